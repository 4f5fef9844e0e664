package almanac.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Pages that a link in a letter opens: no script at all, nothing from anywhere else, kept
 * nowhere and told nobody.
 */
public final class BarePages {

	private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
			+ " base-uri 'none'; frame-ancestors 'none'";

	private BarePages() {
	}

	public static void protect(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", CONTENT);
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

}
