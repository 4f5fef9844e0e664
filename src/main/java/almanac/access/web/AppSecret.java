package almanac.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.nayuki.qrcodegen.QrCode;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret as an authenticator app takes it: as a picture for its camera, and as text
 * for typing.
 *
 * @param text in groups of four
 * @param size of the picture in squares, with the quiet zone around it
 * @param path of the dark squares, for SVG
 */
record AppSecret(String text, int size, String path) {

	private static final int QUIET = 4;

	static AppSecret of(byte[] secret, String person) {
		var letters = new Base32().encodeToString(secret).replace("=", "");
		var picture = QrCode
			.encodeText("otpauth://totp/Almanac:%s?secret=%s&issuer=Almanac&algorithm=SHA1&digits=6&period=30"
				.formatted(URLEncoder.encode(person, StandardCharsets.UTF_8), letters), QrCode.Ecc.MEDIUM);
		return new AppSecret(letters.replaceAll("(.{4})(?=.)", "$1 "), picture.size + 2 * QUIET, path(picture));
	}

	private static String path(QrCode picture) {
		var path = new StringBuilder();
		for (var y = 0; y < picture.size; y++) {
			for (var x = 0; x < picture.size; x++) {
				if (picture.getModule(x, y)) {
					path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
				}
			}
		}
		return path.toString();
	}

}
