package almanac.registers.context;

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
 * What an interested party needs, and where the ISMS meets it.
 */
@Registered(name = "parties", area = Area.PARTNERS, table = "party", prefix = "PTY", title = "party",
		columns = { "need", "priority", "addressed", "owner", "state" }, editors = { "ISM", "LEG" }, clauses = "4.2")
public record Party(@NotBlank @Size(max = 200) String party, @NotBlank @Size(max = 1000) String need,
		@Size(max = 2000) String requirement, @Size(max = 300) String source, Level priority, Boolean addressed,
		@Size(max = 500) String coveredBy, @Refers("controls") List<String> controls,
		@Refers("documents") List<String> documents, Boolean climate, @Size(max = 2000) String feedback,
		LocalDate feedbackOn, @PersonRef String owner, @NotNull State state, LocalDate reviewedOn,
		@Size(max = 4000) String notes) {

	public Party {
		controls = (controls != null) ? List.copyOf(controls) : List.of();
		documents = (documents != null) ? List.copyOf(documents) : List.of();
	}

	/**
	 * How far the need is met.
	 */
	public enum State implements Code {

		OPEN, PARTLY, COVERED, NOT_ADDRESSED

	}

}
