package almanac.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Periods as ISO 8601 writes them: {@code P1Y}, {@code P3M}, {@code P30D}. A month is one
 * of the calendar, a week is seven days.
 */
public final class WrittenPeriod {

	/** Leap years are everywhere near, so that the longest period counts as it may be. */
	private static final LocalDate ANY = LocalDate.of(2000, 1, 1);

	private WrittenPeriod() {
	}

	/** How often something comes round: from P1D to P10Y; empty if it is none. */
	public static Optional<Period> interval(String text) {
		return read(text).filter((it) -> ANY.plus(it).isAfter(ANY) && !ANY.plus(it).isAfter(ANY.plusYears(10)));
	}

	/** A time something may take: from P0D to P1Y; empty if it is none. */
	public static Optional<Period> span(String text) {
		return read(text).filter((it) -> !ANY.plus(it).isAfter(ANY.plusYears(1)));
	}

	/** Whether the span ends before the next interval does. */
	public static boolean fits(Period span, Period interval) {
		return !ANY.plus(span).isAfter(ANY.plus(interval));
	}

	private static Optional<Period> read(String text) {
		try {
			return Optional.of(Period.parse(text))
				.filter((it) -> it.getYears() >= 0 && it.getMonths() >= 0 && it.getDays() >= 0);
		}
		catch (DateTimeException | ArithmeticException | NullPointerException ex) {
			return Optional.empty();
		}
	}

}
