package almanac.registers.nonconformities;

/**
 * A nonconformity with this reference was raised before.
 */
public final class ReferenceTaken extends RuntimeException {

	private final transient NonconformityId existing;

	ReferenceTaken(String reference, NonconformityId existing) {
		super("The reference '%s' belongs to %s already.".formatted(reference, existing));
		this.existing = existing;
	}

	public NonconformityId existing() {
		return this.existing;
	}

}
