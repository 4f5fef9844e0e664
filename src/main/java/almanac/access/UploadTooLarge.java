package almanac.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what is wrong with a form that is too large to be read. Otherwise it would seem to
 * lack the token of its page. From somebody who is not signed in, such as after a session
 * that ended, a form with its photos is read, but not all that a disk can hold.
 */
class UploadTooLarge extends OncePerRequestFilter {

	/** Where Tomcat says why it gave up. */
	private static final String UNREADABLE = "org.apache.catalina.parameter_parse_failed_reason";

	private static final long MOST_OF_STRANGERS = DataSize.ofMegabytes(20).toBytes();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")
				&& (isTooMuchOfAStranger(request) || isUnreadable(request))) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isTooMuchOfAStranger(HttpServletRequest request) {
		var length = request.getContentLengthLong();
		return SecurityContextHolder.getContext().getAuthentication() == null
				&& (length < 0 || length > MOST_OF_STRANGERS);
	}

	/** Known only once something was read. */
	private static boolean isUnreadable(HttpServletRequest request) {
		request.getParameterMap();
		return request.getAttribute(UNREADABLE) != null;
	}

}
