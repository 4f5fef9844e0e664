package almanac.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.engine.OpenTasks;
import almanac.engine.OpenTasks.OpenTask;
import almanac.engine.UserTask;
import almanac.ladder.Addressees.Circle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes one task up to the highest rung that fell: letters, rungs and evidence together
 * or not at all.
 */
@Component
class Climb {

	/** What is told later than that cannot wait for the next morning. */
	private static final Duration MORNING = Duration.ofHours(1);

	private final OpenTasks tasks;

	private final Policy policy;

	private final Timetable timetable;

	private final RungRows rows;

	private final Addressees addressees;

	private final LadderLetters letters;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Climb(OpenTasks tasks, Policy policy, Timetable timetable, RungRows rows, Addressees addressees,
			LadderLetters letters, Clock clock, ApplicationEventPublisher events) {
		this.tasks = tasks;
		this.policy = policy;
		this.timetable = timetable;
		this.rows = rows;
		this.addressees = addressees;
		this.letters = letters;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Does nothing if the task is not open any more or everybody is told.
	 * @throws org.springframework.dao.DuplicateKeyException if another machine was faster
	 */
	void up(String taskId) {
		this.tasks.find(taskId).filter((it) -> it.task().due() != null).ifPresent(this::up);
	}

	private void up(OpenTask open) {
		var task = open.task();
		var now = this.clock.instant();
		var rise = rise(now, task);
		var fallen = fallen(task, rise);
		if (fallen.isEmpty()) {
			return;
		}
		var skipped = fallen.subList(0, fallen.size() - 1);
		var rung = fallen.get(fallen.size() - 1);
		var circle = this.addressees.of(task, rung.level());
		skipped.forEach((it) -> this.rows.add(task.id(), task.due(), it, "skipped", List.of(), null));
		this.rows.add(task.id(), task.due(), rung, "sent", List.copyOf(circle.people()), rise.next());
		tell(task, rung, circle, now);
		this.events.publishEvent(new RungPassed(open, rung.level(), rung.code(), List.copyOf(circle.people()),
				skipped.stream().map(Rung::code).toList(), now));
	}

	private Rise rise(Instant now, UserTask task) {
		return this.timetable.upTo(now, this.policy.of(task.cycle(), task.key()), task.created(), task.due());
	}

	/** Above the highest one taken for this date before. */
	private List<Rung> fallen(UserTask task, Rise rise) {
		var before = this.rows.of(task.id()).stream().filter((it) -> it.due().equals(task.due())).toList();
		Set<String> taken = before.stream().map((it) -> it.rung().code()).collect(Collectors.toSet());
		var highest = before.stream().map((it) -> it.rung().at()).max(Instant::compareTo).orElse(Instant.MIN);
		return rise.fallen().stream().filter((it) -> it.at().isAfter(highest) && !taken.contains(it.code())).toList();
	}

	private void tell(UserTask task, Rung rung, Circle circle, Instant now) {
		var late = now.isAfter(rung.at().plus(MORNING)) || !now.isBefore(task.due());
		var urgent = rung.level().isEscalation() || rung.level() == Level.DUE && late;
		circle.people()
			.forEach((person) -> this.letters.write(task, rung, person, circle.own().contains(person), urgent));
	}

}
