package almanac.timemachine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of the demo company, with a {@code kill -9} and two weeks without the program.
 */
class AYearPassesTests {

	@TempDir
	Path home;

	@Test
	void whatIsDueComesOnceWhateverHappens() {
		try (var years = new Years(this.home)) {
			years.pass(Period.ofMonths(4));
			years.kill();
			years.pass(Period.ofMonths(3));
			years.away(Duration.ofDays(14));
			years.pass(Period.ofMonths(5));

			assertThat(years.everyRunStartedAsPlanned()).as("runs started").isPositive();
			assertThat(years.everyRunNobodyFinishedIsMissed()).as("runs missed").isPositive();
			assertThat(years.everyOpenTaskClimbedItsLadder()).as("rungs told").isPositive();
		}
	}

}
