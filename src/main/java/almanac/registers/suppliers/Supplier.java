package almanac.registers.suppliers;

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
 * Somebody outside whose service reaches our information.
 */
@Registered(name = "suppliers", area = Area.PARTNERS, table = "supplier", prefix = "SUP", title = "name",
		columns = { "service", "criticality", "owner", "contractEnd", "nextReview", "state" },
		editors = { "ISM", "SUPO" }, clauses = "A.5.19, A.5.20, A.5.21, A.5.22, A.5.23")
public record Supplier(@NotBlank @Size(max = 200) String name, @Size(max = 300) String service,
		@Size(max = 100) String category, @NotNull Level criticality, @Size(max = 500) String dataAccessed,
		@Size(max = 200) String location, @Refers("assets") List<String> assets, LocalDate contractStart,
		LocalDate contractEnd, @Size(max = 100) String contractTerm, Processing processing,
		@Size(max = 200) String processingNote, @Size(max = 300) String certifications, LocalDate certifiedUntil,
		@Size(max = 1000) String subcontractors, @Size(max = 1000) String exitPlan, LocalDate reviewedOn, Result result,
		@Size(max = 1000) String findings, LocalDate nextReview, @PersonRef String owner, @NotNull State state,
		@Size(max = 4000) String notes) {

	public Supplier {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
	}

	/**
	 * Whether the processing of personal data is agreed upon.
	 */
	public enum Processing implements Code {

		SIGNED, MISSING, NOT_NEEDED

	}

	/**
	 * How the last review ended.
	 */
	public enum Result implements Code {

		SATISFACTORY, WITH_CONDITIONS, NOT_ACCEPTABLE

	}

	/**
	 * Whether we depend on it.
	 */
	public enum State implements Code {

		PLANNED, ACTIVE, ENDING, ENDED

	}

}
