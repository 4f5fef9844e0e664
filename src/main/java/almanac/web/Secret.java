package almanac.web;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of an address that is a key: 256 bit, so that nobody guesses it. Only
 * its hash is kept.
 */
public final class Secret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	public static String make() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
