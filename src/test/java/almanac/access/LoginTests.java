package almanac.access;

import java.net.http.HttpResponse;
import java.util.Map;

import almanac.DemoTest;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class LoginTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	MockMvc pages;

	@Test
	void whoSignsInArrivesAtThePageThatWasAskedFor() {
		var browser = new Browser(this.port);
		assertThat(Browser.location(browser.get("/nonconformities"))).endsWith("/login");

		var answer = browser.login("ism", "demo");

		assertThat(Browser.location(answer)).contains("/nonconformities");
		assertThat(browser.get("/nonconformities").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 200", "127.0.0.1, 200", "rebound.example, 400" })
	void theDemoAnswersUnderTheNamesOfThisMachineOnly(String host, int status) throws Exception {
		this.pages.perform(get("http://" + host + "/login")).andExpect(status().is(status));
	}

	@Test
	void aNameWithACapitalIsTheSamePerson() {
		var browser = new Browser(this.port);

		assertThat(Browser.location(browser.login(" Ism ", "demo"))).doesNotContain("/login");
		assertThat(browser.get("/").body()).contains("Jonas Treul");
	}

	@Test
	void aWrongPasswordAnUnknownNameAndSomebodyWhoLeftGetTheSameAnswer() {
		this.people.deactivate("ext", "ism", "Contract ended");
		try {
			assertThat(refusal("tm", "wrong")).contains("Name and password do not match")
				.isEqualTo(refusal("nobody", "wrong"))
				.isEqualTo(refusal("ext", "demo"));
		}
		finally {
			this.people.change(returned("ext"), "ism", "Contract renewed");
		}
	}

	private Person returned(String id) {
		var person = this.people.find(id).orElseThrow();
		return new Person(id, person.name(), person.mail(), true, person.supervisor());
	}

	private String refusal(String name, String password) {
		var browser = new Browser(this.port);
		assertThat(Browser.location(browser.login(name, password))).endsWith("/login?error");
		return browser.get("/login?error").body().replaceAll("value=\"[^\"]+\"", "");
	}

	@Test
	void theSessionChangesWithTheLoginAndWhatWasInItForSomebodyElseIsGone() {
		var browser = Browser.of(this.port, "ism");
		browser.get("/camunda/app/tasklist/default/");
		assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"ism\"");
		var before = browser.session();

		browser.login("tm", "demo");

		assertThat(browser.session()).isNotEqualTo(before);
		assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("\"ism\"");
	}

	@Test
	void aSessionEndsWhenItsPersonLeaves() {
		var browser = Browser.of(this.port, "aud");
		this.people.deactivate("aud", "ism", "Contract ended");
		try {
			assertThat(Browser.location(browser.get("/"))).endsWith("/login");
			assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		}
		finally {
			this.people.change(returned("aud"), "ism", "Contract renewed");
		}
	}

	@Test
	void whoSignsOutOnAPageIsOut() {
		var browser = Browser.of(this.port, "ism");

		var answer = browser.post("/logout", Map.of("_csrf", browser.token("/")));

		assertThat(Browser.location(answer)).endsWith("/login?out");
		assertThat(Browser.location(browser.get("/"))).endsWith("/login");
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void signingOutNeedsTheTokenOfAPage() {
		var browser = Browser.of(this.port, "ism");

		assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(browser.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void aLoginPageThatWasOpenForTooLongIsOfferedAgain() {
		var answer = new Browser(this.port).post("/login",
				Map.of("username", "ism", "password", "demo", "_csrf", "from-yesterday"));

		assertThat(Browser.location(answer)).endsWith("/login?old");
	}

	@Test
	void pagesAllowNothingFromElsewhereAndCookiesStayAtHome() {
		var answer = new Browser(this.port).get("/login");

		assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'")
			.contains("frame-ancestors 'none'");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
		assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
	}

	@Test
	void theDemoSaysWhoIsWho() {
		assertThat(new Browser(this.port).get("/login").body()).contains("Jonas Treul", "ISMS manager",
				"<code>demo</code>");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join(",", answer.headers().allValues(name));
	}

}
