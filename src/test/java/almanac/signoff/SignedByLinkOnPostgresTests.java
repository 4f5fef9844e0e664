package almanac.signoff;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import almanac.mail.MailTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

	/**
	 * As many as the pool of connections four times over, with the code that was mailed:
	 * none waits for another with a connection in hand that this one needs.
	 */
	@Test
	void ofSixtyFourThatAreSentAtTheSameMomentOneIsTaken() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var code = this.desk.code();
		var shown = this.desk.shown(link);
		Callable<Integer> sent = () -> this.browser
			.perform(post(link).param("content", shown).param("choice", "yes").param("code", code).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus();
		var people = Executors.newFixedThreadPool(64);
		try {
			for (var answer : people.invokeAll(IntStream.range(0, 64).mapToObj((it) -> sent).toList())) {
				assertThat(answer.get()).isLessThan(500);
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(isOpen()).isFalse();
		assertThat(kinds()).filteredOn(almanac.evidence.Kind.SIGNED::equals).hasSize(1);
	}

}
