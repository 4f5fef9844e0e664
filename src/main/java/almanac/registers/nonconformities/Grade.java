package almanac.registers.nonconformities;

import almanac.web.Code;

/**
 * How grave a nonconformity is.
 */
public enum Grade implements Code {

	MINOR, MAJOR;

	/** One grade graver, the gravest stays. */
	public Grade raised() {
		return MAJOR;
	}

}
