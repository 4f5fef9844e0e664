package almanac.registers.nonconformities;

import almanac.web.Code;

/**
 * Where a nonconformity stands.
 */
public enum State implements Code {

	/** Reported, not yet validated. */
	RAISED,

	/** Validated and graded, under treatment. */
	OPEN,

	/** Treated, and the treatment was verified. */
	CLOSED,

	/** Taken back by those who raised it. */
	WITHDRAWN

}
