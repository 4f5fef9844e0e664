package almanac.inspection.web;

import java.time.LocalDate;
import java.util.List;

import almanac.inspection.Decisions;
import almanac.inspection.Inspection;
import almanac.inspection.KeptFinding;
import almanac.inspection.Run;
import almanac.inspection.State;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The findings for machines.
 */
@RestController
@RequestMapping("/api/inspection")
@Tag(name = "Inspection", description = "What cannot be true at the same time, over all registers (9.1, 10.2).")
class InspectionApi {

	private final Inspection inspection;

	private final Decisions decisions;

	private final FindingViews views;

	InspectionApi(Inspection inspection, Decisions decisions, FindingViews views) {
		this.inspection = inspection;
		this.decisions = decisions;
		this.views = views;
	}

	/**
	 * @param day {@literal null} for today
	 */
	record Order(LocalDate day) {
	}

	record Reason(String reason) {
	}

	record RuleShown(String id, List<String> serves, String mendedBy) {
	}

	@GetMapping
	@Operation(summary = "List findings, rule by rule",
			description = "Those only that draw on registers the person may read.")
	Page<Shown> findings(@RequestParam(required = false) State state, @RequestParam(required = false) String rule,
			@Parameter(description = "Name as in /api/registers, or nonconformities") @RequestParam(
					required = false) String register,
			@Parameter(description = "Number of the entry") @RequestParam(required = false) String entry,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		return this.decisions.page(state, rule, register, entry, person.getName(), page, size).map(this.views::shown);
	}

	@GetMapping("/rules")
	@Operation(summary = "List the rules")
	List<RuleShown> rules() {
		return this.inspection.rules().stream().map((it) -> new RuleShown(it.id(), it.serves(), it.cycle())).toList();
	}

	@PostMapping("/runs")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Look through all registers",
			description = "For ISM, APM, LA and TM. The day says by when “expired” and “overdue” are judged; without it: today."
					+ " What is found again is the same finding; what was decided stays decided as long as its facts do.")
	Run run(@RequestBody(required = false) Order order, Authentication person) {
		if (!this.decisions.decides(person.getName())) {
			throw new AccessDeniedException("Inspections are for ISM, APM, LA, TM");
		}
		return (order != null && order.day() != null) ? this.inspection.run(person.getName(), order.day())
				: this.inspection.run(person.getName());
	}

	@PostMapping("/findings/{id}/dismissal")
	@Operation(summary = "Say why a finding is none",
			description = "For ISM, APM, LA and TM unless it is about them, with a reason of at least 20 characters.")
	Shown dismiss(@PathVariable long id, @RequestBody Reason reason, Authentication person) {
		return this.views.shown(this.decisions.dismiss(id, reason.reason(), person.getName()));
	}

	@PostMapping("/findings/{id}/nonconformity")
	@Operation(summary = "Raise a nonconformity of a finding",
			description = "For ISM, APM, LA and TM. Asked again, it answers with what was raised the first time.")
	Shown raise(@PathVariable long id, Authentication person) {
		KeptFinding raised = this.decisions.raise(id, person.getName());
		return this.views.shown(raised);
	}

}
