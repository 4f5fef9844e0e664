package almanac.mail;

/**
 * There is no such letter, or it is not for this person to see.
 */
public final class NoSuchLetter extends RuntimeException {

	public NoSuchLetter(long id) {
		super("No letter %d.".formatted(id));
	}

}
