package almanac.registers.obligations;

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
 * Something a law, an authority or a contract requires.
 */
@Registered(name = "obligations", area = Area.PARTNERS, table = "obligation", prefix = "OBL", title = "requirement",
		columns = { "regulation", "article", "responsible", "state", "nextReview" }, editors = { "ISM", "LEG", "DPO" },
		clauses = "A.5.31, A.5.34, 4.2")
public record Obligation(@NotBlank @Size(max = 2000) String requirement, @NotBlank @Size(max = 200) String regulation,
		@Size(max = 100) String article, @Size(max = 500) String applicability, @Size(max = 100) String category,
		@PersonRef String responsible, @Size(max = 1000) String evidence, @Refers("documents") List<String> documents,
		@Refers("controls") List<String> controls, @NotNull State state, LocalDate reviewedOn, LocalDate nextReview,
		@Size(max = 4000) String notes) {

	public Obligation {
		documents = (documents != null) ? List.copyOf(documents) : List.of();
		controls = (controls != null) ? List.copyOf(controls) : List.of();
	}

	/**
	 * Whether it is kept.
	 */
	public enum State implements Code {

		NOT_ASSESSED, COMPLIANT, PARTLY, NOT_COMPLIANT, NOT_APPLICABLE

	}

}
