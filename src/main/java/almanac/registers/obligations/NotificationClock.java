package almanac.registers.obligations;

import java.time.Duration;
import java.time.LocalDate;

import almanac.registers.kit.Area;
import almanac.registers.kit.Registered;
import almanac.web.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How soon a stage of a notification is due. Hours run over nights and weekends; months
 * are months of the calendar.
 */
@Registered(name = "notification-clocks", area = Area.INCIDENTS, table = "notification_clock", prefix = "CLK",
		title = "stage", columns = { "regime", "anchor", "timeLimit", "months", "appliesFrom", "appliesUntil" },
		editors = { "ISM", "LEG", "DPO" }, clauses = "A.5.5, A.5.26, A.5.31")
public record NotificationClock(@NotBlank @Size(max = 100) String regime, @Size(max = 100) String article,
		@NotBlank @Size(max = 200) String stage, @Size(max = 200) String recipient, @NotNull Anchor anchor,
		@Size(max = 300) String anchorMeans, Duration timeLimit, @Min(1) @Max(120) Integer months, Anchor latestAnchor,
		Duration latestLimit, LocalDate appliesFrom, LocalDate appliesUntil, @Size(max = 4000) String notes) {

	/**
	 * The moment of an incident from which a clock runs.
	 */
	public enum Anchor implements Code {

		OCCURRED, DETECTED, AWARE, CLASSIFIED, SUBMITTED, REQUESTED, CORRECTED, NONE

	}

}
