package almanac.registers.nonconformities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why an exceptional step is taken, in words an auditor can follow.
 */
public record Reason(@NotBlank(message = "{reason.short}") @Size(max = 2000, message = "{report.atMost}") @Pattern(
		regexp = "(?s)\\s*|\\s*(\\S\\s*){20}.*", message = "{reason.blank}") String reason) {
}
