package almanac.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Says goodbye on our page, and to the engine's webapps in the way they understand.
 */
class LoggedOut implements LogoutSuccessHandler {

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?out");
		}
	}

}
