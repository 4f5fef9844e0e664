package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that follow each other at an interval. Each is counted from the first, not from
 * the one before, so that the 30th comes back after February.
 */
record Series(LocalDate from, Period interval) {

	/** The first day of the series after a day. */
	LocalDate after(LocalDate day) {
		var step = Math.max(0, surelyNotAfter(day));
		var next = at(step);
		while (!next.isAfter(day)) {
			step++;
			next = at(step);
		}
		return next;
	}

	/** Those after the first day, up to the last and with it. */
	List<LocalDate> between(LocalDate after, LocalDate last) {
		return Stream.iterate(after(after), (day) -> !day.isAfter(last), this::after).toList();
	}

	private LocalDate at(int step) {
		return this.from.plus(this.interval.multipliedBy(step));
	}

	/** No interval is longer than its years and months at their longest. */
	private int surelyNotAfter(LocalDate day) {
		var longest = this.interval.toTotalMonths() * 31 + this.interval.getDays();
		return Math.toIntExact((day.toEpochDay() - this.from.toEpochDay()) / longest);
	}

}
