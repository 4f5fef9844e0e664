package almanac.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Goes on to where the person wanted to go, and knows the browser again next time.
 */
class LoginAccepted extends SavedRequestAwareAuthenticationSuccessHandler {

	private final KnownBrowsers browsers;

	LoginAccepted(KnownBrowsers browsers) {
		this.browsers = browsers;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws ServletException, IOException {
		this.browsers.remember(person.getName(), request, response);
		super.onAuthenticationSuccess(request, response, person);
	}

}
