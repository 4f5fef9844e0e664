package almanac.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Keeps why a login did not succeed, and no more than whoever tried may know.
 */
public class LoginRefused implements AuthenticationFailureHandler {

	/**
	 * Under this name the session holds how many seconds to wait, 0 if name and password
	 * do not match.
	 */
	public static final String WAIT = "almanac.login.wait";

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		request.getSession().setAttribute(WAIT, (refusal instanceof TooManyAttempts many) ? many.seconds() : 0L);
		response.sendRedirect(request.getContextPath() + "/login?error");
	}

}
