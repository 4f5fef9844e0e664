package almanac.registers.risks;

import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.PersonRef;
import almanac.registers.kit.Refers;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody accepted what a risk came to, until a day. Nobody writes that by hand: the
 * cycle in which it was signed does.
 *
 * @param criteriaVersion the risk criteria the score follows from
 * @param topManagement who signed above the appetite, {@literal null} within it
 * @param run business key of the run it was signed in, {@literal null} for what was
 * signed before there were runs
 */
@Registered(name = "risk-acceptances", area = Area.RISKS, table = "risk_acceptance", prefix = "ACC", title = "risk",
		key = { "risk", "acceptedOn" },
		columns = { "kind", "score", "acceptedBy", "topManagement", "validUntil", "state" }, editors = {},
		clauses = "6.1.3 f, 8.3")
public record Acceptance(@Refers("risks") @NotBlank String risk, @NotNull Kind kind, @NotNull Integer likelihood,
		@NotNull Integer impact, @NotNull Integer score, @NotNull Integer criteriaVersion,
		@PersonRef @NotBlank String acceptedBy, @NotNull LocalDate acceptedOn, @PersonRef String topManagement,
		@Size(max = 2000) String conditions, @Size(max = 4000) String grounds, @NotNull LocalDate validUntil,
		@NotNull State state, @Size(max = 200) String run) {

	/**
	 * What was accepted: what remains for good, or what is borne until the treatment is
	 * done (RR13).
	 */
	public enum Kind implements Code {

		RESIDUAL, INTERIM

	}

	/**
	 * Whether it still holds; a valid one ends with its last day all the same (RR10).
	 */
	public enum State implements Code {

		VALID, LAPSED, WITHDRAWN

	}

}
