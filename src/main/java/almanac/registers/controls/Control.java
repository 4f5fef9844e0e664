package almanac.registers.controls;

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
 * A control of Annex A or of our own, with its place in the Statement of Applicability.
 *
 * @param justification why it applies or is excluded
 * @param implementation how it is done here
 */
@Registered(name = "controls", area = Area.CONTROLS, table = "control", prefix = "OWN", title = "name",
		columns = { "theme", "applicable", "status", "owner" }, editors = { "ISM" }, clauses = "6.1.3 d")
public record Control(@NotBlank @Size(max = 200) String name, @NotNull Theme theme, @NotNull Boolean applicable,
		@Size(max = 2000) String justification, @NotNull Status status, @Size(max = 4000) String implementation,
		@Size(max = 300) String reference, @PersonRef String owner, LocalDate reviewedOn,
		@Refers("assets") List<String> assets, @Size(max = 4000) String notes) {

	public Control {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * Where it belongs.
	 */
	public enum Theme implements Code {

		ORGANIZATIONAL, PEOPLE, PHYSICAL, TECHNOLOGICAL, OWN

	}

	/**
	 * How far it is in place.
	 */
	public enum Status implements Code {

		NOT_STARTED, PLANNED, PARTLY, IMPLEMENTED, NOT_APPLICABLE

	}

}
