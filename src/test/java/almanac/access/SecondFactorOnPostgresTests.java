package almanac.access;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import almanac.mail.MailTest;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
class SecondFactorOnPostgresTests {

	@Autowired
	SecondFactors factors;

	@Autowired
	People people;

	@Test
	void anAppIsSetUpACodeIsGoodOnceGuessersAreStoppedAndItIsTakenAway() throws Exception {
		var login = "f" + UUID.randomUUID().toString().substring(0, 8);
		this.people.add(new Person(login, "Kim Albers", login + "@example.org", true, null), "ism", "Began");
		this.factors.begin(login);
		var secret = this.factors.secretToShow(login).orElseThrow();
		var step = Instant.now().getEpochSecond() / TimeCodes.STEP.toSeconds();
		assertThat(this.factors.enrol(login, TimeCodes.at(secret, step, TimeCodes.DIGITS))).isTrue();

		var next = TimeCodes.at(secret, step + 1, TimeCodes.DIGITS);
		var pool = Executors.newFixedThreadPool(16);
		try {
			var accepted = 0;
			for (var one : pool
				.invokeAll(Collections.nCopies(16, (Callable<Boolean>) () -> this.factors.accepts(login, next)))) {
				accepted += one.get() ? 1 : 0;
			}
			assertThat(accepted).isEqualTo(1);
		}
		finally {
			pool.shutdownNow();
		}

		assertThat(this.factors.locked(login)).isPresent();
		this.factors.removeFor(login, "ism", "Lost the phone");
		assertThat(this.factors.enrolled(login)).isFalse();
	}

}
