package almanac.registers.competence;

import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something somebody learns or learned.
 */
@Registered(name = "trainings", area = Area.PEOPLE, table = "training", prefix = "TRN", title = "training",
		key = { "training", "trainee" }, columns = { "trainee", "role", "due", "completedOn", "state", "nextRefresh" },
		editors = { "ISM", "TRN" }, clauses = "7.2, 7.3, A.6.3")
public record Training(@NotBlank @Size(max = 300) String training, @NotBlank @Size(max = 200) String trainee,
		@PersonRef String person, @Size(max = 200) String role, @Size(max = 100) String kind,
		@Refers("competences") String competence, LocalDate due, @Size(max = 100) String dueIs, LocalDate completedOn,
		@Min(0) @Max(1_000_000) Integer expected, @Min(0) @Max(1_000_000) Integer completed, @NotNull State state,
		@Size(max = 300) String evidence, LocalDate nextRefresh, @Size(max = 4000) String notes) {

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		PLANNED, IN_PROGRESS, COMPLETED, CANCELLED

	}

}
