package almanac.inspection;

/**
 * There is no such finding, or it is not for this person to see.
 */
public final class NoSuchFinding extends RuntimeException {

	NoSuchFinding(long id) {
		super("There is no finding %d.".formatted(id));
	}

}
