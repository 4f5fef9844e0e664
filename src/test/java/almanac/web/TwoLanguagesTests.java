package almanac.web;

import java.util.Map;
import java.util.regex.Pattern;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.registers.nonconformities.Nonconformity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@DemoTest
class TwoLanguagesTests {

	/** Words of our English texts; names and steps of the demo have none of them. */
	private static final Pattern ENGLISH = Pattern
		.compile("(?i)\\b(the|is|of|with|what|who|it|and|you|nobody|due|open|raised|owner|evidence|show|where)\\b");

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "/, Meine Arbeit", "/nonconformities, Nichtkonformitäten",
			"/nonconformities/new, Nichtkonformität melden", "/nonconformities/{id}, Wartet auf",
			"/evidence?businessKey=corrective-action:{id}, Abgelehnt gegenüber", "/outbox, Wartet auf den Morgen",
			"/login, Anmelden", "/setup/guessed, Dieser Link gilt nicht mehr" })
	void aGermanPageHoldsNoEnglishWord(String path, String words) throws Exception {
		var one = refused();
		var page = german(get(path.replace("{id}", one.id().value())));

		assertThat(page).contains(words).contains("<html lang=\"de\">");
		assertThat(words(page)).as(words(page)).doesNotContainPattern(ENGLISH);
	}

	@Test
	void aRefusalIsGermanToo() throws Exception {
		var page = german(post("/nonconformities").param("source", "hearsay").param("detectedOn", "2026-02-31"));
		assertThat(page).contains("Wählen Sie aus der Liste", "Geben Sie einen Tag wie");
		assertThat(words(page)).doesNotContainPattern(ENGLISH);

		assertThat(german(post("/nonconformities"))).contains("Sagen Sie, was gefunden wurde.")
			.contains("Sagen Sie, wo es ans Licht kam.");
		assertThat(german(post("/nonconformities").param("statement", "x").param("requirement", "r".repeat(201))))
			.contains("Höchstens 200 Zeichen");
	}

	@Test
	void aFailedLoginIsTold() throws Exception {
		var session = new MockHttpSession();
		this.pages.perform(post("/login").with(csrf()).session(session).param("username", "tm").param("password", "x"));

		assertThat(german(get("/login?error").session(session))).contains("Name und Passwort passen nicht zusammen");
	}

	@ParameterizedTest
	@CsvSource({ "de, Sagen Sie", "en, Say what", "fr, Say what" })
	void aMachineIsAnsweredInTheLanguageItAsksForWhateverItsPersonLikes(String asked, String words) throws Exception {
		this.jdbc.sql("insert into person_preference (person_id, language) values ('emp', 'de')").update();

		var answer = this.pages
			.perform(post("/api/nonconformities").with(httpBasic("emp", "demo"))
				.header("Accept-Language", asked)
				.contentType("application/json")
				.content("{\"source\":\"incident\"}"))
			.andReturn();
		assertThat(answer.getResponse().getContentAsString()).contains("\"message\":\"" + words);
	}

	@Test
	void aMachineThatAsksForNoLanguageIsAnsweredInThatOfItsPerson() throws Exception {
		this.jdbc.sql("insert into person_preference (person_id, language) values ('emp', 'de')").update();

		assertThat(this.pages
			.perform(post("/api/nonconformities").with(httpBasic("emp", "demo"))
				.contentType("application/json")
				.content("{\"source\":\"incident\"}"))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("\"message\":\"Sagen Sie");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from person_preference").update();
	}

	private Nonconformity refused() {
		var one = this.cases.validated();
		this.cases.refused(one, "cao", Map.of());
		return one;
	}

	private String german(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request.with(user("ism")).with(csrf()).header("Accept-Language", "de"))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	/**
	 * Without markup, without what is marked as English and without what people or models
	 * wrote.
	 */
	/** Without what people wrote: that stands there as they wrote it. */
	private String words(String page) {
		var ours = new String[] { page };
		this.jdbc.sql("select distinct statement from nonconformity_version")
			.query(String.class)
			.list()
			.stream()
			// what other tests said in a letter or two would take the page apart
			.filter((it) -> it.length() > 8)
			.forEach((it) -> ours[0] = ours[0].replaceAll(Pattern.quote(HtmlUtils.htmlEscape(shortened(it))) + "[^<]*",
					""));
		return visible(ours[0]);
	}

	/** Lists show the beginning only. */
	private static String shortened(String statement) {
		return statement.substring(0, Math.min(statement.length(), 40));
	}

	private static String visible(String page) {
		return page.replaceAll("(?s)<(\\w+)( [^>]*)? lang=\"en\".*?</\\1>", " ")
			.replaceAll("(?s)<(script|code|datalist)\\b.*?</\\1>", " ")
			.replaceAll("<[^>]+>", " ")
			.replaceAll("Three joiner accounts existed before their approval\\.|Sample of ten", " ");
	}

}
