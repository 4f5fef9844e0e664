package almanac.registers.nonconformities;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What someone says who found that a requirement is not met.
 *
 * @param statement what was found, as a fact
 * @param requirement clause, control, policy or contract that is not met; may be left to
 * the validation
 * @param source where it came to light
 * @param sourceReference of the audit, incident, complaint, e.g. {@code IA-2026-Q1}
 * @param objectiveEvidence what proves it
 * @param reference number in another system, unique here
 * @param detectedOn when it was detected, by the word of the reporter
 * @param proposedOwner login name of who should correct it
 */
public record Report(
		@NotBlank(message = "{report.statement.missing}") @Size(max = 4000,
				message = "{report.atMost}") String statement,
		@Size(max = 200, message = "{report.requirement.long}") String requirement,
		@NotNull(message = "{report.source.missing}") Source source,
		@Size(max = 200, message = "{report.atMost}") String sourceReference,
		@Size(max = 4000, message = "{report.atMost}") String objectiveEvidence,
		@Size(max = 100, message = "{report.atMost}") String reference, LocalDate detectedOn,
		@Size(max = 64, message = "{report.owner.long}") String proposedOwner) {

	public Report {
		statement = stripped(statement);
		requirement = stripped(requirement);
		sourceReference = stripped(sourceReference);
		objectiveEvidence = stripped(objectiveEvidence);
		reference = stripped(reference);
		proposedOwner = stripped(proposedOwner);
	}

	private static String stripped(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
