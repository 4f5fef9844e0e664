package almanac.engine;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses whose leading parts are written in code: the filters of the engine's
 * webapps compare them as sent and would not recognise what they guard.
 */
class PlainAddresses extends OncePerRequestFilter {

	/** Up to the name of the engine; ids may come behind it. */
	private static final Pattern DISGUISED = Pattern.compile("(/[^/]*){0,5}/[^/]*%.*");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (DISGUISED.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
