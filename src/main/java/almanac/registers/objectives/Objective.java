package almanac.registers.objectives;

import java.time.LocalDate;
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
 * A result to be achieved, with what is needed to plan and to measure it.
 */
@Registered(name = "objectives", area = Area.IMPROVEMENT, table = "objective", prefix = "OBJ", title = "objective",
		columns = { "owner", "target", "currentValue", "due", "state" }, editors = { "ISM", "TM" },
		clauses = "6.2, 9.1")
public record Objective(@NotBlank @Size(max = 300) String objective, @Size(max = 300) String serves,
		@Refers("risks") List<String> risks, @PersonRef String owner, @Size(max = 300) String metric,
		@Size(max = 50) String unit, @Size(max = 100) String baseline, @Size(max = 100) String target, LocalDate due,
		@Size(max = 50) String frequency, @Size(max = 100) String currentValue, @Size(max = 4000) String plan,
		@Size(max = 1000) String resources, @Size(max = 1000) String evaluation,
		@Refers("actions") List<String> actions, @Refers("nonconformities") List<String> nonconformities,
		@NotNull State state, LocalDate reviewOn, @Size(max = 4000) String notes) {

	public Objective {
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
		risks = (risks != null) ? List.copyOf(risks) : List.of();
		actions = (actions != null) ? List.copyOf(actions) : List.of();
	}

	/**
	 * Whether it will be reached.
	 */
	public enum State implements Code {

		PENDING, ON_TRACK, BEHIND, ACHIEVED, MISSED, DROPPED

	}

}
