package almanac.registers.records;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Registered;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How long records of a kind are kept.
 *
 * @param months {@literal null} where they are kept without end, or by what is said alone
 * @param documents whether it covers the old editions of documents
 */
@Registered(name = "retention-rules", area = Area.OPERATIONS, table = "retention_rule", prefix = "RET",
		title = "category", columns = { "owner", "location", "period", "basis" }, editors = { "ISM", "LEG", "DPO" },
		clauses = "A.5.33, A.5.34, 7.5.3")
public record RetentionRule(@NotBlank @Size(max = 200) String category, @Size(max = 1000) String description,
		@PersonRef String owner, @Size(max = 200) String location, @Size(max = 100) String format,
		@NotBlank @Size(max = 300) String period, @Min(0) @Max(1200) Integer months, Boolean documents,
		@Size(max = 300) String basis, @Size(max = 200) String disposal, @Size(max = 4000) String notes) {

}
