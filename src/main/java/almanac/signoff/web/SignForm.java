package almanac.signoff.web;

import java.util.Objects;

import almanac.signoff.Decision;

/**
 * What the page to sign on sends.
 */
record SignForm(String choice, String reason, String content, String code) {

	Decision decision() {
		return new Decision(text(this.choice), text(this.reason), text(this.content), text(this.code));
	}

	private static String text(String value) {
		return Objects.requireNonNullElse(value, "").replace("\r\n", "\n").strip();
	}

}
