package almanac.access;

import java.io.IOException;

import almanac.registers.people.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who has left.
 */
class ActivePersons extends OncePerRequestFilter {

	private final People people;

	ActivePersons(People people) {
		this.people = people;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var session = request.getSession(false);
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && person instanceof UsernamePasswordAuthenticationToken
				&& !this.people.isActive(person.getName())) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}
