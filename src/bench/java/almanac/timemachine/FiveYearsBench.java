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
 * The story of {@link AYearPassesTests} five times over, each year with changed models
 * and two weeks without the program: how long it takes and what it leaves.
 */
class FiveYearsBench {

	@TempDir
	Path home;

	@Test
	void whatIsDueComesOnceForFiveYears() {
		var began = System.nanoTime();
		try (var years = new Years(this.home, LocalDate.of(2027, 9, 15))) {
			assertThat(years.thePlanFollowsTheCatalogue()).as("entries of the calendar").isPositive();
			years.startOn(LocalDate.of(2027, 10, 31), LocalDate.of(2027, 11, 30), LocalDate.of(2027, 12, 26));
			for (var year = 1; year <= 5; year++) {
				years.pass(Period.ofMonths(4));
				years.killAndUpgrade("Plan the restore, edition " + year);
				years.areAway(List.of("ism", "bo", "cao"), 20);
				years.pass(Period.ofMonths(2));
				years.away(Duration.ofDays(14));
				years.pass(Period.ofMonths(5));
				System.out.printf("after year %d: %d s%n", year,
						Duration.ofNanos(System.nanoTime() - began).toSeconds());
			}
			var starts = years.everyRunStartedAsPlanned();
			var missed = years.everyRunNobodyFinishedIsMissed();
			var kept = years.everyRunKeepsItsModel();
			var rungs = years.everyOpenTaskClimbedItsLadder();
			System.out.printf("%d starts, %d missed, %d restore tests open, %d rungs told, %d letters%n", starts, missed,
					kept, rungs, years.letters());
			assertThat(starts).isPositive();
		}
	}

}
