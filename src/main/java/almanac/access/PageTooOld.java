package almanac.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Offers a fresh login page to whoever sent one that had been open for too long, and says
 * so when a form lacks its token because it was too large to be read.
 */
class PageTooOld extends AccessDeniedHandlerImpl {

	/** Where Tomcat says why it gave up. */
	private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed_reason";

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		if (exception instanceof CsrfException && request.getRequestURI().equals(request.getContextPath() + "/login")) {
			response.sendRedirect(request.getContextPath() + "/login?old");
		}
		else if (exception instanceof CsrfException && request.getAttribute(UNREADABLE) != null) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
		else {
			super.handle(request, response, exception);
		}
	}

}
