package almanac.registers.nonconformities;

/**
 * The state of the nonconformity does not allow it.
 */
public final class NotPossibleNow extends RuntimeException {

	NotPossibleNow(String message) {
		super(message);
	}

}
