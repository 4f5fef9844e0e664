package almanac.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Says why a login did not succeed, and no more than whoever tried may know.
 */
public class LoginRefused implements AuthenticationFailureHandler {

	/** Under this name the session holds the words for the login page. */
	public static final String MESSAGE = "almanac.login.message";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		request.getSession()
			.setAttribute(MESSAGE, (refusal instanceof TooManyAttempts) ? refusal.getMessage()
					: "Name and password do not match. Check both and try again.");
		response.sendRedirect(request.getContextPath() + "/login?error");
	}

}
