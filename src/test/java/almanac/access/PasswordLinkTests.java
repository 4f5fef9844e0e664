package almanac.access;

import almanac.web.Sha256;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.HtmlChecker;
import almanac.Visitor;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class PasswordLinkTests {

	private static final Pattern LINK = Pattern.compile("<code>http://[^/<]+(/password/[\\w-]{43})</code>");

	private static final String PASSWORD = "correct horse battery";

	private static int strangers;

	@LocalServerPort
	int port;

	@Autowired
	MockMvc pages;

	@Autowired
	People people;

	@Autowired
	PasswordLinks links;

	@Autowired
	JdbcClient jdbc;

	private final String login = "l" + UUID.randomUUID().toString().substring(0, 8);

	/** Attempts are counted by address; no two tests share one. */
	private final String address = "203.0.113." + strangers++;

	@BeforeEach
	void somebodyComes() {
		this.people.add(person(true), "ism", "Began");
	}

	@AfterEach
	void itIsNow() {
		ClockUtil.reset();
	}

	private Person person(boolean active) {
		return new Person(this.login, "Kim Albers", this.login + "@example.org", active, null);
	}

	@Test
	void whoIsNewChoosesAPasswordByALinkThatIsShownOnceAndSignsIn() {
		var ism = Visitor.of(this.port).signsIn("ism");
		var page = "/registers/people/" + this.login;
		assertThat(ism.get(page).body()).contains("Has no password yet");
		assertThat(Visitor.location(ism.submits(page, page + "/password-link", Map.of()))).endsWith(page);
		var shown = ism.get(page).body();
		var link = LINK.matcher(shown);
		assertThat(link.find()).as(shown).isTrue();
		assertThat(HtmlChecker.faults(shown)).isEmpty();
		assertThat(ism.get(page).body()).doesNotContain(link.group(1)).contains("made by Jonas Treul");

		var kim = Visitor.of(this.port);
		var form = kim.get(link.group(1));
		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(form.body()).contains("For Kim Albers, who signs in as " + this.login);
		assertThat(HtmlChecker.faults(form.body())).isEmpty();
		assertThat(Visitor.location(kim.submits(link.group(1), chosen(PASSWORD)))).endsWith("/login?chosen");
		assertThat(kim.get("/login?chosen").body()).contains("Your password is kept.");
		assertThat(Visitor.location(kim.triesToSignIn(this.login, PASSWORD))).doesNotContain("/login");
		assertThat(ism.get(page).body()).contains("Has a password.", "used on ");
	}

	@Test
	void onlyTheHashIsKeptAndThePersonIsToldWithoutTheLink() {
		var path = this.links.issue(this.login, false, "ism").path();
		this.links.use(token(path), PASSWORD);

		assertThat(this.jdbc.sql("select token_sha256 from password_link where person_id = ?")
			.param(this.login)
			.query(String.class)
			.single()).isEqualTo(Sha256.of(token(path))).doesNotContain(token(path));
		assertThat(this.jdbc.sql("select plain from letter where person = ?")
			.param(this.login)
			.query(String.class)
			.single()).contains("A password was chosen with the link that Jonas Treul made")
			.doesNotContain(token(path));
	}

	@Test
	void whoForgotThePasswordGetsANewOneAndTheOldOneIsOver() {
		this.links.use(token(this.links.issue(this.login, false, "ism").path()), PASSWORD);
		this.links.use(token(this.links.issue(this.login, false, "admin").path()), PASSWORD + " again");

		assertThat(Visitor.location(Visitor.of(this.port).triesToSignIn(this.login, PASSWORD))).contains("/login");
		assertThat(Visitor.location(Visitor.of(this.port).triesToSignIn(this.login, PASSWORD + " again")))
			.doesNotContain("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "used", "replaced", "too old", "left", "left and back" })
	void aDeadLinkLooksLikeOneThatNeverWas(String how) throws Exception {
		var path = this.links.issue(this.login, false, "ism").path();
		this.pages.perform(stranger(get(path))).andExpect(status().isOk());
		switch (how) {
			case "used" -> assertThat(this.links.use(token(path), PASSWORD)).isTrue();
			case "replaced" -> this.links.issue(this.login, false, "ism");
			case "too old" -> ClockUtil.setCurrentTime(
					Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(72)).plusSeconds(1)));
			case "left" -> this.people.change(person(false), "ism", "Left");
			default -> {
				this.people.change(person(false), "ism", "Left");
				this.people.change(person(true), "ism", "Back");
			}
		}

		var unknown = body(get("/password/" + "x".repeat(43)));
		assertThat(body(get(path))).isEqualTo(unknown).contains("This link does not work any more");
		assertThat(body(posted(path))).isEqualTo(unknown);
		assertThat(this.links.use(token(path), "another password")).isFalse();
		assertThat(this.links.hasPassword(this.login)).isEqualTo(how.equals("used"));
	}

	@Test
	void whoTriesLinksThatDoNotLiveIsSlowedDownWhateverComesNext() throws Exception {
		var path = this.links.issue(this.login, false, "ism").path();
		for (var attempt = 0; attempt < LoginThrottle.FREE; attempt++) {
			this.pages.perform(stranger(get("/password/guess" + attempt))).andExpect(status().isGone());
		}

		this.pages.perform(stranger(get(path)))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().exists("Retry-After"))
			.andExpect(content().string(containsString("Too many attempts")));
		this.pages.perform(stranger(posted(path))).andExpect(status().isTooManyRequests());
		assertThat(this.links.hasPassword(this.login)).isFalse();
		this.pages.perform(get(path).with((request) -> {
			request.setRemoteAddr("198.51.100.1");
			return request;
		})).andExpect(status().isOk());
	}

	@ParameterizedTest
	@CsvSource({ "too short, too short, password, at least 12",
			"correct horse battery, correct horse, repeated, differ" })
	void aPasswordThatIsNotAcceptableLeavesTheLinkAlive(String password, String repeated, String field, String words)
			throws Exception {
		var path = this.links.issue(this.login, false, "ism").path();

		this.pages.perform(stranger(post(path).with(csrf()).param("password", password).param("repeated", repeated)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"" + field + "-error\"")))
			.andExpect(content().string(containsString(words)))
			.andExpect(content().string(not(containsString("value=\"" + password))));
		this.pages.perform(stranger(posted(path))).andExpect(redirectedUrl("/login?chosen"));
	}

	@Test
	void onlyTheIsmsManagerAndOperatorsMakeLinksAndForOperatorsOnlyThese() throws Exception {
		for (var person : new String[] { "emp", "ro", "tm" }) {
			this.pages
				.perform(post("/registers/people/" + this.login + "/password-link").with(user(person)).with(csrf()))
				.andExpect(status().isForbidden());
			assertThat(api(person, this.login).statusCode()).isEqualTo(403);
		}
		this.pages.perform(post("/registers/people/admin/password-link").with(user("ism")).with(csrf()))
			.andExpect(status().isForbidden());
		assertThat(api("ism", "admin").statusCode()).isEqualTo(403);
		assertThat(api("ism", "nobody").statusCode()).isEqualTo(403);
		this.pages.perform(get("/registers/people/admin").with(user("ism")))
			.andExpect(content().string(not(containsString("password-link"))));
		this.pages.perform(get("/registers/people/" + this.login).with(user("ro")))
			.andExpect(content().string(not(containsString("id=\"sign-in\""))));
		assertThat(Visitor.of(this.port).signsIn("admin").get("/registers/people/" + this.login).body())
			.contains("password-link\"")
			.doesNotContain("name=\"reason\"");
		assertThat(this.links.newest(this.login)).isEmpty();
		assertThat(this.links.newest("admin")).isEmpty();
	}

	@Test
	void nobodyMakesALinkForWhoLeft() {
		this.people.change(person(false), "ism", "Left");

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.links.issue(this.login, false, "admin"));
	}

	@Test
	void aMachineGetsTheLinkInItsAnswerAndNoMailIsSentWithoutAServer() throws Exception {
		var answer = api("admin", this.login);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		var link = JsonPath.<String>read(answer.body(), "$.link");
		assertThat(link).startsWith("http://127.0.0.1:" + this.port + "/password/");
		assertThat(JsonPath.<String>read(answer.body(), "$.person")).isEqualTo(this.login);
		this.pages.perform(stranger(get(link.substring(link.indexOf("/password/"))))).andExpect(status().isOk());

		var mailed = Visitor.of(this.port)
			.api("ism", "POST", "/api/people/" + this.login + "/password-link?mailed=true", null);
		assertThat(mailed.statusCode()).isEqualTo(503);
		this.pages.perform(stranger(get(link.substring(link.indexOf("/password/"))))).andExpect(status().isOk());
	}

	@Test
	void thePagesSpeakGerman() throws Exception {
		var path = this.links.issue(this.login, false, "ism").path();

		for (var page : new String[] { path, "/password/unknown" }) {
			this.pages.perform(stranger(get(page)).header("Accept-Language", "de"))
				.andExpect(content().string(containsString("<html lang=\"de\">")))
				.andExpect(content().string(not(containsString("??"))));
		}
		this.pages.perform(get("/registers/people/" + this.login).with(user("ism")).header("Accept-Language", "de"))
			.andExpect(content().string(containsString("Link machen und zeigen")));
	}

	private HttpResponse<String> api(String person, String whose) {
		return Visitor.of(this.port).api(person, "POST", "/api/people/" + whose + "/password-link", null);
	}

	private static Map<String, String> chosen(String password) {
		return Map.of("password", password, "repeated", password);
	}

	private static MockHttpServletRequestBuilder posted(String path) {
		return post(path).with(csrf()).param("password", PASSWORD).param("repeated", PASSWORD);
	}

	private MockHttpServletRequestBuilder stranger(MockHttpServletRequestBuilder request) {
		return request.with((it) -> {
			it.setRemoteAddr(this.address);
			return it;
		});
	}

	private String body(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(stranger(request))
			.andExpect(status().isGone())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String token(String path) {
		return path.substring("/password/".length());
	}

}
