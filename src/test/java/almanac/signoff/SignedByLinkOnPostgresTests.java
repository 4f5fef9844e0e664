package almanac.signoff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

	@Test
	void ofSixtyFourThatAreSentAtTheSameMomentOneIsTaken() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);

		assertThat(sentAtOnce(link, this.desk.code())).allMatch((it) -> it < 500);

		assertThat(isOpen()).isFalse();
		assertThat(kinds()).filteredOn(almanac.evidence.Kind.SIGNED::equals).hasSize(1);
	}

	/**
	 * Four times as many as there are connections: none waits for the request with one in
	 * hand while another needs one more.
	 */
	@Test
	void sixtyFourWrongCodesAtTheSameMomentStopNobody() throws Exception {
		var link = this.desk.link();
		this.desk.asksForACode(link);

		assertThat(sentAtOnce(link, "no code")).contains(422).isSubsetOf(422, 429);

		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code());
		assertThat(isOpen()).isFalse();
	}

	private List<Integer> sentAtOnce(String link, String code) throws Exception {
		var shown = this.desk.shown(link);
		Callable<Integer> sent = () -> this.browser.perform(post(link).param("content", shown)
			.param("choice", "yes")
			.param("code", code)
			.with(csrf())
			.with((it) -> {
				it.setRemoteAddr("198.51.100.64");
				return it;
			})).andReturn().getResponse().getStatus();
		var people = Executors.newFixedThreadPool(64);
		try {
			var answers = new ArrayList<Integer>();
			for (var answer : people.invokeAll(Collections.nCopies(64, sent))) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			people.shutdownNow();
		}
	}

}
