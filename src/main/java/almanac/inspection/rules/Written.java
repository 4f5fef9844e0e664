package almanac.inspection.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads numbers, lengths of time, controls and numbers of entries out of what people
 * write.
 */
final class Written {

	private static final Pattern NUMBER_OF_ENTRY = Pattern
		.compile("(?<![\\p{L}\\p{N}._-])\\p{L}[\\p{L}\\p{N}]*(?:[-._][\\p{L}\\p{N}]+)+");

	private static final Pattern RANGE = Pattern.compile(
			"(?<![\\p{L}\\p{N}._-])(?<from>\\p{L}[\\p{L}\\p{N}._-]*?\\d+)\\s*(?:to|bis|through|until|–|—|-)\\s*(?<to>\\p{L}[\\p{L}\\p{N}._-]*\\d+)");

	private static final Pattern TAIL = Pattern.compile("(.*?)(\\d+)");

	private static final Pattern PERCENT = Pattern
		.compile("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:%|percent|prozent)", Pattern.CASE_INSENSITIVE);

	private static final Pattern SPAN = Pattern.compile(
			"(?:(?<d>\\d+(?:[.,]\\d+)?)\\s*(?:d|days?|tage?)(?![\\p{L}]))?\\s*"
					+ "(?:(?<h>\\d+(?:[.,]\\d+)?)\\s*(?:h|hours?|hrs?|std|stunden?)(?![\\p{L}]))?\\s*"
					+ "(?:(?<m>\\d+(?:[.,]\\d+)?)\\s*(?:m|min|minutes?|minuten?)?(?![\\p{L}\\d-]))?",
			Pattern.CASE_INSENSITIVE);

	private static final Map<Pattern, Duration> RHYTHMS = Map.of(
			word("continuous\\w*|real.?time|laufend|kontinuierlich|echtzeit"), Duration.ZERO,
			word("hourly|every hour|stündlich"), Duration.ofHours(1), word("daily|nightly|every day|täglich|nächtlich"),
			Duration.ofDays(1), word("weekly|every week|wöchentlich"), Duration.ofDays(7),
			word("monthly|every month|monatlich"), Duration.ofDays(30),
			word("quarterly|every quarter|vierteljährlich|quartalsweise"), Duration.ofDays(91),
			word("yearly|annual|annually|every year|jährlich"), Duration.ofDays(365));

	private static final Pattern EVERY = word(
			"(?:every|alle)\\s+(\\d+)\\s*(h|hours?|std|stunden?|min|minutes?|minuten?|d|days?|tage?)");

	private static final Pattern CONTROL = Pattern.compile("\\bA[. ]?(\\d{1,2})\\.(\\d{1,2})\\b");

	private static final Pattern CONTROLS = Pattern
		.compile("\\bA[. ]?(\\d{1,2})(?:\\.(\\d{1,2}))?\\b(?:\\s*(?:-|–|to|bis)\\s*A[. ]?(\\d{1,2})\\.(\\d{1,2})\\b)?");

	private static final int LONGEST_RANGE = 1000;

	private Written() {
	}

	/** What has the form of a number of an entry. */
	static Stream<String> numbers(String text) {
		return NUMBER_OF_ENTRY.matcher(text).results().map(MatchResult::group);
	}

	/** The same with everything between two of them: "INC-001 to INC-010" are ten. */
	static Set<String> numbersAndRanges(String text) {
		var numbers = numbers(text).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
		RANGE.matcher(text).results().forEach((it) -> numbers.addAll(between(it.group(1), it.group(2))));
		return numbers;
	}

	private static List<String> between(String from, String to) {
		var first = TAIL.matcher(from);
		var last = TAIL.matcher(to);
		if (!first.matches() || !last.matches() || !first.group(1).equals(last.group(1)) || first.group(2).length() > 9
				|| last.group(2).length() > 9) {
			return List.of();
		}
		return IntStream.rangeClosed(Integer.parseInt(first.group(2)), Integer.parseInt(last.group(2)))
			.limit(LONGEST_RANGE)
			.mapToObj((it) -> first.group(1) + ("%0" + first.group(2).length() + "d").formatted(it))
			.toList();
	}

	/** The first percentage. */
	static Optional<BigDecimal> percent(String text) {
		var found = PERCENT.matcher(text);
		return found.find() ? Optional.of(new BigDecimal(found.group(1).replace(',', '.'))) : Optional.empty();
	}

	/** A number that stands for itself, like 12 or 12.5. */
	static Optional<BigDecimal> number(String text) {
		return text.strip().matches("\\d{1,9}(?:[.,]\\d{1,4})?")
				? Optional.of(new BigDecimal(text.strip().replace(',', '.'))) : Optional.empty();
	}

	/** A length of time at the beginning, like 17.3h, 1h35 or 2h 45min. */
	static Optional<Duration> span(String text) {
		var found = SPAN.matcher(text.strip());
		if (!found.lookingAt() || found.group("d") == null && found.group("h") == null
				&& !found.group().toLowerCase(Locale.ROOT).contains("m")) {
			return Optional.empty();
		}
		return Optional
			.of(part(found.group("d"), 86_400).plus(part(found.group("h"), 3_600)).plus(part(found.group("m"), 60)));
	}

	private static Duration part(String number, long seconds) {
		return (number == null) ? Duration.ZERO : Duration
			.ofSeconds(new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(seconds)).longValue());
	}

	/**
	 * How long it takes at the most from one time to the next; the shortest that is
	 * named.
	 */
	static Optional<Duration> rhythm(String text) {
		var named = new ArrayList<Duration>();
		EVERY.matcher(text)
			.results()
			.map((it) -> span(it.group(1) + it.group(2)))
			.forEach((it) -> it.ifPresent(named::add));
		RHYTHMS.forEach((words, duration) -> {
			if (words.matcher(text).find()) {
				named.add(duration);
			}
		});
		return named.stream().min(Duration::compareTo);
	}

	/** Single controls of Annex A, however they are written: A.5.17, A 8.5. */
	static Set<String> controls(String text) {
		return CONTROL.matcher(text)
			.results()
			.map((it) -> "A.%s.%s".formatted(it.group(1), it.group(2)))
			.collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	/** Whether a control lies in the scope: A.5.15-A.5.18 + A.6. */
	static boolean covers(String scope, String control) {
		var parts = control.split("\\.");
		return parts.length == 3 && CONTROLS.matcher(scope).results().anyMatch((it) -> {
			var theme = Integer.parseInt(parts[1]);
			var number = Integer.parseInt(parts[2]);
			if (Integer.parseInt(it.group(1)) != theme) {
				return false;
			}
			if (it.group(2) == null) {
				return true;
			}
			var from = Integer.parseInt(it.group(2));
			var to = (it.group(4) != null && Integer.parseInt(it.group(3)) == theme) ? Integer.parseInt(it.group(4))
					: from;
			return from <= number && number <= to;
		});
	}

	static Pattern word(String words) {
		return Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	static Pattern part(String words) {
		return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
