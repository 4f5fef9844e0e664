package almanac.access;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import almanac.web.UnsentForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Offers a fresh page to whoever sent one that had been open for too long: the login, or
 * the form with everything typed still in it.
 */
class PageTooOld extends AccessDeniedHandlerImpl {

	/** Where the login goes on to. */
	private static final String NEXT = "SPRING_SECURITY_SAVED_REQUEST";

	private static final Pattern TASK = Pattern
		.compile("(/tasks/[\\w-]+(?:/due-date|/sign)?|/signatures/several)(/files/.*|/code)?");

	/** By a link from a letter, which no login is needed for. */
	private static final Pattern LINK = Pattern.compile("(/sign/[\\w-]+)(/code|/link)?");

	private final UnsentForms unsent;

	PageTooOld(UnsentForms unsent) {
		this.unsent = unsent;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		var home = request.getContextPath();
		var path = request.getRequestURI().substring(home.length());
		if (exception instanceof CsrfException && path.equals("/login")) {
			response.sendRedirect(home + "/login?old");
			return;
		}
		var page = page(path);
		if (!(exception instanceof CsrfException) || page == null || !isSentByOwnPage(request)
				|| !this.unsent.keep(page, request)) {
			super.handle(request, response, exception);
		}
		else if (isSignedIn() || LINK.matcher(path).matches()) {
			response.sendRedirect(home + page);
		}
		else {
			request.getSession().setAttribute(NEXT, new SimpleSavedRequest(home + page));
			response.sendRedirect(home + "/login?old");
		}
	}

	/** Where the form stands that is sent to the path, {@literal null} if none is. */
	private static String page(String path) {
		for (var pages : List.of(TASK, LINK)) {
			var page = pages.matcher(path);
			if (page.matches()) {
				return page.group(1);
			}
		}
		return path.equals("/nonconformities") ? "/nonconformities/new" : null;
	}

	/**
	 * A foreign page could fill in a form of ours here. Scripts do not need it: they
	 * still have what was typed.
	 */
	private static boolean isSentByOwnPage(HttpServletRequest request) {
		var site = request.getHeader("Sec-Fetch-Site");
		return request.getHeader("X-Requested-With") == null && ((site != null) ? site.equals("same-origin")
				: isOwn(request.getHeader(HttpHeaders.ORIGIN), request));
	}

	private static boolean isOwn(String origin, HttpServletRequest request) {
		try {
			var from = URI.create(String.valueOf(origin));
			var port = (from.getPort() != -1) ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
			return request.getServerName().equals(from.getHost()) && request.getServerPort() == port
					&& request.getScheme().equals(from.getScheme());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isSignedIn() {
		return new AuthenticationTrustResolverImpl()
			.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
	}

}
