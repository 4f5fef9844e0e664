package almanac.registers.documents.web;

import java.time.LocalDate;
import java.util.UUID;

import almanac.DemoTest;
import almanac.engine.Cycles;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class DocumentChangesTests {

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Document> documents;

	@Autowired
	DocumentRuns runs;

	@Autowired
	Cycles cycles;

	private String number;

	@BeforeEach
	void register() {
		this.number = "D-" + UUID.randomUUID().toString().substring(0, 8);
		this.documents.add(this.number,
				new Document("Rules for visitors", Document.Kind.PROCEDURE, "1.0", null, null, null, "po", null, null,
						null, LocalDate.parse("2020-01-01"), Document.Classification.INTERNAL, null, null, null, null,
						null, null, Document.State.IN_FORCE, null),
				"ism", "Set up");
	}

	@Test
	void thePageStartsTheApprovalAndSaysThatItIsOverdue() throws Exception {
		page().andExpect(content().string(containsString("Change this document")))
			.andExpect(content().string(containsString("still in force")));

		ask("im", "The door of the yard is missing in it.")
			.andExpect(redirectedUrl("/registers/documents/" + this.number))
			.andExpect(flash().attribute("message", containsString("has begun")));

		assertThat(this.cycles.steps("document-approval:" + this.number + ":change-1")).isNotEmpty();
	}

	@Test
	void whatIsAskedMeanwhileJoinsTheRunUnderWay() throws Exception {
		var run = "document-approval:" + this.number + ":change-1";
		ask("im", "The door of the yard is missing in it.");
		assertThat(this.runs.of(this.number)).as("taken in hand before the engine does its first step").contains(run);

		ask("bo", "Who calls the porter at night?").andExpect(flash().attribute("message", containsString("added")));

		page().andExpect(content().string(containsString("under way")))
			.andExpect(content().string(containsString("Who calls the porter at night?")));
		assertThat(this.runs.asked(run)).hasSize(2);
	}

	@Test
	void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
		ask("im", "Wrong").andExpect(flash().attribute("changeRefused", containsString("20")))
			.andExpect(flash().attribute("changeTyped", "Wrong"));
		this.pages
			.perform(post("/api/registers/documents/" + this.number + "/changes").with(httpBasic("im", "demo"))
				.contentType("application/json")
				.content("{\"change\": \"Wrong\"}"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("change"));
		ask("im", "x".repeat(2001)).andExpect(flash().attribute("changeRefused", containsString("2,000")));
		assertThat(this.runs.of(this.number)).isEmpty();
	}

	@Test
	void whoMayNotReadTheRegisterAsksForNothing() throws Exception {
		ask("emp", "The door of the yard is missing in it.").andExpect(status().isForbidden());
		this.pages.perform(get("/api/registers/documents/" + this.number + "/editions").with(httpBasic("emp", "demo")))
			.andExpect(status().isForbidden());
	}

	@Test
	void noDocumentNoApproval() throws Exception {
		this.pages
			.perform(post("/registers/documents/D-none/changes").param("change", "The door of the yard is missing.")
				.with(user("im"))
				.with(csrf()))
			.andExpect(status().isNotFound());
	}

	private org.springframework.test.web.servlet.ResultActions ask(String person, String change) throws Exception {
		return this.pages.perform(post("/registers/documents/" + this.number + "/changes").param("change", change)
			.with(user(person))
			.with(csrf()));
	}

	private org.springframework.test.web.servlet.ResultActions page() throws Exception {
		return this.pages.perform(get("/registers/documents/" + this.number).with(user("ism")))
			.andExpect(status().isOk());
	}

}
