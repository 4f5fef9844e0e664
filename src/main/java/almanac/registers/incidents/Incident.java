package almanac.registers.incidents;

import java.time.Instant;
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
 * An event that harmed or could have harmed information. Each clock runs from a moment of
 * its own; durations are computed from these, never typed.
 */
@Registered(name = "incidents", area = Area.INCIDENTS, table = "incident", prefix = "INC", title = "title",
		columns = { "category", "severity", "detectedAt", "resolvedAt", "personalData", "state" },
		readers = { "ISM", "IM", "IRT", "DPO", "LEG", "TM", "LA", "AUD" }, editors = { "ISM", "IM", "IRT", "DPO" },
		clauses = "A.5.24, A.5.25, A.5.26, A.5.27, A.6.8")
public record Incident(@NotBlank @Size(max = 200) String title, @Size(max = 100) String category,
		@Size(max = 4000) String description, @NotNull Level severity, Boolean drill,
		@Refers("assets") List<String> assets, @Size(max = 500) String scope, @Size(max = 200) String reportedBy,
		Instant reportedAt, @Size(max = 200) String detectedBy, @Size(max = 200) String detectionMethod,
		@PersonRef String manager, @Size(max = 200) String responseTeam, Instant occurredAt, Instant detectedAt,
		Instant awareAt, @Size(max = 1000) String awareBasis, Instant classifiedAt, Instant submittedAt,
		Instant containedAt, Instant resolvedAt, PersonalData personalData, Duty duty,
		@Size(max = 2000) String notification, @Size(max = 4000) String rootCause,
		@Size(max = 4000) String correctiveActions, @Refers("nonconformities") List<String> nonconformities,
		@Refers("risks") List<String> risks, @Refers("actions") List<String> actions, @Size(max = 4000) String lessons,
		@NotNull State state, @Size(max = 4000) String notes) {

	public Incident {
		nonconformities = (nonconformities != null) ? List.copyOf(nonconformities) : List.of();
		assets = (assets != null) ? List.copyOf(assets) : List.of();
		actions = (actions != null) ? List.copyOf(actions) : List.of();
		risks = (risks != null) ? List.copyOf(risks) : List.of();
	}

	/**
	 * Whether the protection of personal data was breached.
	 */
	public enum PersonalData implements Code {

		NO, UNCLEAR, YES

	}

	/**
	 * Whether an authority or anybody else has to be told.
	 */
	public enum Duty implements Code {

		NONE, UNCLEAR, TO_NOTIFY, NOTIFIED

	}

	/**
	 * How far the response is.
	 */
	public enum State implements Code {

		OPEN, CONTAINED, RESOLVED, CLOSED, FALSE_ALARM

	}

}
