package almanac.engine;

import almanac.web.Code;

/**
 * Why a task went from one person to another.
 */
public enum HandoverCause implements Code {

	/** Who had it is away. */
	AWAY,

	/** Who had it does not work here any more. */
	LEFT,

	/** A person handed it on. */
	DELEGATED,

	/** Nobody could have it, so the ISMS manager chose. */
	STRANDED,

	/** Who was away is here again. */
	BACK

}
