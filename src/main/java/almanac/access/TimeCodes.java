package almanac.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * Codes of an authenticator app (RFC 6238): what every app understands, six digits, new
 * every 30 seconds, by HMAC-SHA-1.
 */
final class TimeCodes {

	static final Duration STEP = Duration.ofSeconds(30);

	static final int DIGITS = 6;

	/** How many steps the clock of a phone may be off. */
	private static final int OFF = 1;

	private TimeCodes() {
	}

	/**
	 * The step whose code it is, empty if it is none of now, just before or just after.
	 * Takes the same time whatever the code.
	 */
	static OptionalLong step(byte[] secret, String code, Instant now) {
		var typed = code.getBytes(StandardCharsets.UTF_8);
		var current = now.getEpochSecond() / STEP.toSeconds();
		var found = OptionalLong.empty();
		for (var step = current - OFF; step <= current + OFF; step++) {
			if (MessageDigest.isEqual(typed, at(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8))) {
				found = OptionalLong.of(step);
			}
		}
		return found;
	}

	static String at(byte[] secret, long step, int digits) {
		try {
			return new TimeBasedOneTimePasswordGenerator(STEP, digits).generateOneTimePasswordString(
					new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
