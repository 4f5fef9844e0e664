package almanac.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Days of the plan and moments of the clock, in the zone of the organisation.
 */
@Component
class Days {

	/** No switch between summer and winter time touches this hour. */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private final Clock clock;

	private final ZoneId zone;

	Days(Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	ZoneId zone() {
		return this.zone;
	}

	Instant now() {
		return this.clock.instant();
	}

	LocalDate today() {
		return of(now());
	}

	LocalDate of(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

	/** The last day whose planned runs are to have begun: they begin at six o'clock. */
	LocalDate begun() {
		var now = now().atZone(this.zone);
		var day = now.toLocalDate();
		return now.toLocalTime().isBefore(MORNING) ? day.minusDays(1) : day;
	}

}
