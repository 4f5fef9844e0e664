package almanac.registers.audits;

import java.math.BigDecimal;
import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An audit of the programme.
 */
@Registered(name = "audits", area = Area.IMPROVEMENT, table = "audit", prefix = "AUD", title = "scope",
		columns = { "kind", "leadAuditor", "plannedOn", "state" }, editors = { "APM", "LA" }, clauses = "9.2.2, A.5.35")
public record Audit(@NotBlank @Size(max = 500) String scope, @Size(max = 100) String kind,
		@Size(max = 1000) String objective, @Size(max = 1000) String criteria, @Size(max = 300) String method,
		@Size(max = 200) String leadAuditor, @PersonRef String leadPerson, @Size(max = 300) String team,
		LocalDate plannedOn, LocalDate finishedOn, @Digits(integer = 4, fraction = 2) @Min(0) BigDecimal effort,
		@Size(max = 300) String report, LocalDate reportedOn, @NotNull State state, @Size(max = 4000) String notes) {

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		PLANNED, IN_PROGRESS, COMPLETED, CANCELLED

	}

}
