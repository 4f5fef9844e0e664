package almanac.registers.audits;

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
 * What an audit found, with its sample.
 */
@Registered(name = "audit-findings", area = Area.IMPROVEMENT, table = "audit_finding", prefix = "FND",
		title = "summary", columns = { "audit", "grade", "requirement", "auditee", "raisedAs" },
		editors = { "APM", "LA" }, clauses = "9.2.2, 10.2")
public record AuditFinding(@NotBlank @Size(max = 2000) String summary, @Refers("audits") String audit,
		@NotNull Grade grade, @Size(max = 200) String requirement, @Size(max = 2000) String evidence,
		@Size(max = 300) String population, @Min(0) @Max(1_000_000_000) Integer populationSize,
		@Min(0) @Max(1_000_000_000) Integer sampleSize, @Min(0) @Max(1_000_000_000) Integer exceptionsFound,
		@Size(max = 200) String auditee, @PersonRef String responsible, @Refers("nonconformities") String raisedAs,
		LocalDate due, LocalDate reportedOn, @Size(max = 200) String approvedBy, @Size(max = 4000) String notes) {

	/**
	 * How bad it is.
	 */
	public enum Grade implements Code {

		MAJOR, MINOR, OBSERVATION, OPPORTUNITY, STRENGTH

	}

}
