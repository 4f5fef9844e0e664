package almanac.engine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import almanac.engine.DueDateMove;
import almanac.engine.DueDates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * More time for a task, for machines.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "Tasks", description = "What waits for a person.")
class DueDateApi {

	private final DueDates dates;

	DueDateApi(DueDates dates) {
		this.dates = dates;
	}

	/**
	 * @param due the last day, in the zone of the organisation
	 */
	record Extension(@NotNull(message = "{dueDate.refused.missing}") LocalDate due,
			@NotBlank(message = "{dueDate.refused.why}") String reason) {
	}

	/**
	 * @param originalDue {@literal null} unless the date was moved
	 * @param movers login names of who may make the next move
	 */
	record Extensions(String task, Instant due, Instant originalDue, List<DueDateMove> moves, List<String> movers) {

		static Extensions of(DueDates.Schedule it) {
			return new Extensions(it.task().id(), it.task().due(), it.task().originalDue(), it.moves(), it.movers());
		}

	}

	@GetMapping("/extensions")
	@Operation(summary = "How often the due date was moved, and who may move it next")
	Extensions extensions(@PathVariable String id, Authentication person) {
		return Extensions.of(this.dates.of(id, person.getName()));
	}

	@PostMapping("/extend")
	@Operation(summary = "Give more time for a task",
			description = "A later date with a reason of at least 20 letters, twice at most. First by the superior of who"
					+ " has the task or the ISMS manager, then by the ISMS manager; by top management where the cycle"
					+ " says so. Never for oneself.")
	Extensions extend(@PathVariable String id, @Valid @RequestBody Extension extension, Authentication person) {
		this.dates.move(id, person.getName(), extension.due(), extension.reason());
		return Extensions.of(this.dates.of(id, person.getName()));
	}

}
