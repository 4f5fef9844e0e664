package almanac.access;

import java.io.IOException;
import java.net.InetAddress;

import almanac.web.AccessProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses passwords of machines that would travel readable over a network.
 */
class PlainHttp extends OncePerRequestFilter {

	private final AccessProblems problems;

	PlainHttp(AccessProblems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.isSecure() || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.handle(request, response,
					new AccessDeniedException("Use HTTPS: a password must not travel readable over the network."));
		}
	}

}
