package almanac.signoff.web;

import java.util.Map;
import java.util.Objects;

import almanac.signoff.Decision;
import almanac.signoff.Request;

/**
 * What the page to sign on sends.
 */
record SignForm(String choice, String reason, String content, String code) {

	/**
	 * @param sent what a form had sent, by the names of its fields
	 * @param suffix of these names
	 */
	static SignForm of(Map<String, String[]> sent, String suffix) {
		return new SignForm(first(sent, "choice" + suffix), first(sent, "reason" + suffix),
				first(sent, "content" + suffix), null);
	}

	private static String first(Map<String, String[]> sent, String field) {
		return sent.getOrDefault(field, new String[1])[0];
	}

	/** What of it still holds for what is shown now: a choice was for what was read. */
	Decision kept(Request shown) {
		var before = decision();
		return before.contentSha256().equals(shown.contentSha256()) ? before
				: new Decision("", before.reason(), "", "");
	}

	Decision decision() {
		return new Decision(text(this.choice), text(this.reason), text(this.content), text(this.code));
	}

	private static String text(String value) {
		return Objects.requireNonNullElse(value, "").replace("\r\n", "\n").strip();
	}

}
