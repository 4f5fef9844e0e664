package almanac.mail;

/**
 * The mail server did not take a letter that is not kept.
 */
public final class NotMailed extends RuntimeException {

	NotMailed(String person, Throwable cause) {
		super("The mail server did not take the letter to %s.".formatted(person), cause);
	}

}
