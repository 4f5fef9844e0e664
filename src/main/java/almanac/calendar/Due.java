package almanac.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;

import almanac.engine.EndOfDay;
import almanac.engine.ModelBean;

import org.springframework.beans.factory.annotation.Value;

/**
 * Says when something is due, in the notation of the models: {@code B5} is five business
 * days, {@code P30D} calendar days, {@code PT4H} hours by the clock. Days end at midnight
 * in the zone of the organisation.
 */
@ModelBean("due")
public class Due {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final Clock clock;

	private final ZoneId zone;

	private final BusinessDays days;

	Due(Clock clock, @Value("${almanac.zone}") ZoneId zone, BusinessDays days) {
		this.clock = clock;
		this.zone = zone;
		this.days = days;
	}

	/**
	 * @param term {@code B5}, {@code P30D} or {@code PT4H}, counted from now
	 * @throws IllegalArgumentException if it is none of these
	 */
	public Date after(String term) {
		if (term != null && term.matches("B\\d{1,4}")) {
			return endOf(this.days.from(today(), Integer.parseInt(term.substring(1))));
		}
		if (term != null && term.matches("PT\\d{1,5}[HM]")) {
			return Date.from(this.clock.instant().plus(Duration.parse(term)));
		}
		if (term != null && term.matches("P\\d{1,4}[DMY]")) {
			return endOf(today().plus(Period.parse(term)));
		}
		throw new IllegalArgumentException("Expected a term like B5, P30D or PT4H, found '%s'.".formatted(term));
	}

	/**
	 * As {@link #after(String)}, but never later than the end of a day that dominates.
	 * @param limit ISO date, {@literal null} or empty for none
	 */
	public Date after(String term, String limit) {
		var due = after(term);
		if (limit == null || limit.isBlank()) {
			return due;
		}
		var latest = on(limit);
		return due.after(latest) ? latest : due;
	}

	/** The end of that day (ISO date). */
	public Date on(String day) {
		return endOf(LocalDate.parse(day));
	}

	/** Eight in the morning of that day (ISO date). */
	public Date morningOf(String day) {
		return Date.from(LocalDate.parse(day).atTime(MORNING).atZone(this.zone).toInstant());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private Date endOf(LocalDate day) {
		return Date.from(EndOfDay.of(day, this.zone));
	}

}
