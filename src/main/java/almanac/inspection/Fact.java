package almanac.inspection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

import almanac.web.Code;

/**
 * A value that a finding quotes, kept so that everybody reads it in the own language.
 *
 * @param value as it is written in the database
 */
public record Fact(Kind kind, String value) {

	private static final int LONGEST = 300;

	private static final int MOST = 10;

	/**
	 * How a value is read.
	 */
	public enum Kind {

		TEXT, DAY, TIME, SPAN, WORD

	}

	public static Fact text(Object value) {
		var text = Objects.toString(value, "–");
		return new Fact(Kind.TEXT, (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "…" : text);
	}

	/** At most ten of them. */
	public static Fact list(Collection<String> values) {
		return text(
				values.stream().limit(MOST).collect(Collectors.joining(", ")) + ((values.size() > MOST) ? ", …" : ""));
	}

	public static Fact number(BigDecimal value) {
		return text(value.stripTrailingZeros().toPlainString());
	}

	public static Fact day(LocalDate value) {
		return new Fact(Kind.DAY, value.toString());
	}

	public static Fact time(Instant value) {
		return new Fact(Kind.TIME, value.toString());
	}

	public static Fact span(Duration value) {
		return new Fact(Kind.SPAN, value.toString());
	}

	/** A word of the texts, e.g. the name of a register or of a field. */
	public static Fact word(String key) {
		return new Fact(Kind.WORD, key);
	}

	/** The word for a code of a field. */
	public static Fact code(String register, String field, Code value) {
		return word(register + "." + field + "." + value.code());
	}

}
