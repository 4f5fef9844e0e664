package almanac.inspection.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Line;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * Nothing ends before it begins.
 */
@Component
class EndsBeforeStart implements Rule {

	/**
	 * Two fields of one kind, the first of which is not later.
	 */
	private record Span(String register, String first, String last) {
	}

	private static final List<Span> SPANS = List.of(new Span("changes", "plannedStart", "plannedEnd"),
			new Span("suppliers", "contractStart", "contractEnd"), new Span("exceptions", "granted", "expires"),
			new Span("keys", "createdOn", "expires"), new Span("actions", "starts", "due"),
			new Span("documents", "reviewedOn", "nextReview"), new Span("suppliers", "reviewedOn", "nextReview"),
			new Span("recovery-plans", "lastTest", "nextTest"), new Span("incidents", "occurredAt", "detectedAt"),
			new Span("incidents", "detectedAt", "resolvedAt"), new Span("incidents", "reportedAt", "resolvedAt"),
			new Span("incidents", "containedAt", "resolvedAt"), new Span("restore-tests", "startedAt", "restoredAt"),
			new Span("vulnerabilities", "discoveredOn", "closedOn"),
			new Span("notification-clocks", "appliesFrom", "appliesUntil"));

	@Override
	public String id() {
		return "ends-before-start";
	}

	@Override
	public List<String> serves() {
		return List.of("7.5.3");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return SPANS.stream()
			.flatMap((span) -> known.registers()
				.stream()
				.filter((it) -> it.name().equals(span.register()))
				.flatMap(known::lines)
				.flatMap((it) -> reversed(it, span)));
	}

	private static Stream<Finding> reversed(Line line, Span span) {
		var first = line.value(span.first());
		var last = line.value(span.last());
		if (!isLater(first, last)) {
			return Stream.empty();
		}
		return Stream.of(Finding
			.at(line.register(), line.id(), Fact.word(line.register() + "." + span.last()), at(last),
					Fact.word(line.register() + "." + span.first()), at(first))
			.about(span.first() + " " + span.last()));
	}

	private static boolean isLater(Object first, Object last) {
		return (first instanceof LocalDate day && last instanceof LocalDate end && day.isAfter(end))
				|| (first instanceof Instant at && last instanceof Instant until && at.isAfter(until));
	}

	private static Fact at(Object value) {
		return (value instanceof LocalDate day) ? Fact.day(day) : Fact.time((Instant) value);
	}

}
