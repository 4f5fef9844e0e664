package almanac.registers.improvements;

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
 * An idea or a lesson, from its source to its benefit.
 */
@Registered(name = "improvements", area = Area.IMPROVEMENT, table = "improvement", prefix = "IMP", title = "title",
		columns = { "source", "owner", "due", "decision", "state" }, editors = { "ISM" }, clauses = "10.1")
public record Improvement(@NotBlank @Size(max = 300) String title, @Size(max = 4000) String description,
		@Size(max = 200) String source, @PersonRef String submitter, LocalDate submittedOn, @NotNull Decision decision,
		@Size(max = 1000) String decisionGrounds, LocalDate answeredOn, @PersonRef String owner,
		@Size(max = 1000) String benefit, @Size(max = 300) String measure, LocalDate due,
		@Refers("actions") List<String> actions, @Size(max = 2000) String outcome, @PersonRef String checkedBy,
		LocalDate checkedOn, @NotNull State state, @Size(max = 4000) String notes) {

	public Improvement {
		actions = (actions != null) ? List.copyOf(actions) : List.of();
	}

	/**
	 * What was decided about it.
	 */
	public enum Decision implements Code {

		PENDING, ACCEPTED, REJECTED, DUPLICATE

	}

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		OPEN, IN_PROGRESS, IMPLEMENTED, CLOSED

	}

}
