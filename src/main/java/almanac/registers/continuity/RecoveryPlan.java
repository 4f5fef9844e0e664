package almanac.registers.continuity;

import java.time.Duration;
import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.Level;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a system is backed up and brought back, how fast and with how little loss.
 */
@Registered(name = "recovery-plans", area = Area.OPERATIONS, table = "recovery_plan", prefix = "REC", title = "system",
		columns = { "criticality", "recoveryTime", "recoveryPoint", "lastTest", "lastResult", "nextTest", "owner" },
		editors = { "ISM", "SYSO", "BO" }, clauses = "A.5.29, A.5.30, A.8.13, A.8.14")
public record RecoveryPlan(@NotBlank @Size(max = 200) String system, @Refers("assets") String asset,
		@NotNull Level criticality, Duration recoveryTime, Duration recoveryPoint, @Size(max = 200) String backupMethod,
		@Size(max = 100) String backupFrequency, Duration backupInterval, @Size(max = 200) String backupLocation,
		@Size(max = 200) String runbook, LocalDate lastTest, Result lastResult, Duration lastTook,
		@Size(max = 1000) String lastRemarks, LocalDate nextTest, @PersonRef String owner,
		@Size(max = 4000) String notes) {

	/**
	 * How a restore ended.
	 */
	public enum Result implements Code {

		PASSED, WITH_REMARKS, FAILED

	}

}
