package almanac.evidence.web;

import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Verification;
import almanac.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The records for machines.
 */
@RestController
@RequestMapping("/api/evidence")
@Tag(name = "Evidence", description = "What was done, by whom and when (7.5.3, 9.1).")
class EvidenceApi {

	private final EvidenceRecords records;

	EvidenceApi(EvidenceRecords records) {
		this.records = records;
	}

	@GetMapping
	@Operation(summary = "Records of one run, oldest first",
			description = "For everybody with a role beyond EMP and for who started the run; others get an empty list.")
	Page<EvidenceRecord> of(@Parameter(example = "corrective-action:NC-2026-0001") @RequestParam String businessKey,
			@RequestParam(defaultValue = "0") @Min(value = 0, message = "Pages are counted from 0.") int page,
			@RequestParam(defaultValue = "50") @Min(value = 1, message = "Between 1 and 200.") @Max(
					value = Page.MAX_SIZE, message = "Between 1 and 200.") int size,
			Authentication person) {
		return this.records.of(businessKey, person.getName(), page, size);
	}

	@GetMapping("/verification")
	@Operation(summary = "Compute the hashes of one run again",
			description = "Says how many records are sound and which is the first that is not.")
	Verification verify(@RequestParam String businessKey, Authentication person) {
		return this.records.verify(businessKey, person.getName());
	}

}
