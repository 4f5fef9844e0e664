package almanac.registers.nonconformities;

/**
 * The person does not hold a role that may do this.
 */
public final class NotPermitted extends RuntimeException {

	NotPermitted(String message) {
		super(message);
	}

}
