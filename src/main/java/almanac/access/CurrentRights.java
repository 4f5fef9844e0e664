package almanac.access;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a session follow the register: it ends when its person leaves, and roles given or
 * taken count at once.
 */
class CurrentRights extends OncePerRequestFilter {

	private final Credentials credentials;

	CurrentRights(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (person != null && !(person instanceof AnonymousAuthenticationToken)) {
			follow(person, request);
		}
		chain.doFilter(request, response);
	}

	private void follow(Authentication person, HttpServletRequest request) {
		try {
			var now = this.credentials.loadUserByUsername(person.getName());
			if (!rights(now.getAuthorities()).equals(rights(person.getAuthorities()))) {
				SecurityContextHolder.setContext(new SecurityContextImpl(renewed(person, now)));
			}
		}
		catch (UsernameNotFoundException ex) {
			SecurityContextHolder.clearContext();
			var session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
		}
	}

	private static Authentication renewed(Authentication person, UserDetails now) {
		var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
		renewed.setDetails(person.getDetails());
		renewed.eraseCredentials();
		return renewed;
	}

	private static Set<String> rights(Collection<? extends GrantedAuthority> authorities) {
		return authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
	}

}
