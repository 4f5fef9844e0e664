package almanac.cycles.treatmentaction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an action is so late that a nonconformity says so: thirty days after the day it
 * is due now.
 */
@Component
class Lateness {

	static final int REPORTED_DAYS_LATE = 30;

	private final Tasks tasks;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	Lateness(Tasks tasks, Texts texts, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.tasks = tasks;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * @param limit the day it was to be looked at
	 */
	Map<String, Object> of(String run, Entry<Action> action, LocalDate limit) {
		var due = this.tasks.openIn(run)
			.stream()
			.filter((it) -> it.key().equals("implement-action"))
			.map(UserTask::due)
			.findFirst()
			.map((it) -> LocalDate.ofInstant(it, this.zone))
			.orElse(null);
		if (due == null) {
			return told("done", limit, "");
		}
		var again = due.plusDays(REPORTED_DAYS_LATE);
		return again.isAfter(LocalDate.ofInstant(this.clock.instant(), this.zone)) ? told("moved", again, "") : told(
				"overdue", again, this.texts.of("treatment-action.overdue", action.id(), action.value().title(), due));
	}

	private static Map<String, Object> told(String state, LocalDate lookAgainOn, String statement) {
		return Map.of("state", state, "lookAgainOn", lookAgainOn.toString(), "statement", statement);
	}

}
