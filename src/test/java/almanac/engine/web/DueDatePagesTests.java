package almanac.engine.web;

import java.time.LocalDate;
import java.time.ZoneId;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.engine.DueDates;
import almanac.engine.UserTask;
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
 * The task waits for {@code cao}, whose superior is {@code ro}.
 */
@DemoTest
class DueDatePagesTests {

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	DueDates dates;

	private UserTask task;

	private String address;

	private LocalDate later;

	@BeforeEach
	void open() {
		this.task = this.cases.open(this.cases.validated());
		this.address = "/tasks/" + this.task.id() + "/due-date";
		this.later = LocalDate.ofInstant(this.task.due(), ZoneId.of("Europe/Berlin")).plusDays(7);
	}

	@Test
	void whoHasTheTaskReadsWhomToAsk() throws Exception {
		this.pages.perform(get(this.address).with(user("cao")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Mirja Saalfeld")))
			.andExpect(content().string(not(containsString("name=\"reason\""))));
	}

	@Test
	void theSuperiorGivesMoreTimeAndTheFirstDateStaysInSight() throws Exception {
		move("ro", this.later.toString(), "The auditor comes a week later than planned.")
			.andExpect(redirectedUrl(this.address));

		this.pages.perform(get(this.address).with(user("cao")))
			.andExpect(content().string(containsString("At first due")))
			.andExpect(content().string(containsString("a week later than planned")));
		assertThat(this.dates.of(this.task.id(), "cao").task().originalDue()).isEqualTo(this.task.due());
	}

	@Test
	void aRefusalStandsAtTheFieldAndKeepsWhatWasTyped() throws Exception {
		move("ro", "2020-01-01", "Too <short>").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"due-error\"")))
			.andExpect(content().string(containsString("id=\"reason-error\"")))
			.andExpect(content().string(containsString("value=\"2020-01-01\"")))
			.andExpect(content().string(containsString("Too &lt;short&gt;")));
		assertThat(this.dates.of(this.task.id(), "cao").moves()).isEmpty();
	}

	@Test
	void whoHasNothingToDoWithItDoesNotSeeIt() throws Exception {
		this.pages.perform(get(this.address).with(user("emp"))).andExpect(status().isNotFound());
		move("emp", this.later.toString(), "Because I would like it so very much.").andExpect(status().isNotFound());
	}

	@Test
	void theApiRefusesTheSameInTheSameWords() {
		var api = Visitor.of(this.port);
		var path = "/api/tasks/" + this.task.id();
		assertThat(
				api.api("cao", "POST", path + "/extend", body(this.later, "I need a little more time for it.")).body())
			.contains("\"rule\":\"person\"", "Only these may move this date now: Mirja Saalfeld");
		assertThat(api.api("ro", "POST", path + "/extend", "{\"due\":\"tomorrow\",\"reason\":\"x\"}").statusCode())
			.isEqualTo(422);
		assertThat(api.api("ro", "POST", path + "/extend", "{\"reason\":\"\"}").body()).contains("\"field\":\"due\"",
				"\"field\":\"reason\"");
		assertThat(api.api("ro", "POST", path + "/extend", body(this.later, "The auditor comes a week later.")).body())
			.contains("\"originalDue\":\"" + this.task.due() + "\"", "\"number\":1");
		assertThat(api.api("cao", "GET", path + "/extensions", null).body()).contains("\"movers\":[\"ism\"");
		assertThat(api.api("emp", "GET", path + "/extensions", null).statusCode()).isEqualTo(404);
	}

	@Test
	void evenTheOperatorDoesNotMoveADateInTheTasklist() {
		var answer = Visitor.of(this.port)
			.signsIn("admin")
			.tasklist("PUT", "/engine/engine/default/task/" + this.task.id(),
					"{\"name\":\"%s\",\"assignee\":\"cao\",\"due\":\"2030-01-01T00:00:00.000+0000\"}"
						.formatted(this.task.name()));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("with a reason");
		assertThat(this.dates.of(this.task.id(), "cao").task().due()).isEqualTo(this.task.due());
	}

	private static String body(LocalDate due, String reason) {
		return "{\"due\":\"%s\",\"reason\":\"%s\"}".formatted(due, reason);
	}

	private ResultActions move(String person, String due, String reason) throws Exception {
		return this.pages
			.perform(post(this.address).with(user(person)).with(csrf()).param("due", due).param("reason", reason));
	}

}
