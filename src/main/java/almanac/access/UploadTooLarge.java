package almanac.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what is wrong with a form that is too large to be read. Otherwise it would seem to
 * lack the token of its page.
 */
class UploadTooLarge extends OncePerRequestFilter {

	/** Where Tomcat says why it gave up. */
	private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed_reason";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/") && isUnreadable(request)) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

	/** Known only once something was read. */
	private static boolean isUnreadable(HttpServletRequest request) {
		request.getParameterMap();
		return request.getAttribute(UNREADABLE) != null;
	}

}
