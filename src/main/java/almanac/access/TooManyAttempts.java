package almanac.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * The password was not even looked at.
 */
class TooManyAttempts extends AuthenticationException {

	private final long seconds;

	TooManyAttempts(Duration wait) {
		super("Too many failed attempts. Try again in %s.".formatted(words(wait.toSeconds() + 1)));
		this.seconds = wait.toSeconds() + 1;
	}

	long seconds() {
		return this.seconds;
	}

	private static String words(long seconds) {
		return (seconds < 120) ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
	}

}
