package almanac.signoff;

import almanac.web.Code;

/**
 * What became of a request for a signature.
 */
public enum State implements Code {

	/** Waits for its person. */
	OPEN,

	/** Signed for. */
	SIGNED,

	/** Signed against. */
	REJECTED,

	/** Nobody decided in time; the next letter asks anew. */
	EXPIRED,

	/** What was to be signed is not the same any more. */
	CHANGED,

	/** Somebody else has the task now. */
	REASSIGNED,

	/** The task is there no more, and was not signed. */
	CALLED_OFF;

	public boolean isDecided() {
		return this == SIGNED || this == REJECTED;
	}

}
