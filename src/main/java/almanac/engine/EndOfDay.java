package almanac.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What is due on a day is due at its last second. So a due date tells whether days count
 * or hours.
 */
public final class EndOfDay {

	private static final LocalTime TIME = LocalTime.of(23, 59, 59);

	private EndOfDay() {
	}

	public static Instant of(LocalDate day, ZoneId zone) {
		return day.atTime(TIME).atZone(zone).toInstant();
	}

	/** Whether it is the end of some day. */
	public static boolean is(Instant due, ZoneId zone) {
		return LocalTime.ofInstant(due, zone).withNano(0).equals(TIME);
	}

}
