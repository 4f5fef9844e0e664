package almanac.inspection;

import almanac.web.Code;

/**
 * Where a finding stands.
 */
public enum State implements Code {

	/** Nobody decided yet. */
	OPEN,

	/** Somebody said why it is none; so it stays as long as its facts do. */
	DISMISSED,

	/** A nonconformity treats it. */
	RAISED,

	/** The last inspection did not find it any more. */
	GONE

}
