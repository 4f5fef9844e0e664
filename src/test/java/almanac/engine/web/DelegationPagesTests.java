package almanac.engine.web;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.engine.UserTask;
import almanac.registers.nonconformities.Nonconformity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
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
 * The task waits for {@code cao}.
 */
@DemoTest
class DelegationPagesTests {

	private static final String REASON = "Viktor knows the system much better.";

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	private Nonconformity one;

	private UserTask task;

	private String address;

	@BeforeEach
	void open() {
		this.one = this.cases.validated();
		this.task = this.cases.open(this.one);
		this.address = "/tasks/" + this.task.id() + "/delegate";
	}

	@Test
	void whoHasTheTaskIsLedToThePageAndHandsItOn() throws Exception {
		this.pages.perform(get("/tasks/" + this.task.id()).with(user("cao")))
			.andExpect(content().string(containsString(this.address)));
		this.pages.perform(get(this.address).with(user("cao")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<option value=\"ver\">Viktor Lindqvist</option>")))
			.andExpect(content().string(not(containsString("<option value=\"cao\""))));

		hands("cao", "ver", REASON).andExpect(redirectedUrl("/"));

		assertThat(this.cases.open(this.one).assignee()).isEqualTo("ver");
	}

	@Test
	void theTaskTheCaseAndTheEvidenceSayByWhomAndWhy() throws Exception {
		hands("cao", "ver", REASON);

		this.pages.perform(get("/tasks/" + this.task.id()).with(user("ver")))
			.andExpect(content().string(containsString("Handed on by Carla Wendt on ")))
			.andExpect(content().string(containsString(REASON)));
		this.pages.perform(get("/nonconformities/" + this.one.id()).with(user("ism")))
			.andExpect(content().string(containsString("Handed over:")))
			.andExpect(content()
				.string(containsString("From Carla Wendt (cao) to Viktor Lindqvist (ver) (handed on). " + REASON)));
		this.pages.perform(get("/evidence").param("businessKey", this.one.businessKey()).with(user("la")))
			.andExpect(content().string(containsString("Handed over by Carla Wendt")))
			.andExpect(content().string(containsString(REASON)));
		this.pages.perform(get(this.address).with(user("ver")))
			.andExpect(content().string(containsString("Handed over so far")))
			.andExpect(content().string(containsString(REASON)));
	}

	@Test
	void aRefusalStandsAtTheFieldAndKeepsWhatWasTyped() throws Exception {
		hands("cao", "nobody", "Too <short>").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"to-error\"")))
			.andExpect(content().string(containsString("id=\"reason-error\"")))
			.andExpect(content().string(containsString("Too &lt;short&gt;")));

		assertThat(this.cases.open(this.one).assignee()).isEqualTo("cao");
	}

	@Test
	void whoMayNotReadsWhoMay() throws Exception {
		this.pages.perform(get(this.address).with(user("tm")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Carla Wendt")))
			.andExpect(content().string(not(containsString("name=\"reason\""))));
		this.pages.perform(get("/tasks/" + this.task.id()).with(user("tm")))
			.andExpect(content().string(not(containsString(this.address))));
		hands("tm", "ver", REASON).andExpect(status().isUnprocessableEntity());
		this.pages.perform(get(this.address).with(user("emp"))).andExpect(status().isNotFound());
		hands("emp", "ver", REASON).andExpect(status().isNotFound());

		assertThat(this.cases.open(this.one).assignee()).isEqualTo("cao");
	}

	@Test
	void theApiRefusesAndHandsOnInTheSameWords() {
		var api = Visitor.of(this.port);
		var path = "/api/tasks/" + this.task.id();

		assertThat(api.api("tm", "POST", path + "/delegate", body("ver", REASON)).body())
			.contains("\"rule\":\"person\"", "who has this task, and the ISMS manager may hand it on");
		assertThat(api.api("cao", "POST", path + "/delegate", "{}").body()).contains("\"field\":\"to\"",
				"Please choose who gets the task.", "\"field\":\"reason\"", "Please say why.");
		assertThat(api.api("cao", "POST", path + "/delegate", body("nobody", REASON)).statusCode()).isEqualTo(422);
		assertThat(api.api("emp", "POST", path + "/delegate", body("ver", REASON)).statusCode()).isEqualTo(404);
		assertThat(api.api("emp", "GET", path + "/handovers", null).statusCode()).isEqualTo(404);
		assertThat(api.api("ism", "POST", path + "/delegate", body("ver", REASON)).body())
			.contains("\"assignee\":\"ver\"");
		assertThat(api.api("ver", "GET", path + "/handovers", null).body()).contains("\"cause\":\"delegated\"",
				"\"from\":\"cao\"", "\"to\":\"ver\"", "\"person\":\"ism\"", REASON);
	}

	@Test
	void germanSpeaksGerman() {
		var cao = Visitor.of(this.port).reads("de").signsIn("cao");

		assertThat(cao.get(this.address).body()).contains("Eine Aufgabe weitergeben", "An wen");
		assertThat(cao.submits(this.address, java.util.Map.of("to", "", "reason", "Weil")).body())
			.contains("Bitte wählen Sie, wer die Aufgabe bekommt.", "Bitte sagen Sie in mindestens 20 Buchstaben");
	}

	@Test
	void theRunThatResolvesIsNotBegunByHand() {
		var answer = Visitor.of(this.port)
			.api("ism", "POST", "/api/cycles/resolve-assignment/start", "{\"period\":\"2027\",\"variables\":{}}");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("begins by itself");
	}

	private static String body(String to, String reason) {
		return "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason);
	}

	private ResultActions hands(String person, String to, String reason) throws Exception {
		return this.pages
			.perform(post(this.address).with(user(person)).with(csrf()).param("to", to).param("reason", reason));
	}

}
