package almanac.registers.audits;

import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That an area was or will be audited in a year.
 */
@Registered(name = "audit-coverage", area = Area.IMPROVEMENT, table = "audit_coverage", prefix = "COV", title = "area",
		key = { "area", "coveredYear" }, columns = { "coveredYear", "extent" }, editors = { "APM", "LA" },
		clauses = "9.2.2")
public record AuditCoverage(@NotBlank @Size(max = 200) String area, @NotNull @Min(1990) @Max(2200) Integer coveredYear,
		@NotNull Extent extent, @Refers("audits") List<String> audits, @Size(max = 4000) String notes) {

	public AuditCoverage {
		audits = (audits != null) ? List.copyOf(audits) : List.of();
	}

	/**
	 * How much of it.
	 */
	public enum Extent implements Code {

		NONE, PARTIAL, FULL, AUDITED

	}

}
