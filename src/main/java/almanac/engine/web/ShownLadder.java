package almanac.engine.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.engine.Reminders;
import almanac.engine.Reminders.Reminder;
import almanac.engine.UserTask;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Puts in words who was told of a task that comes due or is late, and who comes next.
 */
@Component
class ShownLadder {

	private final Reminders reminders;

	private final Directory directory;

	private final Texts texts;

	ShownLadder(Reminders reminders, Directory directory, Texts texts) {
		this.reminders = reminders;
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * @param who names of who was told, or whom it will reach
	 * @param told whether it happened
	 */
	public record Line(Instant at, String who, String what, boolean told) {
	}

	/** Oldest first; repetitions that told nobody are left out. */
	List<Line> of(UserTask task) {
		return this.reminders.of(task)
			.stream()
			.filter((it) -> !isSkipped(it) || it.round() == 0)
			.map(this::line)
			.toList();
	}

	private Line line(Reminder it) {
		var told = it.state().equals("sent");
		var who = told ? it.people().stream().map(this::name).collect(Collectors.joining(", "))
				: this.texts.of("ladder.to." + it.level());
		var what = isSkipped(it) ? "ladder.skipped" : told ? "ladder.sent" : "ladder.to-come";
		return new Line(it.at(), who, this.texts.of(what), told);
	}

	private static boolean isSkipped(Reminder it) {
		return it.state().equals("skipped");
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

}
