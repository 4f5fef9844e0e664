package almanac.registers.nonconformities;

/**
 * There is no such nonconformity, or it is not for this person to see.
 */
public final class NoSuchNonconformity extends RuntimeException {

	NoSuchNonconformity(NonconformityId id) {
		super("No nonconformity %s that you may see.".formatted(id));
	}

}
