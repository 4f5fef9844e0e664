package almanac.access;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import almanac.records.MovableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTests {

	private final MovableClock clock = new MovableClock();

	private final LoginThrottle throttle = new LoginThrottle(this.clock);

	private final Origin guesser = new Origin("198.51.100.7", null);

	private final Origin elsewhere = new Origin("203.0.113.9", null);

	@Test
	void afterFiveFailuresEachFurtherOneDoublesTheWait() {
		guess("admin", 5);
		assertThat(wait(this.guesser, "admin")).isEqualTo(Duration.ofSeconds(2));

		pass(Duration.ofSeconds(2));
		assertThat(wait(this.guesser, "admin")).isZero();
		assertThat(wait(this.guesser, "admin")).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void manyAtOnceAreCountedBeforeTheirPasswordsAreLookedAt() {
		assertThat(IntStream.range(0, 100).filter((it) -> wait(this.guesser, "admin").isZero()).count()).isEqualTo(5);
	}

	@Test
	void nobodyWaitsLongerThanAQuarterOfAnHour() {
		var longest = Duration.ZERO;
		for (var i = 0; i < 60; i++) {
			var wait = wait(this.guesser, "admin");
			longest = (wait.compareTo(longest) > 0) ? wait : longest;
			pass(wait);
		}
		assertThat(longest).isEqualTo(LoginThrottle.LONGEST);
	}

	@Test
	void guessingFromElsewhereDoesNotKeepTheAdministratorOut() {
		guess("admin", 1000);

		assertThat(wait(this.elsewhere, "admin")).isZero();
	}

	@Test
	void guessingFromTheSameAddressDoesNotKeepAKnownBrowserOut() {
		guess("admin", 1000);

		assertThat(wait(new Origin("198.51.100.7", "seen-before"), "admin")).isZero();
	}

	@Test
	void aStolenKnownBrowserHasNoMoreGuessesThanAnAddress() {
		var stolen = new Origin("198.51.100.7", "seen-before");
		assertThat(IntStream.range(0, 100).filter((it) -> wait(stolen, "admin").isZero()).count()).isEqualTo(5);
	}

	@Test
	void anAddressThatFailsWithManyNamesWaitsAsAWhole() {
		for (var i = 0; i < LoginThrottle.FREE_FOR_ADDRESS; i++) {
			wait(this.guesser, "name" + i);
		}
		assertThat(wait(this.guesser, "somebody-else")).isPositive();
	}

	@Test
	void addressesOfOneNetworkCountTogether() {
		for (var i = 0; i < 5; i++) {
			wait(new Origin("2001:db8:1:1::" + i, null), "admin");
		}
		assertThat(wait(new Origin("2001:db8:1:1::ff", null), "admin")).isPositive();
		assertThat(wait(new Origin("2001:db8:1:2::ff", null), "admin")).isZero();
	}

	@Test
	void aRightPasswordStartsAgainFromZero() {
		guess("ism", 4);
		this.throttle.succeeded(this.guesser, "ism");

		assertThat(IntStream.range(0, 5).mapToObj((it) -> wait(this.guesser, "ism"))).containsOnly(Duration.ZERO);
	}

	@Test
	void ownRightPasswordsBuyNoFurtherGuesses() {
		for (var i = 0; i < LoginThrottle.FREE_FOR_ADDRESS; i++) {
			wait(this.guesser, "name" + i);
			if (wait(this.guesser, "own").isZero()) {
				this.throttle.succeeded(this.guesser, "own");
			}
		}
		assertThat(wait(this.guesser, "somebody-else")).isPositive();
	}

	@Test
	void afterAWhileAllIsForgotten() {
		guess("admin", 5);
		pass(Duration.ofMinutes(31));

		assertThat(IntStream.range(0, 5).mapToObj((it) -> wait(this.guesser, "admin"))).containsOnly(Duration.ZERO);
	}

	private void guess(String name, int times) {
		for (var i = 0; i < times; i++) {
			wait(this.guesser, name);
		}
	}

	private Duration wait(Origin origin, String name) {
		return this.throttle.admit(origin, name);
	}

	private void pass(Duration time) {
		this.clock.set(Instant.now(this.clock).plus(time).toString());
	}

}
