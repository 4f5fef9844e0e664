package almanac.registers.kit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.web.WrittenTime;

/**
 * Reads a value as people type it and as it stands in their spreadsheets. What is not
 * plain is refused, never guessed.
 */
public final class Typed {

	private static final Set<String> YES = Set.of("yes", "y", "true", "x", "ja", "1");

	private static final Set<String> NO = Set.of("no", "n", "false", "-", "nein", "0");

	private static final Pattern SPAN = Pattern.compile(
			"(?:(?<d>\\d+)\\s*(?:d|days?|tage?))?\\s*(?:(?<h>\\d+)\\s*(?:h|hours?|hrs?|std|stunden?))?\\s*(?:(?<m>\\d+)\\s*(?:m|min|minutes?|minuten?)?)?");

	private Typed() {
	}

	/**
	 * @param text empty for no value
	 * @param zone where a time without a zone is meant
	 * @return {@literal null} for no value
	 * @throws IllegalArgumentException saying what was expected
	 */
	public static Object read(Field field, String text, ZoneId zone) {
		// browsers send breaks as CR LF, whatever stood in the field before
		var typed = text.strip().replace("\r\n", "\n");
		if (typed.isEmpty()) {
			return field.apart() ? List.of() : null;
		}
		return switch (field.kind()) {
			case LINE, TEXT, PERSON, LINK -> typed;
			case LINKS -> Stream.of(typed.split("[\\s,;+]+")).filter((it) -> !it.isEmpty()).distinct().toList();
			case NUMBER -> number(field, typed);
			case DATE -> day(typed);
			case MOMENT -> moment(typed, zone);
			case YES_NO -> yesOrNo(typed);
			case DURATION -> span(typed);
			case CHOICE -> choice(field, typed);
		};
	}

	private static Object number(Field field, String typed) {
		try {
			var plain = typed.matches("-?\\d+,\\d{1,2}") ? typed.replace(',', '.') : typed;
			return (field.type() == Integer.class) ? (Object) Integer.valueOf(plain) : new BigDecimal(plain);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is no %snumber. Write it like %s.".formatted(typed,
					(field.type() == Integer.class) ? "whole " : "", (field.type() == Integer.class) ? "42" : "4.2"),
					ex);
		}
	}

	private static LocalDate day(String typed) {
		return WrittenTime.day(typed)
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is no day. Write it like 2026-12-31 or 31.12.2026.".formatted(typed)));
	}

	private static Instant moment(String typed, ZoneId zone) {
		try {
			return Instant.parse(typed);
		}
		catch (DateTimeException ex) {
			return WrittenTime.time(typed)
				.map((it) -> it.atZone(zone).toInstant())
				.orElseThrow(() -> new IllegalArgumentException(
						"'%s' is no time. Write it like 2026-12-31 14:30 or 31.12.2026 14:30.".formatted(typed), ex));
		}
	}

	private static Boolean yesOrNo(String typed) {
		var word = typed.toLowerCase(Locale.ROOT);
		if (!YES.contains(word) && !NO.contains(word)) {
			throw new IllegalArgumentException("'%s' is neither yes nor no.".formatted(typed));
		}
		return YES.contains(word);
	}

	/** A length of time as people write it: 4 h, 2h50, 1 d. */
	public static Duration span(String typed) {
		var found = SPAN.matcher(typed.toLowerCase(Locale.ROOT));
		if (found.matches() && (found.group("d") != null || found.group("h") != null
				|| typed.toLowerCase(Locale.ROOT).contains("m"))) {
			return span(found);
		}
		try {
			return Duration.parse(typed);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(
					"'%s' is no length of time. Write it like 4 h, 15 min, 2 h 50 or 1 d.".formatted(typed), ex);
		}
	}

	private static Duration span(Matcher found) {
		try {
			return Duration.ofDays(count(found.group("d")))
				.plusHours(count(found.group("h")))
				.plusMinutes(count(found.group("m")));
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("'%s' is longer than any time.".formatted(found.group()), ex);
		}
	}

	private static long count(String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

	private static Object choice(Field field, String typed) {
		var code = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
		if (!field.codes().contains(code)) {
			throw new IllegalArgumentException("'%s' is none of %s.".formatted(typed, field.codes()));
		}
		return Columns.choice(field, code);
	}

}
