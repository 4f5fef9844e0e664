package almanac.registers.imports.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.people.People;
import almanac.registers.people.Preferences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class PeopleImportTests {

	private static final String HEADER = "Login,Full name,E-mail,Manager,Status,Language,Time zone\n";

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	People people;

	@Autowired
	Preferences preferences;

	@Autowired
	JdbcClient jdbc;

	private final ObjectMapper json = new ObjectMapper();

	/** Of the login names and names of this test. */
	private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void aSuperiorMayStandFurtherDownByLoginNameOrMailAddress() throws Exception {
		var file = HEADER + row("a", "Ann " + this.mark, "Zoe " + this.mark, "aktiv")
				+ row("b", "Ben " + this.mark, this.mark + "-c", "active")
				+ row("c", "Cy " + this.mark, this.mark + "-z@example.org", "active")
				+ row("z", "Zoe " + this.mark, "tm", "active");

		var look = handIn("people", file);
		assertThat(look.path("errors")).as(look.toString()).isEmpty();
		assertThat(look.path("added").asInt()).isEqualTo(4);
		apply("people", look, 200);

		assertThat(this.people.supervisorOf(this.mark + "-a")).contains(this.mark + "-z");
		assertThat(this.people.supervisorOf(this.mark + "-b")).contains(this.mark + "-c");
		assertThat(this.people.supervisorOf(this.mark + "-c")).contains(this.mark + "-z");
		assertThat(this.people.supervisorOf(this.mark + "-z")).contains("tm");
		assertThat(this.people.historyOf(this.mark + "-a")).singleElement().satisfies((it) -> {
			assertThat(it.author()).isEqualTo("ism");
			assertThat(it.reason()).isEqualTo("List of HR");
		});
		assertThat(this.preferences.of(this.mark + "-a").language()).isEqualTo(Locale.GERMAN);
		assertThat(this.people.rolesOf(this.mark + "-a")).containsExactly("EMP");
		assertThat(this.jdbc.sql("select count(*) from credential where person_id like ?")
			.param(this.mark + "%")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theSameFileChangesNothingAndANewerOneOnlyWhatItSays() throws Exception {
		var file = HEADER + row("a", "Ann " + this.mark, "tm", "active") + row("b", "Ben " + this.mark, "tm", "active");
		apply("people", handIn("people", file), 200);

		var again = handIn("people", file);
		assertThat(again.path("unchanged").asInt()).isEqualTo(2);
		assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
		var everybody = this.people.everybody().size();
		var newer = handIn("people", HEADER + row("a", "Ann Other " + this.mark, "tm", "left"));
		assertThat(newer.path("changed").asInt()).isOne();
		assertThat(newer.at("/changes/0/changes")).extracting((it) -> it.path("label").asText())
			.containsExactlyInAnyOrder("Name", "Works here");
		apply("people", newer, 200);

		assertThat(this.people.everybody()).hasSize(everybody);
		assertThat(this.people.isActive(this.mark + "-a")).isFalse();
		assertThat(this.people.historyOf(this.mark + "-a")).hasSize(2);
		assertThat(this.people.isActive(this.mark + "-b")).isTrue();
		assertThat(this.people.isActive("emp")).isTrue();
	}

	@Test
	void aCircleOfSuperiorsIsRefusedRowByRow() throws Exception {
		var look = handIn("people",
				HEADER + row("a", "Ann " + this.mark, this.mark + "-b", "active")
						+ row("b", "Ben " + this.mark, this.mark + "-c", "active")
						+ row("c", "Cy " + this.mark, this.mark + "-a", "active")
						+ row("d", "Di " + this.mark, this.mark + "-a", "active"));

		assertThat(look.path("errors")).extracting((it) -> it.path("row").asInt() + it.path("rule").asText())
			.containsExactly("2circle", "3circle", "4circle");
		assertThat(look.at("/errors/0/column").asText()).isEqualTo("Manager");
		assertThat(look.at("/errors/0/message").asText()).contains(this.mark + "-a, " + this.mark + "-b");
		apply("people", look, 422);
		assertThat(this.people.find(this.mark + "-d")).isEmpty();
	}

	@Test
	void whatIsWrongIsSaidByRowAndColumnAndNothingIsBroughtIn() throws Exception {
		var look = handIn("people", HEADER + row("a", "Ann " + this.mark, "The Great Unknown", "active")
				+ row("B", "Ben " + this.mark, "", "active") + row("c", "Cy " + this.mark, "", "on the moon")
				+ row("d", "", "", "active") + row("e", "Eve " + this.mark, "", "active").replace("Berlin", "Nowhere")
				+ row("f", "Flo " + this.mark, "", "active").replace("@", " at "));

		assertThat(look.path("errors")).extracting((it) -> it.path("row").asInt() + " " + it.path("column").asText())
			.containsExactlyInAnyOrder("2 Manager", "3 Login", "4 Status", "5 Full name", "6 Time zone", "7 E-mail");
		assertThat(look.at("/people/The Great Unknown").asInt()).isOne();
		assertThat(look.at("/words/active/on the moon").asInt()).isOne();
		apply("people", look, 422);
		assertThat(this.people.find(this.mark + "-a")).isEmpty();
	}

	@Test
	void aColumnNoFieldTakesIsSaidAndWhoWorksHereIsAskedFor() throws Exception {
		var look = handIn("people",
				"Login,Full name,E-mail,Shoe size\n%s-a,Ann,ann@example.org,42\n".formatted(this.mark));

		assertThat(look.path("missing")).extracting(JsonNode::asText).containsExactly("active");
		assertThat(look.at("/warnings/0/rule").asText()).isEqualTo("noPlace");
		assertThat(look.at("/warnings/0/column").asText()).isEqualTo("Shoe size");
		api("ism", "PUT", "people/imports/" + look.path("id").asText() + "/plan",
				Map.of("constants", Map.of("active", "yes")), 200);
		apply("people", look, 200);
		assertThat(this.people.isActive(this.mark + "-a")).isTrue();
	}

	@Test
	void aCellThatSaysMoreThanItsFieldTakesIsNotReadInPart() throws Exception {
		var look = handIn("people",
				HEADER + row("a", "Ann " + this.mark, "Henrike Vossberg (acting)", "active (half)"));

		assertThat(look.path("errors")).extracting((it) -> it.path("column").asText() + " " + it.path("rule").asText())
			.containsExactly("Manager moreThanField", "Status moreThanField");
	}

	@Test
	void whoIsSaidToBeNobodyIsLeftOpen() throws Exception {
		var look = handIn("people", HEADER + row("a", "Ann " + this.mark, "The Great Unknown", "active"));

		var planned = api("ism", "PUT", "people/imports/" + look.path("id").asText() + "/plan",
				Map.of("people", Map.of("The Great Unknown", "")), 200);

		assertThat(planned.at("/warnings/0/rule").asText()).isEqualTo("leftOpen");
		apply("people", look, 200);
		assertThat(this.people.supervisorOf(this.mark + "-a")).isEmpty();
	}

	@Test
	void whoeverChangedAPersonMeanwhileIsNotOverwritten() throws Exception {
		apply("people", handIn("people", HEADER + row("a", "Ann " + this.mark, "tm", "active")), 200);
		var look = handIn("people", HEADER + row("a", "Ann Other " + this.mark, "tm", "active"));
		var now = this.people.find(this.mark + "-a").orElseThrow();
		this.people.change(now, "tm", "Looked through");

		var body = Map.of("reason", "List of HR", "seen", look.path("fingerprint").asText());
		api("ism", "POST", "people/imports/" + look.path("id").asText() + "/application", body, 409);

		assertThat(this.people.find(this.mark + "-a")).contains(now);
	}

	@Test
	void rolesAreHandedOverAndAnUnknownTitleIsListedNotGuessed() throws Exception {
		apply("people", handIn("people", HEADER + row("a", "Ann " + this.mark, "tm", "active")), 200);
		var before = this.people.role("EXT").orElseThrow();
		var others = this.people.role("DPO").orElseThrow();
		var file = "Rolle;Inhaber;Stellvertretung\nExterner Auditor;Ann %s;ro\nDSB;%s;%s\nChief Happiness Officer;ro;\n"
			.formatted(this.mark, others.holder(), others.deputy());

		var look = handIn("roles", file);
		assertThat(look.at("/words/role/Chief Happiness Officer").asInt()).isOne();
		assertThat(look.path("errors")).singleElement()
			.satisfies((it) -> assertThat(it.path("row").asInt() + it.path("column").asText()).isEqualTo("4Rolle"));
		apply("roles", look, 422);
		assertThat(this.people.role("EXT")).contains(before);

		api("ism", "PUT", "roles/imports/" + look.path("id").asText() + "/plan", Map.of("skipped", List.of(4)), 200);
		var done = apply("roles", look, 200);
		assertThat(done.at("/done/unchanged").asInt()).isOne();
		assertThat(this.people.role("EXT").orElseThrow().holder()).isEqualTo(this.mark + "-a");
		assertThat(this.people.role("EXT").orElseThrow().deputy()).isEqualTo("ro");
		this.people.appoint("EXT", before.holder(), before.deputy(), "ism", "As before");
	}

	@Test
	void nobodyStandsInForThemselves() throws Exception {
		var look = handIn("roles", "Role,Holder,Deputy\nLA,ro,ro\n");

		assertThat(look.at("/errors/0/column").asText()).isEqualTo("Deputy");
		apply("roles", look, 422);
	}

	@Test
	void onlyWhoMayChangePeopleBringsThemIn() throws Exception {
		for (var name : new String[] { "people", "roles" }) {
			for (var person : new String[] { "emp", "ro", "tm" }) {
				this.pages.perform(get("/registers/" + name + "/import").with(user(person)))
					.andExpect(status().isForbidden());
				assertThat(Visitor.of(this.port)
					.send(csv(person, name, HEADER + row("a", "Ann", "", "active")))
					.statusCode()).isEqualTo(403);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void thePagesSayHowNewPeopleGetInAndWhatWouldBecomeOfTheFile(String language) throws Exception {
		for (var name : new String[] { "people", "roles" }) {
			this.pages
				.perform(get("/registers/" + name + "/import").with(user("ism")).header("Accept-Language", language))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString(language.equals("en") ? "file" : "Datei")))
				.andExpect(content().string(not(containsString("??"))));
		}
		var file = HEADER + row("a", "Ann " + this.mark, "Nobody at all", "active");
		var next = this.pages
			.perform(multipart("/registers/people/import")
				.file(new MockMultipartFile("file", "hr.csv", null, file.getBytes()))
				.with(user("ism"))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		this.pages.perform(get(next).with(user("ism")).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Nobody at all")))
			.andExpect(content().string(not(containsString("value=\"id\""))))
			.andExpect(content().string(not(containsString("??"))));
	}

	private String row(String login, String name, String manager, String status) {
		return "%1$s-%2$s,%3$s,%1$s-%2$s@example.org,%4$s,%5$s,de,Europe/Berlin\n".formatted(this.mark, login, name,
				manager, status);
	}

	private JsonNode handIn(String name, String csv) throws Exception {
		var answer = Visitor.of(this.port).send(csv("ism", name, csv));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return this.json.readTree(answer.body());
	}

	private HttpRequest.Builder csv(String person, String name, String csv) {
		return Visitor.of(this.port)
			.machine(person, "/api/registers/" + name + "/imports?name=hr.csv")
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers.ofString(csv));
	}

	private JsonNode apply(String name, JsonNode look, int status) throws Exception {
		return api("ism", "POST", name + "/imports/" + look.path("id").asText() + "/application",
				new HashMap<>(Map.of("reason", "List of HR")), status);
	}

	private JsonNode api(String person, String method, String path, Map<String, ?> body, int status) throws Exception {
		var answer = Visitor.of(this.port)
			.api(person, method, "/api/registers/" + path, this.json.writeValueAsString(body));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return this.json.readTree(answer.body());
	}

}
