package almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTests {

	private Instant now = Instant.parse("2027-03-03T09:00:00Z");

	private final LoginThrottle throttle = new LoginThrottle(new Clock() {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return LoginThrottleTests.this.now;
		}

	});

	@Test
	void aFewMistakesCostNothing() {
		fails("10.0.0.1", "admin", LoginThrottle.FREE - 1);

		assertThat(this.throttle.waitingTime("10.0.0.1", "admin")).isZero();
	}

	@Test
	void guessingGetsSlowerAndSlowerUpToAQuarterOfAnHour() {
		fails("10.0.0.1", "admin", LoginThrottle.FREE);
		var first = this.throttle.waitingTime("10.0.0.1", "admin");
		fails("10.0.0.1", "admin", 3);
		var later = this.throttle.waitingTime("10.0.0.1", "admin");
		fails("10.0.0.1", "admin", 20);

		assertThat(first).isPositive();
		assertThat(later).isGreaterThan(first);
		assertThat(this.throttle.waitingTime("10.0.0.1", "admin")).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void nobodyIsLockedOutByGuessesFromElsewhere() {
		fails("10.0.0.1", "admin", 49);

		assertThat(this.throttle.waitingTime("10.0.0.2", "admin")).isZero();
		assertThat(this.throttle.waitingTime("10.0.0.1", "ism")).isZero();
	}

	@Test
	void anAddressThatTriesManyNamesWaitsAsAWhole() {
		for (var name = 0; name < LoginThrottle.FREE_FOR_ADDRESS; name++) {
			fails("10.0.0.1", "name" + name, 1);
		}

		assertThat(this.throttle.waitingTime("10.0.0.1", "admin")).isPositive();
		assertThat(this.throttle.waitingTime("10.0.0.2", "admin")).isZero();
	}

	@Test
	void successAndTimeForgive() {
		fails("10.0.0.1", "admin", 8);
		this.throttle.succeeded("10.0.0.1", "admin");
		assertThat(this.throttle.waitingTime("10.0.0.1", "admin")).isZero();

		fails("10.0.0.1", "admin", 8);
		this.now = this.now.plus(Duration.ofMinutes(16));
		assertThat(this.throttle.waitingTime("10.0.0.1", "admin")).isZero();
	}

	private void fails(String address, String name, int times) {
		for (var time = 0; time < times; time++) {
			this.throttle.failed(address, name);
		}
	}

}
