package almanac.registers.nonconformities.intake;

/**
 * What became of the wish to bring a file in.
 */
public enum Outcome {

	/** Every new row was raised. */
	APPLIED,

	/** It was brought in before. Nothing was raised again. */
	APPLIED_BEFORE,

	/** It has errors. Nothing was raised. */
	REFUSED,

	/** Something else would be raised than what the person saw. Nothing was raised. */
	CHANGED,

	/** It is being brought in at this moment. */
	BUSY

}
