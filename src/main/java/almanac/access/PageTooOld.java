package almanac.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Offers a fresh login page to whoever sent one that had been open for too long.
 */
class PageTooOld extends AccessDeniedHandlerImpl {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		if (exception instanceof CsrfException && request.getRequestURI().equals(request.getContextPath() + "/login")) {
			response.sendRedirect(request.getContextPath() + "/login?old");
		}
		else {
			super.handle(request, response, exception);
		}
	}

}
