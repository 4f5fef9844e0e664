package almanac.paper;

/**
 * Markup that cannot be parsed.
 */
public class NotWellFormed extends IllegalArgumentException {

	NotWellFormed(String message, Throwable cause) {
		super(message, cause);
	}

}
