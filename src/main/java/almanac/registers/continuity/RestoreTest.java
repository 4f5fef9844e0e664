package almanac.registers.continuity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One try to bring a system back from its backup.
 *
 * @param run the run of the cycle it was part of
 * @param drawn what the choice of the backup was drawn from, so that it can be drawn
 * again
 * @param outageAt when the system is taken to have failed
 * @param took from start to end, computed from both whatever was given
 * @param lost from the last recoverable state to the outage, computed likewise
 */
@Registered(name = "restore-tests", area = Area.OPERATIONS, table = "restore_test", prefix = "RST", title = "system",
		columns = { "asset", "restoredAt", "took", "lost", "result", "performedBy" }, editors = { "ISM", "BO", "SYSO" },
		clauses = "A.8.13, A.5.30")
public record RestoreTest(@NotBlank @Size(max = 200) String system, @Refers("assets") String asset,
		@Refers("recovery-plans") String plan, @Size(max = 200) String run, @Size(max = 100) String drawn,
		@Size(max = 100) String kind, @Size(max = 200) String backup, Instant outageAt, Instant backedUpAt,
		Instant lastRecoverable, Instant startedAt, Instant restoredAt, Duration took, Duration lost,
		@Size(max = 2000) String checks, @Size(max = 300) String log, @PersonRef String performedBy,
		@PersonRef String validatedBy, @PersonRef String witness, @NotNull Result result,
		@Refers("nonconformities") List<String> nonconformities, @Size(max = 4000) String notes) {

	public RestoreTest {
		took = between(startedAt, restoredAt);
		lost = between(lastRecoverable, outageAt);
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
	}

	/** Empty if a moment is not known or the first comes after the last. */
	private static Duration between(Instant first, Instant last) {
		return (first == null || last == null || last.isBefore(first)) ? null : Duration.between(first, last);
	}

	/**
	 * How it ended.
	 */
	public enum Result implements Code {

		PASSED, WITH_REMARKS, FAILED, PLANNED

	}

}
