package almanac.startup;

/**
 * Almanac cannot start here; the message says what was found and what to do.
 */
public class StartRefused extends RuntimeException {

	public StartRefused(String message, Throwable cause) {
		super(message, cause);
	}

	public StartRefused(String message) {
		super(message);
	}

}
