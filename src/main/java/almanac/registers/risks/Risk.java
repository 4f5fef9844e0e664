package almanac.registers.risks;

import java.time.LocalDate;
import java.util.List;

import almanac.registers.kit.Area;
import almanac.registers.kit.OnlyBy;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A threat that meets a vulnerability, with consequences. Likelihood and impact are
 * levels of the scales in force when it was written, and scores follow from them; the
 * residual is the one reached now, the expected one that of the plan.
 */
@Registered(name = "risks", area = Area.RISKS, table = "risk", prefix = "RSK", title = "title",
		columns = { "owner", "likelihood", "impact", "residualLikelihood", "residualImpact", "treatment", "state" },
		editors = { "ISM", "RO" }, clauses = "6.1.2, 6.1.3, 8.2, 8.3")
@OnlyBy(cycle = "review-risk",
		fields = { "confidentialityImpact", "integrityImpact", "availabilityImpact", "impact", "likelihood",
				"rationale", "residualImpact", "residualLikelihood", "expectedImpact", "expectedLikelihood",
				"treatment", "acceptedBy", "acceptedUntil", "state", "reviewedOn", "nextReview" })
public record Risk(@NotBlank @Size(max = 200) String title, @Size(max = 4000) String description,
		@Size(max = 500) String scope, @Refers("assets") List<String> assets, @Size(max = 500) String threat,
		@Size(max = 1000) String vulnerability, @PersonRef String owner, Integer confidentialityImpact,
		Integer integrityImpact, Integer availabilityImpact, @NotNull Integer impact, @NotNull Integer likelihood,
		@Size(max = 4000) String rationale, @Size(max = 4000) String existingControls,
		@Refers("controls") List<String> controls, Integer residualImpact, Integer residualLikelihood,
		Integer expectedImpact, Integer expectedLikelihood, Treatment treatment, @PersonRef String acceptedBy,
		LocalDate acceptedUntil, @NotNull State state, LocalDate reviewedOn, LocalDate nextReview,
		@Size(max = 4000) String notes) {

	public Risk {
		assets = (assets != null) ? List.copyOf(assets) : List.of();
		controls = (controls != null) ? List.copyOf(controls) : List.of();
	}

	/**
	 * What is done about it.
	 */
	public enum Treatment implements Code {

		MODIFY, AVOID, SHARE, RETAIN

	}

	/**
	 * Where its treatment stands.
	 */
	public enum State implements Code {

		OPEN, IN_TREATMENT, ACCEPTED, CLOSED

	}

}
