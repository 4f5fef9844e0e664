package almanac.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises a browser in which a person has signed in before, by a cookie that only says
 * so and lets nobody in. It is sealed with the hash of the person's password: a new
 * password makes every browser a stranger.
 */
@Component
class KnownBrowsers {

	static final String COOKIE = "almanac-browser";

	private static final Duration REMEMBERED = Duration.ofDays(180);

	private final Credentials credentials;

	private final SecureRandom random = new SecureRandom();

	KnownBrowsers(Credentials credentials) {
		this.credentials = credentials;
	}

	/** Where the login in the request comes from. */
	Origin origin(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, COOKIE);
		var name = request.getParameter("username");
		var known = cookie != null && name != null && isSealed(cookie.getValue(), Credentials.login(name));
		return new Origin(request, known ? id(cookie.getValue()) : null);
	}

	/** Makes the browser known to belong to the person who just signed in. */
	void remember(String person, HttpServletRequest request, HttpServletResponse response) {
		var bytes = new byte[16];
		this.random.nextBytes(bytes);
		var id = encoded(bytes);
		this.credentials.hash(person)
			.map((hash) -> ResponseCookie.from(COOKIE, id + "." + seal(hash, person, id))
				.path(request.getContextPath() + "/login")
				.httpOnly(true)
				.secure(request.isSecure())
				.sameSite("Strict")
				.maxAge(REMEMBERED)
				.build())
			.ifPresent((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
	}

	private boolean isSealed(String cookie, String person) {
		return this.credentials.hash(person)
			.map((hash) -> seal(hash, person, id(cookie)))
			.filter((seal) -> MessageDigest.isEqual(seal.getBytes(StandardCharsets.US_ASCII),
					cookie.substring(cookie.indexOf('.') + 1).getBytes(StandardCharsets.US_ASCII)))
			.isPresent();
	}

	private static String id(String cookie) {
		return cookie.substring(0, Math.max(cookie.indexOf('.'), 0));
	}

	private static String seal(String hash, String person, String id) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(hash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return encoded(mac.doFinal((person + " " + id).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
