package almanac.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DueTests {

	@ParameterizedTest(name = "{0} at {1} is {2}")
	@CsvSource({
			// Wednesday, Friday evening, already Saturday where the organisation is
			"B1, 2027-03-03T09:00:00Z, 2027-03-04T22:59:59Z", "B1, 2027-03-05T22:30:00Z, 2027-03-08T22:59:59Z",
			"B1, 2027-03-05T23:30:00Z, 2027-03-08T22:59:59Z", "B5, 2027-03-05T17:00:00Z, 2027-03-12T22:59:59Z",
			"B10, 2027-03-07T09:00:00Z, 2027-03-19T22:59:59Z" })
	void businessDaysAreMondayToFridayWhereTheOrganisationIs(String term, Instant now, Instant due) {
		assertThat(at(now).after(term)).isEqualTo(due);
	}

	@ParameterizedTest(name = "{0} at {1} is {2}")
	@CsvSource({ "B5, 2027-03-24T09:00:00Z, 2027-04-02T21:59:59Z", "P1D, 2027-03-27T09:00:00Z, 2027-03-28T21:59:59Z",
			"P1D, 2027-10-30T09:00:00Z, 2027-10-31T22:59:59Z", "PT4H, 2027-03-28T00:30:00Z, 2027-03-28T04:30:00Z",
			"PT90M, 2027-10-31T00:30:00Z, 2027-10-31T02:00:00Z" })
	void daysEndAtMidnightAlsoWhenClocksChangeAndHoursAreHours(String term, Instant now, Instant due) {
		assertThat(at(now).after(term)).isEqualTo(due);
	}

	@ParameterizedTest(name = "{0} at {1} is {2}")
	@CsvSource({ "P1M, 2027-01-31T09:00:00Z, 2027-02-28T22:59:59Z", "P1M, 2028-01-31T09:00:00Z, 2028-02-29T22:59:59Z",
			"P1Y, 2028-02-29T09:00:00Z, 2029-02-28T22:59:59Z", "P30D, 2026-12-15T09:00:00Z, 2027-01-14T22:59:59Z" })
	void monthsFollowTheCalendar(String term, Instant now, Instant due) {
		assertThat(at(now).after(term)).isEqualTo(due);
	}

	@Test
	void aDeadlineThatDominatesIsNeverPassed() {
		var due = at(Instant.parse("2027-03-03T09:00:00Z"));

		assertThat(due.after("B5", "2027-03-08")).isEqualTo("2027-03-08T22:59:59Z");
		assertThat(due.after("B5", "2027-02-01")).as("missed already").isEqualTo("2027-02-01T22:59:59Z");
		assertThat(due.after("B5", "2027-12-31")).isEqualTo(due.after("B5"));
		assertThat(due.after("B5", null)).isEqualTo(due.after("B5"));
		assertThat(due.after("B5", " ")).isEqualTo(due.after("B5"));
	}

	@Test
	void aDayHasItsMorningAndItsEnd() {
		var due = at(Instant.parse("2027-03-03T09:00:00Z"));

		assertThat(due.morningOf("2027-03-27")).isEqualTo("2027-03-27T07:00:00Z");
		assertThat(due.morningOf("2027-03-28")).isEqualTo("2027-03-28T06:00:00Z");
		assertThat(due.on("2027-03-28")).isEqualTo("2027-03-28T21:59:59Z");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "5", "B", "B-1", "b5", "P2W", "P1M2D", "PT", "tomorrow" })
	void whatIsNoTermIsNamed(String term) {
		assertThatIllegalArgumentException().isThrownBy(() -> at(Instant.EPOCH).after(term))
			.withMessage("Expected a term like B5, P30D or PT4H, found '%s'.", term);
	}

	private static Due at(Instant now) {
		return new Due(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of("Europe/Berlin"), new BusinessDays("de"));
	}

}
