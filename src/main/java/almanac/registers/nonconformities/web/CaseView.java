package almanac.registers.nonconformities.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import almanac.engine.Choice;
import almanac.engine.Choices;
import almanac.engine.Directory;
import almanac.engine.EvidenceCount;
import almanac.engine.Step;
import almanac.engine.Tasks;
import almanac.registers.nonconformities.Nonconformity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A nonconformity and its treatment in words for people.
 */
@Component
public class CaseView {

	/** What happened without being worth a line: gateways and the like. */
	private static final Set<String> SILENT = Set.of("exclusiveGateway", "eventBasedGateway", "multiInstanceBody",
			"subProcess");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private final Tasks tasks;

	private final Directory directory;

	private final Clock clock;

	private final ZoneId zone;

	private final List<Choices> choices;

	private final EvidenceCount evidence;

	CaseView(Tasks tasks, Directory directory, Clock clock, List<Choices> choices, EvidenceCount evidence,
			@Value("${almanac.zone}") ZoneId zone) {
		this.tasks = tasks;
		this.directory = directory;
		this.clock = clock;
		this.choices = choices;
		this.evidence = evidence;
		this.zone = zone;
	}

	/** A line of the list. */
	public record Row(Nonconformity it, String owner, String raised) {
	}

	/**
	 * A step that waits for somebody.
	 *
	 * @param at when it is due, or {@literal null}
	 */
	public record Waiting(String task, String name, String assignee, String who, Instant at, String due, boolean late) {
	}

	/**
	 * A line of the time line.
	 *
	 * @param instant exact, in UTC
	 */
	public record Line(String what, String who, String when, Instant instant, boolean done) {
	}

	/** Everybody who can own something. */
	List<Choice> people() {
		return this.choices.stream()
			.filter((it) -> it.key().equals("people"))
			.flatMap((it) -> it.values().stream())
			.toList();
	}

	Row row(Nonconformity one) {
		return new Row(one, name(one.owner()), DAY.format(one.raisedAt().atZone(this.zone)));
	}

	List<Waiting> open(String businessKey) {
		return this.tasks.openIn(businessKey)
			.stream()
			.map((task) -> new Waiting(task.id(), task.name(), task.assignee(),
					(task.assignee() != null) ? name(task.assignee())
							: "open to " + String.join(", ", task.candidates()),
					task.due(), (task.due() != null) ? DAY.format(task.due().atZone(this.zone)) : "no date",
					task.isOverdue(this.clock.instant())))
			.toList();
	}

	List<Line> line(List<Step> steps) {
		return steps.stream().filter((step) -> !SILENT.contains(step.type())).map((step) -> {
			var instant = (step.to() != null) ? step.to() : step.from();
			return new Line(step.name(), (step.person() != null) ? name(step.person()) : "", time(instant), instant,
					step.to() != null);
		}).toList();
	}

	/** How many records its treatment has left so far. */
	public long evidence(Nonconformity one) {
		return this.evidence.of(one.businessKey());
	}

	public String time(Instant instant) {
		return TIME.format(instant.atZone(this.zone));
	}

	public String name(String person) {
		return (person == null) ? "–" : this.directory.nameOf(person).orElse(person);
	}

}
