package almanac.registers.nonconformities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why an exceptional step is taken, in words an auditor can follow.
 */
public record Reason(@NotBlank(message = "Give a reason of at least 20 characters.") @Size(max = 2000,
		message = "At most 2000 characters.") @Pattern(regexp = "(?s)\\s*|\\s*(\\S\\s*){20}.*",
				message = "Give a reason of at least 20 characters that are not blank.") String reason) {
}
