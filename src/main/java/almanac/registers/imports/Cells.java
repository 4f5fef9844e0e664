package almanac.registers.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Typed;
import almanac.registers.people.Staff;
import almanac.registers.table.Words;
import almanac.web.WrittenTime;

/**
 * Reads cells as people of another house fill them. What has two meanings has none.
 */
final class Cells {

	/** No number, day or name is longer; nothing is searched for in what is. */
	static final int LONGEST = 2000;

	private static final Set<String> NOTHING = Set.of("n a", "na", "none", "nil", "tbd", "tba", "keine", "keiner",
			"entfaellt", "offen", "k a", "not applicable", "");

	private static final Pattern MONTHS = Pattern
		.compile("(\\d{1,3})\\s*(months?|monate?n?|m|years?|jahre?n?|y|a)\\b.*", Pattern.CASE_INSENSITIVE);

	private static final Pattern FRACTION = Pattern.compile("(\\d+)\\s*(?:/|of|von)\\s*(\\d+)");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}");

	private static final Pattern SPAN = Pattern
		.compile("\\d+\\s*(?:d|h|min|days?|hours?|tage?|std|stunden?)(?:\\s*\\d+\\s*(?:m|min)?)?\\b");

	private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");

	private static final Map<String, Duration> INTERVALS = Map.ofEntries(Map.entry("continuous", Duration.ZERO),
			Map.entry("continuously", Duration.ZERO), Map.entry("kontinuierlich", Duration.ZERO),
			Map.entry("laufend", Duration.ZERO), Map.entry("hourly", Duration.ofHours(1)),
			Map.entry("stuendlich", Duration.ofHours(1)), Map.entry("daily", Duration.ofDays(1)),
			Map.entry("nightly", Duration.ofDays(1)), Map.entry("taeglich", Duration.ofDays(1)),
			Map.entry("weekly", Duration.ofDays(7)), Map.entry("woechentlich", Duration.ofDays(7)),
			Map.entry("monthly", Duration.ofDays(30)), Map.entry("monatlich", Duration.ofDays(30)),
			Map.entry("quarterly", Duration.ofDays(91)), Map.entry("vierteljaehrlich", Duration.ofDays(91)),
			Map.entry("yearly", Duration.ofDays(365)), Map.entry("annual", Duration.ofDays(365)),
			Map.entry("annually", Duration.ofDays(365)), Map.entry("jaehrlich", Duration.ofDays(365)));

	private final RegisterType<?> type;

	private final Synonyms synonyms;

	private final Plan plan;

	private final Staff staff;

	private final ZoneId zone;

	Cells(RegisterType<?> type, Synonyms synonyms, Plan plan, Staff staff, ZoneId zone) {
		this.type = type;
		this.synonyms = synonyms;
		this.plan = plan;
		this.staff = staff;
		this.zone = zone;
	}

	/**
	 * @param cell not empty
	 * @param place of the field among those the column fills; only the first wants the
	 * cell for itself, the others look for what they need in it
	 */
	Reading read(Field field, String cell, int place) {
		if (cell.length() > LONGEST && field.kind() != Kind.LINE && field.kind() != Kind.TEXT) {
			return Reading.unread("tooLong", cell.length(), LONGEST);
		}
		return switch (field.kind()) {
			case LINE, TEXT -> (cell.length() > field.most()) ? Reading.unread("tooLong", cell.length(), field.most())
					: Reading.of(cell);
			case CHOICE -> choice(field, cell);
			case PERSON -> person(cell);
			case NUMBER -> exactly(field, cell).or(() -> nothing(cell)).orElseGet(() -> number(field, cell));
			case DATE -> exactly(field, cell).or(() -> nothing(cell)).orElseGet(() -> day(field, cell, place));
			case DURATION -> exactly(field, cell).or(() -> nothing(cell)).orElseGet(() -> span(cell, place));
			case YES_NO -> exactly(field, cell).or(() -> nothing(cell)).orElseGet(() -> yesOrNo(field, cell));
			case MOMENT -> exactly(field, cell).or(() -> nothing(cell)).orElseGet(() -> Reading.unread("moment"));
			case LINK, LINKS -> throw new IllegalArgumentException("Numbers are looked up many at a time");
		};
	}

	/** Whether a cell says in words that there is nothing to say. */
	static boolean saysNothing(String cell) {
		return NOTHING.contains(Words.key(cell));
	}

	private static Optional<Reading> nothing(String cell) {
		return saysNothing(cell) ? Optional.of(Reading.of(null)) : Optional.empty();
	}

	private Optional<Reading> exactly(Field field, String cell) {
		try {
			return Optional.of(Reading.of(Typed.read(field, cell, this.zone)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Reading choice(Field field, String cell) {
		var said = this.plan.words().getOrDefault(field.key(), Map.of()).get(Words.key(cell));
		if (said != null && (said.isEmpty() || field.codes().contains(said))) {
			return said.isEmpty() ? Reading.partly(null) : Reading.of(code(field, said));
		}
		var known = this.synonyms.code(this.type, field, cell);
		if (known.isPresent()) {
			return Reading.of(code(field, known.get()));
		}
		if (saysNothing(cell)) {
			return Reading.of(null);
		}
		return start(cell).flatMap((it) -> this.synonyms.code(this.type, field, it))
			.map((it) -> Reading.partly(code(field, it)))
			.orElseGet(() -> Reading.unread("word", field.codes()));
	}

	private static Object code(Field field, String code) {
		return Typed.read(field, code, ZoneId.of("Z"));
	}

	/** What stands before an explanation: "Passed (restored in 2h50)". */
	private static Optional<String> start(String cell) {
		var parts = cell.split("\\s*[(;:–—,]|\\s+-\\s+|\\s+(?i:with|mit)\\s", 2);
		return (parts.length > 1 && !parts[0].isBlank()) ? Optional.of(parts[0]) : Optional.empty();
	}

	private Reading person(String cell) {
		var said = this.plan.people().get(Words.key(cell));
		if (said != null && (said.isEmpty() || works(said))) {
			return said.isEmpty() ? Reading.partly(null) : Reading.of(said);
		}
		if (saysNothing(cell)) {
			return Reading.of(null);
		}
		var meant = this.staff.meantBy(cell);
		if (meant.size() != 1) {
			return Reading.unread(meant.isEmpty() ? "nobody" : "severalPeople",
					meant.stream().map(this.staff::name).sorted().toList());
		}
		var more = BRACKETS.matcher(cell).results().map((it) -> it.group(1)).toList();
		return more.stream().map(this.staff::meantBy).allMatch(meant::equals) ? Reading.of(meant.iterator().next())
				: Reading.partly(meant.iterator().next());
	}

	/** Who was meant before may have left since. */
	private boolean works(String login) {
		return this.staff.people().stream().anyMatch((it) -> it.id().equals(login));
	}

	private Reading number(Field field, String cell) {
		var months = MONTHS.matcher(cell);
		if (field.key().toLowerCase(Locale.ROOT).endsWith("months") && months.matches()) {
			var count = Integer.parseInt(months.group(1));
			var years = months.group(2).toLowerCase(Locale.ROOT).matches("y.*|j.*|a");
			var value = (Object) Integer.valueOf(years ? count * 12 : count);
			return cell.strip().matches("\\d+\\s*\\p{L}+") ? Reading.of(value) : Reading.partly(value);
		}
		var fraction = FRACTION.matcher(cell);
		if (fraction.find() && field.type() == Integer.class && numbers(field).size() > 1) {
			var part = Math.min(numbers(field).indexOf(field.key()), 1) + 1;
			return (fraction.group(part).length() > 9) ? Reading.unread("number.value")
					: Reading.partly(Integer.valueOf(fraction.group(part)));
		}
		return Reading.unread("number.value");
	}

	/** Whole numbers the column fills, in order: "28/42" fills two. */
	private List<String> numbers(Field field) {
		return this.plan.columns()
			.values()
			.stream()
			.filter((targets) -> targets.contains(field.key()))
			.findFirst()
			.orElse(List.of())
			.stream()
			.filter((key) -> this.type.field(key).filter((it) -> it.type() == Integer.class).isPresent())
			.toList();
	}

	private static Reading day(Field field, String cell, int place) {
		var time = WrittenTime.time(cell);
		if (time.isPresent()) {
			return Reading.partly(time.get().toLocalDate());
		}
		return once(DAY, cell, place).flatMap(WrittenTime::day)
			.map((LocalDate it) -> Reading.partly(it))
			.orElseGet(() -> Reading.unread("date"));
	}

	private Reading span(String cell, int place) {
		var word = INTERVALS.get(Words.key(cell));
		if (word != null) {
			return Reading.of(word);
		}
		var first = INTERVALS.get(Words.key(cell).split(" ")[0]);
		if (first != null && place > 0) {
			return Reading.partly(first);
		}
		return once(SPAN, cell.toLowerCase(Locale.ROOT), place).flatMap(Cells::duration)
			.map((it) -> Reading.partly(it))
			.orElseGet(() -> Reading.unread("duration"));
	}

	private static Optional<Duration> duration(String text) {
		try {
			return Optional.of(Typed.span(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** What the cell holds exactly once, for a field that shares it with another. */
	private static Optional<String> once(Pattern pattern, String cell, int place) {
		var found = pattern.matcher(cell).results().map((it) -> it.group()).distinct().toList();
		return (place > 0 && found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private Reading yesOrNo(Field field, String cell) {
		return start(cell).flatMap((it) -> exactly(field, it))
			.map((it) -> Reading.partly(it.value()))
			.orElseGet(() -> Reading.unread("yesNo"));
	}

}
