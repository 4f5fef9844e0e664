package almanac.timemachine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of the demo company, with a {@code kill -9}, three people away at once and two
 * weeks without the program.
 */
class AYearPassesTests {

	@TempDir
	Path home;

	@Test
	void whatIsDueComesOnceWhateverHappens() {
		try (var years = new Years(this.home)) {
			years.pass(Period.ofMonths(4));
			years.kill();
			years.areAway(List.of("ism", "bo", "cao"), 20);
			years.pass(Period.ofMonths(2));
			years.away(Duration.ofDays(14));
			years.pass(Period.ofMonths(5));

			assertThat(years.everyRunStartedAsPlanned()).as("runs started").isPositive();
			assertThat(years.everyRunNobodyFinishedIsMissed()).as("runs missed").isPositive();
			assertThat(years.everyOpenTaskClimbedItsLadder()).as("rungs told").isPositive();
		}
	}

}
