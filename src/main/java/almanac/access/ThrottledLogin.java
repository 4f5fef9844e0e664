package almanac.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares name and password behind the {@link LoginThrottle}, for the login page and for
 * machines alike.
 */
@Component
class ThrottledLogin implements AuthenticationProvider {

	private final LoginThrottle throttle;

	private final DaoAuthenticationProvider login;

	ThrottledLogin(LoginThrottle throttle, Credentials credentials, PasswordEncoder encoder) {
		this.throttle = throttle;
		this.login = new DaoAuthenticationProvider(credentials);
		this.login.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		var address = (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "unknown";
		var wait = this.throttle.waitingTime(address, attempt.getName());
		if (!wait.isZero()) {
			throw new LockedException(
					"Too many failed attempts. Try again in %d seconds.".formatted(wait.toSeconds() + 1));
		}
		try {
			var person = this.login.authenticate(attempt);
			this.throttle.succeeded(address, attempt.getName());
			return person;
		}
		catch (AuthenticationException ex) {
			this.throttle.failed(address, attempt.getName());
			throw ex;
		}
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
