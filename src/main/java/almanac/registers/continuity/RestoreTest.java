package almanac.registers.continuity;

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
 */
@Registered(name = "restore-tests", area = Area.OPERATIONS, table = "restore_test", prefix = "RST", title = "system",
		columns = { "plan", "startedAt", "restoredAt", "result", "performedBy", "validatedBy" },
		editors = { "ISM", "BO", "SYSO" }, clauses = "A.8.13, A.5.30")
public record RestoreTest(@NotBlank @Size(max = 200) String system, @Refers("recovery-plans") String plan,
		@Size(max = 100) String kind, @Size(max = 200) String backup, Instant backedUpAt, Instant startedAt,
		Instant restoredAt, Instant lastRecoverable, @Size(max = 2000) String checks, @Size(max = 300) String log,
		@PersonRef String performedBy, @PersonRef String validatedBy, @PersonRef String witness, @NotNull Result result,
		@Refers("nonconformities") List<String> nonconformities, @Size(max = 4000) String notes) {

	public RestoreTest {
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
	}

	/**
	 * How it ended.
	 */
	public enum Result implements Code {

		PASSED, WITH_REMARKS, FAILED, PLANNED

	}

}
