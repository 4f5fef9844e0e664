package almanac.access;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links that do not live, as logins that fail are.
 */
@Component
public class LinkThrottle {

	private static final String NAME = "password link";

	private final LoginThrottle throttle;

	LinkThrottle(LoginThrottle throttle) {
		this.throttle = throttle;
	}

	/** How long to wait instead, zero if the link is looked at. */
	public Duration admit(HttpServletRequest request) {
		return this.throttle.admit(origin(request), NAME);
	}

	/** The link that was admitted lives. */
	public void lives(HttpServletRequest request) {
		this.throttle.succeeded(origin(request), NAME);
	}

	private static Origin origin(HttpServletRequest request) {
		return new Origin(request.getRemoteAddr(), null);
	}

}
