package almanac.registers.records;

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
 * That data or media were deleted, how and by whom.
 */
@Registered(name = "deletions", area = Area.OPERATIONS, table = "deletion", prefix = "DEL", title = "subject",
		columns = { "method", "performedBy", "verifiedBy", "performedOn", "state" }, editors = { "ISM", "SYSO", "DPO" },
		clauses = "A.8.10, A.7.14")
public record Deletion(@NotBlank @Size(max = 300) String subject, @Size(max = 300) String grounds,
		@Size(max = 300) String method, @Size(max = 200) String standard, @Size(max = 200) String performedBy,
		@PersonRef String verifiedBy, LocalDate performedOn, @Size(max = 300) String evidence,
		@Refers("retention-rules") String rule, @Refers("assets") List<String> assets, @NotNull State state,
		@Size(max = 4000) String notes) {

	public Deletion {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		PLANNED, COMPLETED, VERIFIED, FAILED

	}

}
