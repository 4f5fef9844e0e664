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
		@NotBlank(message = "Say what was found.") @Size(max = 4000,
				message = "At most 4000 characters.") String statement,
		@Size(max = 200, message = "At most 200 characters: name the clause, control or policy.") String requirement,
		@NotNull(message = "Say where it came to light, e.g. internal-audit.") Source source,
		@Size(max = 200, message = "At most 200 characters.") String sourceReference,
		@Size(max = 4000, message = "At most 4000 characters.") String objectiveEvidence,
		@Size(max = 100, message = "At most 100 characters.") String reference, LocalDate detectedOn,
		@Size(max = 64, message = "At most 64 characters: the login name.") String proposedOwner) {

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
