package almanac.registers.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
 * A change to systems, from the request to its result.
 */
@Registered(name = "changes", area = Area.OPERATIONS, table = "change_request", prefix = "CHG", title = "title",
		columns = { "kind", "risk", "owner", "plannedStart", "decision", "state" }, editors = { "ISM", "SYSO", "CO" },
		clauses = "8.1, A.8.32")
public record Change(@NotBlank @Size(max = 300) String title, @NotNull Kind kind, @Size(max = 100) String category,
		@Size(max = 200) String requester, @PersonRef String owner, @Size(max = 500) String systems,
		@Refers("assets") List<String> assets, Level risk, @Size(max = 500) String impact,
		@Size(max = 1000) String rollback, Instant plannedStart, Instant plannedEnd, LocalDate decidedOn,
		Decision decision, @Size(max = 300) String decisionNote, @Size(max = 300) String result, LocalDate closedOn,
		@NotNull State state, @Size(max = 4000) String notes) {

	public Change {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * Which way it takes.
	 */
	public enum Kind implements Code {

		STANDARD, NORMAL, EMERGENCY

	}

	/**
	 * What was decided about it.
	 */
	public enum Decision implements Code {

		PENDING, APPROVED, REJECTED

	}

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		PLANNED, IN_PROGRESS, SUCCEEDED, FAILED, ROLLED_BACK, CANCELLED

	}

}
