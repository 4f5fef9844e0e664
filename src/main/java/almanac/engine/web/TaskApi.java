package almanac.engine.web;

import java.util.List;
import java.util.Map;

import almanac.engine.NoSuchTask;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The open tasks for machines.
 */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks", description = "What waits for a person.")
class TaskApi {

	private final Tasks tasks;

	TaskApi(Tasks tasks) {
		this.tasks = tasks;
	}

	/**
	 * @param answers by field key
	 */
	record Answers(@NotNull(message = "Give the answers by field key, {} for none.") Map<String, Object> answers) {
	}

	/**
	 * @param next what the run waits for now, empty if it ended or works by itself
	 */
	record Completed(String task, String businessKey, List<UserTask> next) {
	}

	@GetMapping
	@Operation(summary = "List open tasks by due date",
			description = "?mine (the default): assigned to me or open to a role of mine. ?all: all I may see.")
	Page<UserTask> list(@Parameter(description = "No value needed") @RequestParam(required = false) String mine,
			@Parameter(description = "No value needed") @RequestParam(required = false) String all,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		return (all != null && mine == null) ? this.tasks.all(person.getName(), page, size)
				: this.tasks.mine(person.getName(), page, size);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One task with its questions, their constraints and what is known so far")
	TaskView one(@PathVariable String id, Authentication person) {
		return TaskView.of(this.tasks.form(id, person.getName()));
	}

	@PostMapping("/{id}/claim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take a task over", description = "For those who hold or stand in for a role the task is for.")
	void claim(@PathVariable String id, Authentication person) {
		this.tasks.claim(id, person.getName());
	}

	@PutMapping("/{id}/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Keep answers for later without checking them")
	void save(@PathVariable String id, @Valid @RequestBody Answers answers, Authentication person) {
		this.tasks.save(id, person.getName(), answers.answers());
	}

	@PostMapping("/{id}/complete")
	@Operation(summary = "Complete a task",
			description = "What is not acceptable is answered with 422 and one error for each field; nothing is changed.")
	Completed complete(@PathVariable String id, @Valid @RequestBody Answers answers, Authentication person) {
		var businessKey = businessKey(id, person.getName());
		this.tasks.complete(id, person.getName(), answers.answers());
		return new Completed(id, businessKey, this.tasks.openIn(businessKey));
	}

	/**
	 * Empty for a task the person may not see: the attempt goes on, to be refused and
	 * recorded.
	 */
	private String businessKey(String id, String person) {
		try {
			return this.tasks.form(id, person).task().businessKey();
		}
		catch (NoSuchTask ex) {
			return "";
		}
	}

}
