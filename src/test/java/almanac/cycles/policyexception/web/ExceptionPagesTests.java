package almanac.cycles.policyexception.web;

import java.util.List;
import java.util.Map;

import almanac.DemoTest;
import almanac.cycles.policyexception.PolicyException;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.registers.documents.Document;
import almanac.registers.documents.Document.Classification;
import almanac.registers.documents.Document.Kind;
import almanac.registers.kit.Register;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Exceptions asked for, decided and ended on pages and by the API.
 */
@DemoTest
class ExceptionPagesTests {

	private static final String WANTED = "Build servers without virus scanner";

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Document> documents;

	@Autowired
	Register<Exemption> exceptions;

	@Autowired
	PolicyException steps;

	@Autowired
	TransactionOperations transaction;

	@Autowired
	Tasks tasks;

	@Autowired
	JdbcClient jdbc;

	private String document;

	@BeforeEach
	void publish() {
		this.document = this.documents.add(null,
				this.documents.type()
					.of(Map.of("title", "Rules of the build", "kind", Kind.PROCEDURE, "edition", "1", "owner", "po",
							"classification", Classification.INTERNAL, "state", Document.State.IN_FORCE)),
				"ism", "For a test")
			.id();
	}

	@AfterEach
	void takeOutOfUse() {
		this.exceptions.all().filter((it) -> it.value().documents().contains(this.document)).toList().forEach((it) -> {
			this.exceptions.retire(it.id(), it.version(), "ism", "Of this test only");
		});
		var it = this.documents.find(this.document).orElseThrow();
		this.documents.retire(it.id(), it.version(), "ism", "Of this test only");
	}

	private Exemption only() {
		return this.exceptions.all()
			.filter((it) -> it.value().documents().contains(this.document))
			.findFirst()
			.orElseThrow()
			.value();
	}

	private ResultActions asks(String person, String description) throws Exception {
		return this.pages
			.perform(post("/registers/documents/" + this.document + "/exceptions").param("description", description)
				.with(user(person))
				.with(csrf()));
	}

	private ResultActions calls(String person, String path, String json) throws Exception {
		return this.pages.perform(post("/api/registers" + path).with(httpBasic(person, "demo"))
			.contentType("application/json")
			.content(json));
	}

	@Test
	void whoAsksComesToTheTaskToDescribeIt() throws Exception {
		this.pages.perform(get("/registers/documents/" + this.document).with(user("syso")))
			.andExpect(content().string(containsString("Ask for an exception")));
		var task = asks("syso", WANTED).andExpect(redirectedUrlPattern("/tasks/*"))
			.andExpect(flash().attribute("message", startsWith("EXC-")))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();

		this.pages.perform(get(task).with(user("syso")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"" + WANTED + "\"")))
			.andExpect(content().string(matchesPattern(
					"(?s).*<input[^>]*name=\"deviatesFrom\"[^>]*value=\"" + this.document + "\"[^>]*checked.*")));
		assertThat(only().state()).isEqualTo(State.REQUESTED);
		assertThat(only().requester()).isEqualTo("syso");
	}

	@Test
	void whatIsTooShortIsToldAndStays() throws Exception {
		asks("syso", "Too short").andExpect(redirectedUrl("/registers/documents/" + this.document + "#exception"))
			.andExpect(flash().attribute("exceptionTyped", "Too short"))
			.andExpect(flash().attribute("exceptionRefused", containsString("10 to 300 characters, not 9")));
		calls("syso", "/documents/" + this.document + "/exceptions", "{}").andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("description"));
		calls("syso", "/documents/DOC-none/exceptions", "{\"description\": \"" + WANTED + "\"}")
			.andExpect(status().isNotFound());
		this.pages
			.perform(post("/registers/documents/" + this.document + "/exceptions").param("description", WANTED)
				.with(user("syso")))
			.andExpect(status().isForbidden());

		assertThat(this.exceptions.all().filter((it) -> it.value().documents().contains(this.document))).isEmpty();
	}

	@Test
	void whatIsGrantedIsToldToWhomItConcerns() {
		var number = imported(State.REQUESTED);
		this.transaction.executeWithoutResult((it) -> this.steps.grantException(number, "tm", "2099-01-01"));

		assertThat(this.jdbc.sql("select person from letter where once like ?")
			.param("exception-granted:" + number + ":%")
			.query(String.class)
			.list()).contains("syso", "po", "ism");
		assertThat(this.jdbc.sql("select first_line from letter where language = 'en' and once = ?")
			.param("exception-granted:" + number + ":syso")
			.query(String.class)
			.optional())
			.hasValue("An exception was granted until 1 Jan 2099: " + WANTED + ". The note says what makes up for it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "syso", "ism" })
	void whatWasImportedIsDecidedByWhoAskedOrTheManager(String person) throws Exception {
		var number = imported(State.REQUESTED);
		var page = "/registers/exceptions/" + number;
		this.pages.perform(get(page).with(user("bo")))
			.andExpect(content().string(not(containsString("Have it decided"))));
		this.pages.perform(post(page + "/decision").with(user("bo")).with(csrf())).andExpect(status().isForbidden());
		this.pages.perform(get(page).with(user(person))).andExpect(content().string(containsString("Have it decided")));

		this.pages.perform(post(page + "/decision").with(user(person)).with(csrf()))
			.andExpect(redirectedUrlPattern(person.equals("syso") ? "/tasks/*" : "/registers/exceptions/*"));
		assertThat(this.tasks.openIn("policy-exception:" + number)).extracting(UserTask::assignee)
			.containsExactly("syso");
		this.pages.perform(post(page + "/decision").with(user(person)).with(csrf()))
			.andExpect(flash().attribute("exceptionRefused", containsString("being decided")));
	}

	@Test
	void theManagerEndsWhatHolds() throws Exception {
		var number = imported(State.ACTIVE);
		var page = "/registers/exceptions/" + number;
		calls("syso", "/exceptions/" + number + "/revocation", "{\"reason\": \"It was infected.\"}")
			.andExpect(status().isForbidden());
		calls("ism", "/exceptions/" + number + "/revocation", "{\"reason\": \"No\"}")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("reason"));
		this.pages.perform(get(page).with(user("ism")))
			.andExpect(content().string(containsString("End this exception now")));
		assertThat(only().state()).isEqualTo(State.ACTIVE);

		this.pages
			.perform(post(page + "/revocation").param("reason", "It was infected.").with(user("ism")).with(csrf()))
			.andExpect(flash().attribute("message", containsString("ends now")));

		assertThat(only().state()).isEqualTo(State.REVOKED);
		assertThat(this.jdbc.sql("select person from letter where once like ?")
			.param("exception-ended:" + number + ":%")
			.query(String.class)
			.list()).contains("syso", "po", "ism");
		this.pages.perform(get(page).with(user("ism")))
			.andExpect(content().string(not(containsString("End this exception now"))));
	}

	private String imported(State state) {
		return this.exceptions
			.add(null,
					this.exceptions.type()
						.of(Map.of("description", WANTED, "documents", List.of(this.document), "requester", "syso",
								"state", state)),
					"ism", "Imported")
			.id();
	}

}
