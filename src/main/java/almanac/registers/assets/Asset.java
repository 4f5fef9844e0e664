package almanac.registers.assets;

import java.time.Duration;
import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something of value that is in somebody's care.
 *
 * @param recoveryTime longest tolerable outage
 * @param recoveryPoint longest tolerable loss of data
 */
@Registered(name = "assets", area = Area.ASSETS, table = "asset", prefix = "AST", title = "name",
		columns = { "kind", "owner", "classification", "criticality", "state" }, editors = { "ISM", "AO" },
		clauses = "A.5.9, A.5.12")
public record Asset(@NotBlank @Size(max = 200) String name, @NotNull Kind kind, @Size(max = 100) String category,
		@PersonRef String owner, @Size(max = 200) String custodian, @Size(max = 200) String location,
		@NotNull Classification classification, Need confidentiality, Need integrity, Need availability,
		@NotNull Criticality criticality, @Size(max = 100) String environment, @Size(max = 4000) String description,
		Boolean personalData, Boolean backupRequired, Duration recoveryTime, Duration recoveryPoint,
		@NotNull State state, LocalDate attestedOn, @Size(max = 4000) String notes) {

	/**
	 * What it is.
	 */
	public enum Kind implements Code {

		INFORMATION, SOFTWARE, HARDWARE, SERVICE, SITE, PEOPLE

	}

	/**
	 * Who may see it (A.5.12).
	 */
	public enum Classification implements Code {

		PUBLIC, INTERNAL, CONFIDENTIAL, STRICTLY_CONFIDENTIAL

	}

	/**
	 * How much protection it needs.
	 */
	public enum Need implements Code {

		LOW, MEDIUM, HIGH

	}

	/**
	 * How much depends on it.
	 */
	public enum Criticality implements Code {

		LOW, MEDIUM, HIGH, CRITICAL

	}

	/**
	 * Where it is in its life.
	 */
	public enum State implements Code {

		PLANNED, ACTIVE, PHASED_OUT, DISPOSED

	}

}
