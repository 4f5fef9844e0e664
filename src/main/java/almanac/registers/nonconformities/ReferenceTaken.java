package almanac.registers.nonconformities;

/**
 * A nonconformity with this reference was raised before.
 */
public final class ReferenceTaken extends RuntimeException {

	private final transient NonconformityId existing;

	ReferenceTaken(String message, NonconformityId existing) {
		super(message);
		this.existing = existing;
	}

	public NonconformityId existing() {
		return this.existing;
	}

}
