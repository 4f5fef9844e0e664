package almanac.registers.continuity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A rehearsal of an incident or an outage.
 */
@Registered(name = "exercises", area = Area.OPERATIONS, table = "exercise", prefix = "EXE", title = "scenario",
		key = { "scenario", "heldOn" }, columns = { "kind", "heldOn", "duration", "observer", "state" },
		editors = { "ISM", "IM" }, clauses = "A.5.24, A.5.29, A.5.30")
public record Exercise(@NotBlank @Size(max = 300) String scenario, @Size(max = 100) String kind, LocalDate heldOn,
		Duration duration, @Size(max = 1000) String participants, @Size(max = 200) String observer,
		@Refers("recovery-plans") List<String> plans, @Refers("assets") List<String> assets,
		@Size(max = 2000) String criteria, @Size(max = 4000) String lessons,
		@Refers("nonconformities") List<String> nonconformities, @NotNull State state, @Size(max = 4000) String notes) {

	public Exercise {
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
		plans = (plans != null) ? List.copyOf(plans) : List.of();
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		PLANNED, HELD, EVALUATED, CANCELLED

	}

}
