package almanac.timemachine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of the demo company that has a 29 February, with a {@code kill -9}, models
 * changed while they run, three people away at once and two weeks without the program.
 */
class AYearPassesTests {

	private static final LocalDate SUMMER_TIME_ENDS = LocalDate.of(2027, 10, 31);

	private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

	private static final LocalDate SUMMER_TIME_BEGINS = LocalDate.of(2028, 3, 26);

	@TempDir
	Path home;

	@Test
	void whatIsDueComesOnceWhateverHappens() {
		try (var years = new Years(this.home, LocalDate.of(2027, 9, 15))) {
			assertThat(years.thePlanFollowsTheCatalogue()).as("entries of the calendar").isPositive();
			years.startOn(SUMMER_TIME_ENDS, LEAP_DAY.minusMonths(3).plusDays(1), SUMMER_TIME_BEGINS.minusMonths(3));
			years.pass(Period.ofMonths(4));
			years.killAndUpgrade("Plan what is restored");
			years.areAway(List.of("ism", "bo", "cao"), 20);
			years.pass(Period.ofMonths(2));
			years.away(Duration.ofDays(14));
			years.pass(Period.ofMonths(5));

			assertThat(years.everyRunStartedAsPlanned()).as("runs started").isPositive();
			assertThat(years.daysOfPunctualStarts()).contains(SUMMER_TIME_ENDS, LEAP_DAY, SUMMER_TIME_BEGINS);
			assertThat(years.everyRunKeepsItsModel()).as("restore tests open").isPositive();
			assertThat(years.everyRunNobodyFinishedIsMissed()).as("runs missed").isPositive();
			assertThat(years.everyOpenTaskClimbedItsLadder()).as("rungs told").isPositive();
		}
	}

}
