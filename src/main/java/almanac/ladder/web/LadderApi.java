package almanac.ladder.web;

import java.time.Instant;
import java.util.List;

import almanac.engine.DueDates;
import almanac.engine.Reminders;
import almanac.engine.Reminders.Reminder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reminders and escalations of a task, for machines.
 */
@RestController
@RequestMapping("/api/tasks/{id}/ladder")
@Tag(name = "Tasks", description = "What waits for a person.")
class LadderApi {

	private final DueDates dates;

	private final Reminders reminders;

	LadderApi(DueDates dates, Reminders reminders) {
		this.dates = dates;
		this.reminders = reminders;
	}

	record Ladder(String task, Instant due, List<Reminder> rungs) {
	}

	@GetMapping
	@Operation(summary = "Who was told that a task comes due or is late, and what comes next",
			description = "For those who may see the task or move its date. Rungs of earlier due dates are part of it.")
	Ladder ladder(@PathVariable String id, Authentication person) {
		var task = this.dates.of(id, person.getName()).task();
		return new Ladder(id, task.due(), this.reminders.of(task));
	}

}
