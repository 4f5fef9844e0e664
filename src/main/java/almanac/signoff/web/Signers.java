package almanac.signoff.web;

import java.time.Clock;
import java.time.Duration;

import almanac.access.BarePages;
import almanac.signoff.Signer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Tells who sits in front of a page to sign on, and what such a page may do.
 */
@Component
class Signers {

	private static final int LONGEST = 200;

	private final Clock clock;

	Signers(Clock clock) {
		this.clock = clock;
	}

	/**
	 * @param token of the link that was followed, {@literal null} if none was
	 * @param person who is signed in, {@literal null} if nobody is
	 */
	Signer of(HttpServletRequest request, String token, Authentication person) {
		var session = (person != null) ? request.getSession(false) : null;
		// every login begins a session; only its age is told by the clock of the machine
		var signedIn = (session != null)
				? this.clock.instant()
					.minus(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - session.getCreationTime())))
				: null;
		var browser = request.getHeader(HttpHeaders.USER_AGENT);
		return new Signer(token, (person != null) ? person.getName() : null, signedIn,
				(session != null) ? session.getId() : null, request.getRemoteAddr(),
				(browser != null) ? browser.substring(0, Math.min(browser.length(), LONGEST)) : null);
	}

	static void protect(HttpServletResponse response) {
		BarePages.protect(response);
	}

}
