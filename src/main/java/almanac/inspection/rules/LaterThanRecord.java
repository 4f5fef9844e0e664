package almanac.inspection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.audits.AuditFinding;
import almanac.registers.continuity.Exercise;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;
import almanac.registers.reviews.ReviewItem;

import org.springframework.stereotype.Component;

/**
 * A record quotes nothing that happened after it was made.
 */
@Component
class LaterThanRecord implements Rule {

	@Override
	public String id() {
		return "later-than-record";
	}

	@Override
	public List<String> serves() {
		return List.of("9.3.3", "7.5.3", "G8", "MR4");
	}

	@Override
	public String cycle() {
		return "management-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var happened = happened(known);
		var raised = new HashMap<String, LocalDate>();
		known.cases().forEach((it) -> raised.put(it.number(), it.detectedOn()));
		var minutes = Meetings.of(known)
			.items()
			.values()
			.stream()
			.flatMap((items) -> Meetings.day(items)
				.map((day) -> items.stream().flatMap((it) -> inMinutes(it, day, happened, raised)))
				.orElse(Stream.empty()));
		var reports = known.all(AuditFinding.class)
			.filter((it) -> it.value().reportedOn() != null)
			.flatMap((it) -> later("audit-findings", it.id(), it.value().reportedOn(),
					joined(it.value().summary(), it.value().evidence(), it.value().notes()), happened));
		return Stream.concat(minutes, reports);
	}

	private static Stream<Finding> inMinutes(Entry<ReviewItem> item, LocalDate day, Map<String, LocalDate> happened,
			Map<String, LocalDate> raised) {
		var it = item.value();
		var known = Meetings.isOutcome(it) ? happened
				: Stream.of(happened, raised)
					.flatMap((map) -> map.entrySet().stream())
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
		return later("review-items", item.id(), day, joined(it.item(), it.outcome(), it.reference(), it.notes()),
				known);
	}

	private static Stream<Finding> later(String register, String id, LocalDate made, String text,
			Map<String, LocalDate> happened) {
		var late = Written.numbersAndRanges(text)
			.stream()
			.filter((it) -> happened.containsKey(it) && happened.get(it).isAfter(made))
			.toList();
		return late
			.isEmpty()
					? Stream.empty()
					: Stream.of(
							Finding
								.at(register, id, Fact.day(made),
										Fact.list(
												late.stream().map((it) -> it + " (" + happened.get(it) + ")").toList()))
								.with("incidents"));
	}

	private static Map<String, LocalDate> happened(Known known) {
		var happened = new HashMap<String, LocalDate>();
		known.all(Incident.class)
			.forEach((it) -> first(it.value())
				.ifPresent((at) -> happened.put(it.id(), at.atZone(known.zone()).toLocalDate())));
		known.all(Exercise.class)
			.filter((it) -> it.value().heldOn() != null && it.value().state() != Exercise.State.PLANNED)
			.forEach((it) -> happened.put(it.id(), it.value().heldOn()));
		return happened;
	}

	private static java.util.Optional<Instant> first(Incident it) {
		return Stream.of(it.occurredAt(), it.detectedAt(), it.reportedAt(), it.awareAt())
			.filter(Objects::nonNull)
			.min(Instant::compareTo);
	}

	private static String joined(String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

}
