package almanac.paper;

/**
 * Text from outside on its way into XHTML: markup is shown, not followed, and signs that
 * XML forbids or that turn the direction of reading are made visible instead of being
 * dropped.
 */
final class PlainText {

	static final int UNKNOWN = 0xFFFD;

	private PlainText() {
	}

	/** For content and for values of attributes. */
	static String escaped(String text) {
		var escaped = new StringBuilder(text.length() + 16);
		shown(text).codePoints().forEach((sign) -> {
			switch (sign) {
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '&' -> escaped.append("&amp;");
				case '"' -> escaped.append("&quot;");
				case '\'' -> escaped.append("&#39;");
				default -> escaped.appendCodePoint(sign);
			}
		});
		return escaped.toString();
	}

	/** With line breaks as they stand in the text. */
	static String lines(String text) {
		return escaped(text.strip().replace("\r\n", "\n").replace('\r', '\n')).replace("\n", "<br/>");
	}

	/** For a string of a style sheet, without its quotes. */
	static String inStyle(String text) {
		var escaped = new StringBuilder();
		shown(text).codePoints()
			.forEach((sign) -> escaped.append((sign < 0x80 && !Character.isLetterOrDigit(sign))
					? "\\%06x".formatted(sign) : Character.toString(sign)));
		return escaped.toString();
	}

	static String shown(String text) {
		var shown = new StringBuilder(text.length());
		text.codePoints().map((sign) -> isShowable(sign) ? sign : UNKNOWN).forEach(shown::appendCodePoint);
		return shown.toString();
	}

	private static boolean isShowable(int sign) {
		return switch (Character.getType(sign)) {
			case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
			case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
			default -> !turnsDirection(sign);
		};
	}

	private static boolean turnsDirection(int sign) {
		return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
	}

}
