package almanac.access;

import org.springframework.security.authentication.AuthenticationProvider;
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
		var origin = origin(attempt.getDetails());
		var name = Credentials.login(attempt.getName());
		var wait = this.throttle.admit(origin, name);
		if (!wait.isZero()) {
			throw new TooManyAttempts(wait);
		}
		var person = this.login.authenticate(attempt);
		this.throttle.succeeded(origin, name);
		return person;
	}

	private static Origin origin(Object details) {
		if (details instanceof Origin origin) {
			return origin;
		}
		return new Origin((details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : null, null);
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
