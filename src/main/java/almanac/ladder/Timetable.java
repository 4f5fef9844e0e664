package almanac.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;

import almanac.calendar.BusinessDays;
import almanac.catalogue.Rungs;
import almanac.engine.EndOfDay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says when the rungs of a task fall: at six in the morning of a business day, in time
 * for the letter of the morning, if the task is due at the end of a day; else, as hours
 * are by the clock, so many times 24 hours from the moment it is due.
 */
@Component
class Timetable {

	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private final BusinessDays days;

	private final ZoneId zone;

	Timetable(BusinessDays days, @Value("${almanac.zone}") ZoneId zone) {
		this.days = days;
		this.zone = zone;
	}

	/**
	 * What fell before the task was opened is no rung: who got it was told until when.
	 */
	Rise upTo(Instant now, Rungs rungs, Instant opened, Instant due) {
		var fallen = new ArrayList<Rung>();
		var once = once(rungs, due);
		for (var rung : once) {
			if (rung.at().isAfter(now)) {
				return new Rise(fallen, rung);
			}
			if (rung.at().isAfter(opened)) {
				fallen.add(rung);
			}
		}
		var last = once.isEmpty() ? null : once.get(once.size() - 1);
		if (last == null || !last.level().isEscalation() || rungs.repeat() == null) {
			return new Rise(fallen, null);
		}
		for (var round = 1;; round++) {
			var again = new Rung(last.level(), round, later(last.at(), (long) rungs.repeat() * round, due));
			if (again.at().isAfter(now)) {
				return new Rise(fallen, again);
			}
			if (again.at().isAfter(opened)) {
				fallen.add(again);
			}
		}
	}

	/** The latest due date whose first rung may have fallen by now. */
	Instant horizon(Instant now, int notice) {
		var today = LocalDate.ofInstant(now, this.zone);
		return this.days.from(today, notice + 1).plusDays(notice + 1L).atStartOfDay(this.zone).toInstant();
	}

	private ArrayList<Rung> once(Rungs rungs, Instant due) {
		var once = new ArrayList<Rung>();
		if (rungs.remind() != null) {
			once.add(new Rung(Level.REMIND, 0, at(due, -rungs.remind())));
		}
		if (rungs.due()) {
			once.add(new Rung(Level.DUE, 0, at(due, 0)));
		}
		if (rungs.supervisor() != null) {
			once.add(new Rung(Level.SUPERVISOR, 0, at(due, rungs.supervisor())));
		}
		if (rungs.top() != null) {
			once.add(new Rung(Level.TOP, 0, at(due, rungs.top())));
		}
		once.sort(Comparator.comparing(Rung::at).thenComparing(Rung::level));
		return once;
	}

	private Instant at(Instant due, int days) {
		return byTheClock(due) ? due.plus(Duration.ofDays(days))
				: this.days.from(LocalDate.ofInstant(due, this.zone), days)
					.atTime(MORNING)
					.atZone(this.zone)
					.toInstant();
	}

	private Instant later(Instant rung, long days, Instant due) {
		return byTheClock(due) ? rung.plus(Duration.ofDays(days)) : rung.atZone(this.zone).plusDays(days).toInstant();
	}

	private boolean byTheClock(Instant due) {
		return !EndOfDay.is(due, this.zone);
	}

}
