package almanac.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who has to sign and in which order is said by the model: all of, two of, one after the
 * other, any of; the first who is against ends it.
 */
@ProcessTest
@TestInstance(Lifecycle.PER_CLASS)
class QuorumTests {

	private static final Map<String, Object> YES = Map.of("agreed", "yes");

	private static final Map<String, Object> NO = Map.of("agreed", "no", "remarks", "Not like this.");

	@Autowired
	RepositoryService repository;

	@Autowired
	Cycles cycles;

	@Autowired
	Tasks tasks;

	@Autowired
	Signing signing;

	@Autowired
	Delegations delegations;

	private String deployment;

	@BeforeAll
	void deploys() throws IOException {
		var form = new ClassPathResource("quorum/sign.form").getContentAsString(StandardCharsets.UTF_8);
		var files = this.repository.createDeployment().name("quorum").addClasspathResource("quorum/quorum.bpmn");
		Stream.of("sign-all", "sign-two", "sign-in-sequence", "sign-any")
			.forEach((task) -> files.addInputStream("forms/quorum/" + task + ".form",
					new ByteArrayInputStream(form.replace("quorum-sign", "quorum-" + task).getBytes())));
		this.deployment = files.deploy().getId();
	}

	@AfterAll
	void takesAway() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	private String asked() {
		var key = "quorum:" + UUID.randomUUID();
		this.cycles.start("quorum", key, "emp", Map.of("what", "The plan", "signers",
				List.of(Map.of("person", "ism"), Map.of("person", "tm"), Map.of("person", "ver"))));
		return key;
	}

	private List<String> open(String key) {
		return this.tasks.openIn(key).stream().map((it) -> it.key() + " " + it.assignee()).sorted().toList();
	}

	private void signs(String key, String person, Map<String, Object> answers) {
		var task = this.tasks.openIn(key).stream().filter((it) -> person.equals(it.assignee())).findFirst();
		this.signing.sign(task.orElseThrow().id(), person, answers);
	}

	@Test
	void allTwoInSequenceAndAnyOfThemSign() {
		var key = asked();
		assertThat(open(key)).containsExactly("sign-all ism", "sign-all tm", "sign-all ver");
		signs(key, "tm", YES);
		signs(key, "ism", YES);
		assertThat(open(key)).containsExactly("sign-all ver");
		signs(key, "ver", YES);

		assertThat(open(key)).containsExactly("sign-two ism", "sign-two tm", "sign-two ver");
		signs(key, "ver", YES);
		signs(key, "ism", YES);

		assertThat(open(key)).containsExactly("sign-in-sequence ism");
		signs(key, "ism", YES);
		assertThat(open(key)).containsExactly("sign-in-sequence tm");
		signs(key, "tm", YES);
		signs(key, "ver", YES);

		assertThat(open(key)).as("who signed before may not sign again")
			.hasSize(1)
			.noneMatch((it) -> it.endsWith(" tm"));
	}

	@Test
	void theFirstWhoIsAgainstEndsIt() {
		var key = asked();
		signs(key, "tm", NO);
		assertThat(open(key)).as("nobody else of all is asked").noneMatch((it) -> it.startsWith("sign-all"));

		signs(key, "ism", NO);
		assertThat(open(key)).containsExactly("sign-in-sequence ism");
		signs(key, "ism", NO);
		assertThat(open(key)).hasSize(1).allMatch((it) -> it.startsWith("sign-any"));
	}

	@Test
	void nobodySignsForTwo() {
		var key = asked();
		signs(key, "tm", YES);
		var task = this.tasks.openIn(key).get(0);

		assertThatExceptionOfType(CompletionRefused.class).isThrownBy(
				() -> this.delegations.delegate(task.id(), task.assignee(), "tm", "I am away and you know the plan."))
			.satisfies((it) -> assertThat(it.violations()).extracting(Violation::rule).contains("notSameAs"));
	}

	@Test
	void noneIsCompletedWithoutASignature() {
		var key = asked();
		var task = this.tasks.openIn(key).get(0);

		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.tasks.complete(task.id(), task.assignee(), YES))
			.satisfies((it) -> assertThat(it.violations()).extracting(Violation::rule).containsExactly("signature"));
		assertThat(open(key)).hasSize(3);
	}

}
