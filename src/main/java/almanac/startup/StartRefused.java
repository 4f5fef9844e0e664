package almanac.startup;

/**
 * Almanac cannot start here; the message says what was found and what to do.
 */
class StartRefused extends RuntimeException {

	StartRefused(String message, Throwable cause) {
		super(message, cause);
	}

	StartRefused(String message) {
		super(message);
	}

}
