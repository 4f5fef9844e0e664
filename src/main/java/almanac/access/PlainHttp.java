package almanac.access;

import java.io.IOException;
import java.net.InetAddress;

import almanac.web.AccessProblems;
import almanac.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
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
			this.problems.answer(response, Problems.of(HttpStatus.FORBIDDEN, "plain-http", "Use HTTPS",
					"A password must not travel readable over the network. Send the request to the https address."));
		}
	}

}
