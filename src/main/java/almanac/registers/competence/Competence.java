package almanac.registers.competence;

import almanac.registers.kit.Area;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Something a role has to be able to do.
 */
@Registered(name = "competences", area = Area.PEOPLE, table = "competence", prefix = "CMP", title = "competence",
		key = { "competence", "role" }, columns = { "role", "level", "mandatory", "refreshMonths" },
		editors = { "ISM", "TRN" }, clauses = "7.2")
public record Competence(@NotBlank @Size(max = 300) String competence, @NotBlank @Size(max = 200) String role,
		Proficiency level, @Size(max = 300) String source, Boolean mandatory, @Min(1) @Max(120) Integer refreshMonths,
		@Size(max = 4000) String notes) {

	/**
	 * How well it has to be mastered.
	 */
	public enum Proficiency implements Code {

		BASIC, INTERMEDIATE, ADVANCED

	}

}
