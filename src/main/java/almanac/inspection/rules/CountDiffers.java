package almanac.inspection.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Case;
import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;
import almanac.registers.reviews.ReviewItem;

import org.springframework.stereotype.Component;

/**
 * How many nonconformities or incidents the minutes of a review count is how many the
 * register had by that day. Only counts that say nothing else are compared.
 */
@Component
class CountDiffers implements Rule {

	private static final Pattern CASES = Written
		.part("corrective actions?|capas?|nonconformit(y|ies)|korrekturmaßnahmen?|nichtkonformität(en)?");

	private static final Pattern INCIDENTS = Written.part("incidents?|vorfälle|vorfall");

	private static final Pattern CLOSED = Written.part("closed|completed|geschlossen|abgeschlossen");

	private static final Pattern PROGRESS = Written.part("in progress|in bearbeitung|in arbeit");

	private static final Pattern OPEN = Written.part("open|offen");

	private static final Pattern FILLER = Written.part(
			"recorded|total|number|count|security|information|sicherheits|erfasste?|anzahl|insgesamt|quarter|quartal|year|jahr|the|in|im|of|der|ne?w?|this");

	private static final Pattern COUNT = Pattern.compile("^\\s*(\\d{1,6}+)(?!\\s*(?:[.,%:/-]|h\\b|percent|prozent))");

	@Override
	public String id() {
		return "count-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("9.1", "9.3.2", "MR4", "OR4");
	}

	@Override
	public String cycle() {
		return "management-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return Meetings.of(known)
			.items()
			.values()
			.stream()
			.flatMap((items) -> Meetings.day(items)
				.map((day) -> items.stream()
					.filter((it) -> Meetings.isFigure(it.value()))
					.flatMap((it) -> compared(it, day, known)))
				.orElse(Stream.empty()));
	}

	private static Stream<Finding> compared(Entry<ReviewItem> item, LocalDate day, Known known) {
		var said = COUNT.matcher(item.value().outcome());
		if (!said.find()) {
			return Stream.empty();
		}
		var text = item.value().item();
		var count = Integer.parseInt(said.group(1));
		if (isPlain(text, CASES)) {
			return differing(item, count, cases(text, day, known), Finding.NONCONFORMITIES,
					"inspection.nonconformities");
		}
		return isPlain(text, INCIDENTS) ? differing(item, count, incidents(text, day, known), "incidents", "incidents")
				: Stream.empty();
	}

	/** Whether the words say what is counted, in which state, and no more. */
	private static boolean isPlain(String text, Pattern what) {
		var rest = text;
		for (var known : List.of(PROGRESS, what, CLOSED, OPEN)) {
			rest = known.matcher(rest).replaceAll(" ");
		}
		return what.matcher(text).find()
				&& Stream.of(rest.split("[^\\p{L}]+")).allMatch((it) -> it.isEmpty() || FILLER.matcher(it).matches());
	}

	/**
	 * What it can be meant to count, the most likely first.
	 *
	 * @param ofNone whether the register held nothing at all
	 */
	private record Counted(List<Set<String>> readings, boolean ofNone) {
	}

	private static Stream<Finding> differing(Entry<ReviewItem> item, int said, Counted counted, String register,
			String word) {
		if (counted.ofNone() || counted.readings().stream().anyMatch((it) -> it.size() == said)) {
			return Stream.empty();
		}
		var likely = counted.readings().get(0);
		return Stream.of(
				Finding
					.at("review-items", item.id(), Fact.text(item.value().item()), Fact.text(said),
							Fact.text(likely.size()), Fact.word(word), Fact.list(likely))
					.with(register));
	}

	private static Counted cases(String text, LocalDate day, Known known) {
		var by = known.cases().filter((it) -> !it.withdrawn() && !it.detectedOn().isAfter(day)).toList();
		Predicate<Case> closedThen = (it) -> it.isClosed() && (it.closedOn() == null || !it.closedOn().isAfter(day));
		if (CLOSED.matcher(text).find()) {
			return new Counted(List.of(those(by, closedThen), those(by, Case::isClosed)), by.isEmpty());
		}
		if (PROGRESS.matcher(text).find()) {
			return new Counted(List.of(those(by, Case::isInProgress), those(by, closedThen.negate())), by.isEmpty());
		}
		if (OPEN.matcher(text).find()) {
			return new Counted(List.of(those(by, closedThen.negate()), those(by, (it) -> true),
					those(by, (it) -> !it.isClosed() && !it.isInProgress())), by.isEmpty());
		}
		return new Counted(List.of(those(by, (it) -> true), those(known.cases().toList(), (it) -> true)), by.isEmpty());
	}

	private static Set<String> those(List<Case> cases, Predicate<Case> which) {
		return cases.stream().filter(which).map(Case::number).collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	private static Counted incidents(String text, LocalDate day, Known known) {
		var all = known.all(Incident.class).toList();
		var by = all.stream()
			.filter((it) -> Incidents.noticed(it.value())
				.map((at) -> !at.atZone(known.zone()).toLocalDate().isAfter(day))
				.orElse(true))
			.toList();
		Predicate<Entry<Incident>> closed = (it) -> it.value().state() == Incident.State.CLOSED
				|| it.value().state() == Incident.State.RESOLVED;
		if (CLOSED.matcher(text).find()) {
			return new Counted(List.of(ids(by, closed), ids(all, closed)), all.isEmpty());
		}
		if (OPEN.matcher(text).find() || PROGRESS.matcher(text).find()) {
			return new Counted(List.of(ids(by, closed.negate()), ids(by, (it) -> true)), all.isEmpty());
		}
		return new Counted(List.of(ids(by, (it) -> true), ids(all, (it) -> true)), all.isEmpty());
	}

	private static Set<String> ids(List<Entry<Incident>> incidents, Predicate<Entry<Incident>> which) {
		return incidents.stream().filter(which).map(Entry::id).collect(Collectors.toCollection(java.util.TreeSet::new));
	}

}
