package almanac.registers.nonconformities.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import almanac.engine.Directory;
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

	private final ZoneId zone;

	CaseView(Tasks tasks, Directory directory, @Value("${almanac.zone}") ZoneId zone) {
		this.tasks = tasks;
		this.directory = directory;
		this.zone = zone;
	}

	/** A line of the list. */
	public record Row(Nonconformity it, String owner, String raised) {
	}

	/** A step that waits for somebody. */
	public record Waiting(String task, String name, String assignee, String who, String due) {
	}

	/**
	 * A line of the time line.
	 *
	 * @param instant exact, in UTC
	 */
	public record Line(String what, String who, String when, Instant instant, boolean done) {
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
					(task.due() != null) ? DAY.format(task.due().atZone(this.zone)) : "no date"))
			.toList();
	}

	List<Line> line(List<Step> steps) {
		return steps.stream().filter((step) -> !SILENT.contains(step.type())).map((step) -> {
			var instant = (step.to() != null) ? step.to() : step.from();
			return new Line(step.name(), (step.person() != null) ? name(step.person()) : "", time(instant), instant,
					step.to() != null);
		}).toList();
	}

	public String time(Instant instant) {
		return TIME.format(instant.atZone(this.zone));
	}

	public String name(String person) {
		return (person == null) ? "–" : this.directory.nameOf(person).orElse(person);
	}

}
