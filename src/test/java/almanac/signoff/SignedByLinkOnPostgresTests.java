package almanac.signoff;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import almanac.mail.MailTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@MailTest
@ActiveProfiles({ "demo", "postgresql" })
class SignedByLinkOnPostgresTests extends SignedByLink {

	@Test
	void ofSixtyFourDecisionsAtTheSameMomentOneIsTaken() throws Exception {
		var signer = new Signer(null, "tm", ClockUtil.getCurrentTime().toInstant(), "session", "127.0.0.1", null);
		var request = this.signatures.ofTask(this.task.id(), "tm").orElseThrow();
		Callable<Boolean> decision = () -> {
			try {
				this.ceremony.decide(request, signer, new Decision("yes", "", request.contentSha256(), ""));
				return true;
			}
			catch (NotOpen ex) {
				return false;
			}
		};
		var people = Executors.newFixedThreadPool(64);
		try {
			var outcomes = people.invokeAll(IntStream.range(0, 64).mapToObj((it) -> decision).toList());
			var taken = 0;
			for (var outcome : outcomes) {
				taken += outcome.get() ? 1 : 0;
			}
			assertThat(taken).isEqualTo(1);
		}
		finally {
			people.shutdownNow();
		}
		assertThat(isOpen()).isFalse();
		assertThat(kinds()).filteredOn(almanac.evidence.Kind.SIGNED::equals).hasSize(1);
	}

}
