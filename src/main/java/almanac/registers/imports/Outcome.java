package almanac.registers.imports;

/**
 * How it ended that somebody wanted to bring a file in.
 */
public enum Outcome {

	/** All of it is in. */
	APPLIED,

	/** It was in before; nothing was done. */
	APPLIED_BEFORE,

	/** There are errors, or nobody said why; nothing was done. */
	REFUSED,

	/** Something else would become of it than the person saw; nothing was done. */
	CHANGED,

	/** Somebody is at it; nothing was done. */
	BUSY

}
