package almanac.inspection.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Level;
import almanac.registers.objectives.Objective;

import org.springframework.stereotype.Component;

/**
 * A mean time to resolve that is quoted is what the incidents give, for some span of time
 * that can be meant.
 */
@Component
class MeanDiffers implements Rule {

	private static final Pattern MEAN = Written
		.part("mttr|mean time to (resolve|repair|restore|recover)|(lösungs|wiederherstellungs|behebungs)(zeit|dauer)");

	private static final Map<Level, Pattern> SEVERITIES = Map.of(Level.CRITICAL, Written.word("critical|kritisch\\w*"),
			Level.HIGH, Written.word("high|hoch|hohe[rnms]?"), Level.MEDIUM,
			Written.word("medium|mittel|mittlere[rnms]?"), Level.LOW, Written.word("low|niedrig\\w*|gering\\w*"));

	/** Fewer give no mean worth quoting. */
	private static final int FEWEST = 2;

	@Override
	public String id() {
		return "mean-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("9.1", "OR4", "MR4");
	}

	@Override
	public String cycle() {
		return "management-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var reviews = Meetings.of(known)
			.items()
			.values()
			.stream()
			.flatMap((items) -> items.stream()
				.filter((it) -> Meetings.isFigure(it.value()))
				.flatMap((it) -> compared("review-items", it.id(), it.value().item(), it.value().outcome(),
						Meetings.day(items).orElse(known.today()), known)));
		var objectives = known.all(Objective.class)
			.flatMap((it) -> compared("objectives", it.id(), it.value().objective() + " " + it.value().metric(),
					it.value().currentValue(), known.today(), known));
		return Stream.concat(reviews, objectives);
	}

	private static Stream<Finding> compared(String register, String id, String text, String value, LocalDate day,
			Known known) {
		var said = Optional.ofNullable(value).flatMap(Written::span);
		if (said.isEmpty() || !MEAN.matcher(text).find()) {
			return Stream.empty();
		}
		var incidents = known.all(Incident.class)
			.map(Entry::value)
			.filter((it) -> it.resolvedAt() != null && Incidents.noticed(it).isPresent() && isMeant(it, text))
			.toList();
		var then = within(incidents, LocalDate.MIN, day, known);
		var means = Stream.of(incidents, then, within(incidents, quarter(day), day, known),
				within(incidents, quarter(day).minusMonths(3), quarter(day).minusDays(1), known),
				within(incidents, day.withDayOfYear(1), day, known), within(incidents, day.minusYears(1), day, known))
			.filter((it) -> it.size() >= FEWEST)
			.toList();
		if (means.isEmpty() || means.stream().anyMatch((it) -> isAbout(said.get(), it))) {
			return Stream.empty();
		}
		var likely = (then.size() >= FEWEST) ? then : incidents;
		return Stream.of(
				Finding
					.at(register, id, Fact.text(value), Fact.span(mean(likely)), Fact.text(likely.size()),
							Fact.span(mean(incidents)), Fact.text(incidents.size()))
					.with("incidents"));
	}

	private static boolean isMeant(Incident it, String text) {
		var named = SEVERITIES.entrySet()
			.stream()
			.filter((severity) -> severity.getValue().matcher(text).find())
			.toList();
		return named.isEmpty() || named.stream().anyMatch((severity) -> severity.getKey() == it.severity());
	}

	private static List<Incident> within(List<Incident> incidents, LocalDate from, LocalDate to, Known known) {
		return incidents.stream().filter((it) -> {
			var day = Incidents.noticed(it).orElseThrow().atZone(known.zone()).toLocalDate();
			return !day.isBefore(from) && !day.isAfter(to);
		}).toList();
	}

	private static LocalDate quarter(LocalDate day) {
		return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
	}

	private static boolean isAbout(Duration said, List<Incident> incidents) {
		var tolerance = Math.max(Duration.ofMinutes(6).toSeconds(), said.toSeconds() / 50);
		return Stream.of(mean(incidents), median(incidents))
			.anyMatch((it) -> Math.abs(said.minus(it).toSeconds()) <= tolerance);
	}

	private static Duration mean(List<Incident> incidents) {
		return Duration
			.ofMinutes(Math.round(incidents.stream().mapToLong((it) -> lasted(it).toMinutes()).average().orElse(0)));
	}

	private static Duration median(List<Incident> incidents) {
		var sorted = incidents.stream().map(MeanDiffers::lasted).sorted().toList();
		return sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2)).dividedBy(2);
	}

	private static Duration lasted(Incident it) {
		return Duration.between(Incidents.noticed(it).orElseThrow(), it.resolvedAt());
	}

}
