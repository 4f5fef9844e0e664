package almanac.engine;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives what Cockpit and Admin ask the engine to those who may open Cockpit and Admin:
 * the engine itself only asks whether somebody is signed in.
 */
class PluginAccess extends OncePerRequestFilter {

	private static final Pattern PLUGIN = Pattern.compile("/camunda/api/(cockpit|admin)/plugin/(?!license/)[^/]+/(.*)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var plugin = PLUGIN.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		if (!plugin.matches() || plugin.group(2).startsWith("static/") || mayOpen(plugin.group(1), request)) {
			chain.doFilter(request, response);
		}
		else {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private static boolean mayOpen(String app, HttpServletRequest request) {
		var signedIn = AuthenticationUtil.getAuthsFromSession(request.getSession()).getAuthentications();
		return signedIn.stream().map(UserAuthentication.class::cast).anyMatch((it) -> it.isAuthorizedForApp(app));
	}

}
