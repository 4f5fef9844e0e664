package almanac.registers.risks.web;

import java.time.Instant;
import java.util.List;

import almanac.registers.kit.NoSuchEntry;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.RiskCriteria;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The risk criteria for machines.
 */
@RestController
@RequestMapping("/api/risk-criteria")
@Tag(name = "Risk criteria", description = "By what risks are judged, in versions that answer \"as of\" (6.1.2 a).")
class CriteriaApi {

	private final Criteria criteria;

	private final CriteriaRights rights;

	CriteriaApi(Criteria criteria, CriteriaRights rights) {
		this.criteria = criteria;
		this.rights = rights;
	}

	/**
	 * @param version the one that was read
	 */
	record Change(@NotNull(message = "Give the version you read.") Integer version,
			@NotNull(message = "Give the criteria.") RiskCriteria value,
			@NotNull(message = "Say why, for whoever reads the history.") String reason) {
	}

	@GetMapping
	@Operation(summary = "The criteria, as they are or were")
	CriteriaVersion criteria(
			@Parameter(description = "An instant; without it: now") @RequestParam(required = false) Instant asOf,
			Authentication person) {
		this.rights.requireReader(person.getName());
		return (asOf == null) ? this.criteria.inForce() : this.criteria.asOf(asOf)
			.orElseThrow(() -> new NoSuchEntry("There were no risk criteria at %s.".formatted(asOf)));
	}

	@GetMapping("/history")
	@Operation(summary = "All versions, newest first")
	List<CriteriaVersion> history(Authentication person) {
		this.rights.requireReader(person.getName());
		return this.criteria.history().versions();
	}

	@PutMapping
	@Operation(summary = "Put other criteria in force",
			description = "For ISM, with a reason. The version that was read stays readable for ever, and each risk keeps the"
					+ " score of its time until it is judged again.")
	CriteriaVersion change(@Valid @RequestBody Change change, Authentication person) {
		this.rights.requireEditor(person.getName());
		return this.criteria.change(change.version(), change.value(), person.getName(), change.reason());
	}

}
