package almanac.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import almanac.engine.Reminders;
import almanac.engine.UserTask;

import org.springframework.stereotype.Component;

/**
 * The ladder of a task, as far as it was climbed and as it goes on.
 */
@Component
class TaskReminders implements Reminders {

	private final RungRows rows;

	private final Policy policy;

	private final Timetable timetable;

	private final Clock clock;

	TaskReminders(RungRows rows, Policy policy, Timetable timetable, Clock clock) {
		this.rows = rows;
		this.policy = policy;
		this.timetable = timetable;
		this.clock = clock;
	}

	@Override
	public List<Reminder> of(UserTask task) {
		var fallen = this.rows.of(task.id()).stream().map((it) -> reminder(it.rung(), it.state(), it.told()));
		return Stream.concat(fallen, coming(task)).toList();
	}

	private Stream<Reminder> coming(UserTask task) {
		if (task.due() == null) {
			return Stream.empty();
		}
		var coming = Stream.<Rung>builder();
		var rungs = this.policy.of(task.cycle(), task.key());
		for (var at = this.clock.instant(); at != null;) {
			var next = this.timetable.upTo(at, rungs, task.created(), task.due()).next();
			if (next != null && next.at().isAfter(task.created())) {
				coming.add(next);
			}
			at = (next != null && next.round() == 0) ? next.at() : null;
		}
		return coming.build()
			.filter((it) -> it.round() == 0 || isLate(task))
			.map((it) -> reminder(it, "to-come", List.of()));
	}

	private boolean isLate(UserTask task) {
		var rise = this.timetable.upTo(this.clock.instant(), this.policy.of(task.cycle(), task.key()), Instant.MIN,
				task.due());
		return rise.next() != null && rise.next().round() > 0;
	}

	private static Reminder reminder(Rung rung, String state, List<String> people) {
		return new Reminder(rung.level().code(), rung.round(), rung.at(), state, people);
	}

}
