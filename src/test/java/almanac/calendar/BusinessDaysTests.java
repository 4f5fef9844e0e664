package almanac.calendar;

import java.time.LocalDate;

import almanac.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BusinessDaysTests {

	@ParameterizedTest(name = "{0}: {1} business days from {2} is {3}")
	@CsvSource(delimiter = '|', textBlock = """
			# weekends
			de    |  1 | 2027-03-05 | 2027-03-08
			de    |  5 | 2027-03-05 | 2027-03-12
			de    |  1 | 2027-03-06 | 2027-03-08
			de    | -1 | 2027-03-08 | 2027-03-05
			de    | -3 | 2027-03-07 | 2027-03-03
			de    |  0 | 2027-03-06 | 2027-03-06
			# Good Friday and Easter Monday
			de    |  1 | 2027-03-25 | 2027-03-30
			de    |  3 | 2027-03-24 | 2027-03-31
			de    | -3 | 2027-03-31 | 2027-03-24
			us    |  1 | 2027-03-25 | 2027-03-26
			# 3 October, a Tuesday, a Friday, a Sunday
			de    |  1 | 2028-10-02 | 2028-10-04
			de    |  1 | 2025-10-02 | 2025-10-06
			de    |  1 | 2027-10-01 | 2027-10-04
			at    |  1 | 2028-10-02 | 2028-10-03
			# Christmas and new year
			de    |  5 | 2026-12-23 | 2026-12-31
			de    |  1 | 2026-12-31 | 2027-01-04
			de    |  7 | 2026-12-23 | 2027-01-05
			de    | -7 | 2027-01-05 | 2026-12-23
			# Reformation Day and Epiphany in some parts only
			de    |  1 | 2028-10-30 | 2028-10-31
			de-hh |  1 | 2028-10-30 | 2028-11-01
			de-by |  1 | 2027-01-05 | 2027-01-07
			DE-BY |  1 | 2027-01-05 | 2027-01-07
			de-hh |  1 | 2027-01-05 | 2027-01-06
			# kept by custom only, banks closed, and the day after a holiday on a Sunday
			us    |  1 | 2027-02-11 | 2027-02-12
			gb    |  1 | 2027-05-28 | 2027-06-01
			gb    |  1 | 2027-12-24 | 2027-12-29
			""")
	void aTermSkipsWeekendsAndTheHolidaysOfThePlace(String place, int days, LocalDate from, LocalDate then) {
		assertThat(new BusinessDays(place).from(from, days)).isEqualTo(then);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					xx    | almanac.holidays must be a country like de or a part of one like de-hh, found 'xx'. Known countries: ad,
					''    | found ''
					-     | found '-'
					de-xx | almanac.holidays: 'de-xx' has no part 'xx'. Known: bb, be, bw, by,
					dk-x  | almanac.holidays: 'dk-x' has no part 'x'. Leave it out.
					""")
	void aPlaceThatDoesNotExistStopsTheStartInOneLine(String place, String message) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new BusinessDays(place))
			.withMessageContaining(message)
			.satisfies((it) -> assertThat(it.getMessage()).doesNotContain("\n").endsWith("."));
	}

	@Test
	void someDaysAreNone() {
		var days = new BusinessDays("de");

		assertThat(days.contains(LocalDate.of(2027, 1, 4))).isTrue();
		assertThat(days.contains(LocalDate.of(2027, 1, 1))).as("new year").isFalse();
		assertThat(days.contains(LocalDate.of(2027, 1, 2))).as("a Saturday").isFalse();
	}

}
