package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-30 | P3M    | 2027-02-28 2027-05-30 2027-08-30 2027-11-30 2028-02-29 2028-05-30
			2027-01-31 | P1M    | 2027-02-28 2027-03-31 2027-04-30 2027-05-31
			2028-02-29 | P1Y    | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
			2027-12-31 | P6M    | 2028-06-30 2028-12-31
			2027-03-20 | P7D    | 2027-03-27 2027-04-03
			2027-03-28 | P1D    | 2027-03-29 2027-03-30
			2028-02-28 | P1D    | 2028-02-29 2028-03-01
			2027-01-31 | P1M15D | 2027-03-15 2027-04-30 2027-06-14
			2027-01-15 | P1Y6M  | 2028-07-15 2030-01-15
			2027-01-15 | P10Y   | 2037-01-15
			""")
	void eachDayIsCountedFromTheFirst(LocalDate from, Period interval, String following) {
		var days = Stream.of(following.split(" ")).map(LocalDate::parse).toList();

		var series = new Series(from, interval);

		assertThat(series.between(from, days.get(days.size() - 1))).isEqualTo(days);
		assertThat(series.after(from.minusDays(1))).isEqualTo(from);
		assertThat(series.after(days.get(0).minusDays(1))).isEqualTo(days.get(0));
		assertThat(series.after(days.get(0))).isAfter(days.get(0));
	}

	@Test
	void betweenIsEmptyUntilTheNextDayComes() {
		var series = new Series(LocalDate.parse("2027-01-15"), Period.ofMonths(1));

		assertThat(series.between(LocalDate.parse("2027-01-15"), LocalDate.parse("2027-02-14"))).isEmpty();
		assertThat(series.between(LocalDate.parse("2027-01-15"), LocalDate.parse("2027-02-15")))
			.isEqualTo(List.of(LocalDate.parse("2027-02-15")));
	}

}
