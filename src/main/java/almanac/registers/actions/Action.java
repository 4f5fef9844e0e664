package almanac.registers.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something somebody does until a day, mostly to treat a risk.
 */
@Registered(name = "actions", area = Area.RISKS, table = "action", prefix = "ACT", title = "title",
		columns = { "owner", "due", "state", "verification" }, editors = { "ISM", "RO", "CO" },
		clauses = "6.1.3 e, 6.2, 8.3")
public record Action(@NotBlank @Size(max = 300) String title, @Size(max = 4000) String description,
		@Refers("risks") List<String> risks, @Refers("controls") List<String> controls,
		@Size(max = 300) String controlsNamed, @Refers("nonconformities") List<String> nonconformities,
		@Refers("assets") List<String> assets, @Refers("documents") List<String> documents, @PersonRef String owner,
		@Size(max = 1000) String resources, LocalDate starts, LocalDate due, @Size(max = 100) String recurrence,
		@Digits(integer = 12, fraction = 2) @Min(0) BigDecimal budget, @Size(max = 1000) String criterion,
		@Size(max = 300) String verification, @PersonRef String verifiedBy, LocalDate verifiedOn, LocalDate completedOn,
		Integer expectedImpact, Integer expectedLikelihood, @Min(1) @Max(999) Integer expectedScore,
		@NotNull State state, @Size(max = 4000) String notes) {

	public Action {
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
		assets = (assets != null) ? List.copyOf(assets) : List.of();
		documents = (documents != null) ? List.copyOf(documents) : List.of();
		risks = (risks != null) ? List.copyOf(risks) : List.of();
		controls = (controls != null) ? List.copyOf(controls) : List.of();
	}

	/**
	 * How far it is.
	 */
	public enum State implements Code {

		OPEN, IN_PROGRESS, COMPLETED, VERIFIED, CANCELLED

	}

}
