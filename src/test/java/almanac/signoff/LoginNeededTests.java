package almanac.signoff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import almanac.engine.Cycles;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.mail.MailTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Where the model asks for a login, the link in the letter shows what is to be signed and
 * decides nothing.
 */
@MailTest
class LoginNeededTests extends ManagementAsked {

	@Autowired
	RepositoryService repository;

	@Autowired
	Cycles cycles;

	@Autowired
	Tasks tasks;

	private String deployment;

	private String key;

	private UserTask task;

	@BeforeEach
	void isAsked() throws IOException {
		var form = new ClassPathResource("quorum/sign.form").getContentAsString(StandardCharsets.UTF_8);
		var files = this.repository.createDeployment().name("quorum").addClasspathResource("quorum/quorum.bpmn");
		Stream.of("sign-all", "sign-two", "sign-in-sequence", "sign-any")
			.forEach((it) -> files.addInputStream("forms/quorum/" + it + ".form", new ByteArrayInputStream(
					form.replace("quorum-sign", "quorum-" + it).getBytes(StandardCharsets.UTF_8))));
		this.deployment = files.deploy().getId();
		this.key = "quorum:" + UUID.randomUUID();
		this.cycles.start("quorum", this.key, "emp",
				Map.of("what", "The plan", "signers", List.of(Map.of("person", "tm"), Map.of("person", "ism"))));
		this.task = this.tasks.openIn(this.key)
			.stream()
			.filter((it) -> "tm".equals(it.assignee()))
			.findFirst()
			.orElseThrow();
		carries();
	}

	@AfterEach
	void takesAway() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	private Request asked() {
		return this.signatures.ofRun(this.key)
			.stream()
			.filter((it) -> "tm".equals(it.person()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theBareLinkShowsItAndLeadsToTheLogin() throws Exception {
		var page = "/tasks/" + this.task.id() + "/sign";
		assertThat(asked().level().code()).isEqualTo("L1");
		this.desk.opens(this.desk.link())
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("The plan"),
					containsString("only be decided after signing in"), containsString("href=\"" + page + "\""),
					not(containsString("button primary\" type=\"submit")))));
		this.browser.perform(get(page)).andExpect(status().is3xxRedirection());
	}

	@Test
	void theBareLinkDecidesNothing() throws Exception {
		var link = this.desk.link();
		this.desk.decides(link, "yes", "", "")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("only be decided after signing in")));
		this.desk.asksForACode(link);
		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(status().isUnprocessableEntity());

		assertThat(asked().state()).isEqualTo(State.OPEN);
		assertThat(this.tasks.openIn(this.key)).contains(this.task);
	}

	@Test
	void theLinkOfWhoIsSignedInDecides() throws Exception {
		var link = this.desk.link();
		this.browser.perform(this.desk.filled(link, "yes", "", "").with(csrf()).with(user("tm")).session(oldSession()))
			.andExpect(redirectedUrl(link));

		assertThat(asked().state()).isEqualTo(State.SIGNED);
		assertThat(asked().method()).isEqualTo("login");
	}

	@Test
	void soDoesThePageOfTheTaskHoweverOldTheLoginIs() throws Exception {
		this.browser
			.perform(post("/tasks/" + this.task.id() + "/sign").session(oldSession())
				.with(user("tm"))
				.with(csrf())
				.param("content", asked().contentSha256())
				.param("choice", "yes"))
			.andExpect(redirectedUrl("/signatures/" + asked().id()));

		assertThat(asked().method()).isEqualTo("login");
		assertThat(this.tasks.openIn(this.key)).doesNotContain(this.task);
	}

}
