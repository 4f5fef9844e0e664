package almanac.engine.web;

import java.util.List;

import almanac.engine.Choice;
import almanac.engine.Delegations;
import almanac.engine.Handover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing on a task, for machines.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "Tasks", description = "What waits for a person.")
class DelegationApi {

	private final Delegations delegations;

	DelegationApi(Delegations delegations) {
		this.delegations = delegations;
	}

	/**
	 * @param to login name of who is to get it
	 */
	record Delegation(@NotBlank(message = "{handover.refused.missing}") String to,
			@NotBlank(message = "{handover.refused.why}") String reason) {
	}

	/**
	 * @param people who may get it next
	 */
	record Handovers(String task, String assignee, List<Handover> handovers, List<Choice> people) {

		static Handovers of(Delegations.Offer it) {
			return new Handovers(it.task().id(), it.task().assignee(), it.made(), it.people());
		}

	}

	@GetMapping("/handovers")
	@Operation(summary = "From whom to whom a task went, and who may get it next")
	Handovers handovers(@PathVariable String id, Authentication person) {
		return Handovers.of(this.delegations.of(id, person.getName()));
	}

	@PostMapping("/delegate")
	@Operation(summary = "Hand on a task",
			description = "By who has it or the ISMS manager, with a reason of at least 20 letters, to somebody who works"
					+ " here, is not away, is of the role it is for and had no part in what it judges.")
	Handed delegate(@PathVariable String id, @Valid @RequestBody Delegation delegation, Authentication person) {
		var task = this.delegations.delegate(id, person.getName(), delegation.to(), delegation.reason());
		return new Handed(id, task.assignee());
	}

	record Handed(String task, String assignee) {
	}

}
