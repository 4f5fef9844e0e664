package almanac.access;

import java.net.http.HttpResponse;
import java.util.Map;

import almanac.DemoTest;
import almanac.Visitor;
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
		var browser = Visitor.of(this.port);
		assertThat(Visitor.location(browser.get("/nonconformities"))).endsWith("/login");

		var answer = browser.triesToSignIn("ism", "demo");

		assertThat(Visitor.location(answer)).contains("/nonconformities");
		assertThat(browser.get("/nonconformities").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 200", "127.0.0.1, 200", "rebound.example, 400" })
	void theDemoAnswersUnderTheNamesOfThisMachineOnly(String host, int status) throws Exception {
		this.pages.perform(get("http://" + host + "/login")).andExpect(status().is(status));
	}

	@Test
	void aNameWithACapitalIsTheSamePerson() {
		var browser = Visitor.of(this.port);

		assertThat(Visitor.location(browser.triesToSignIn(" Ism ", "demo"))).doesNotContain("/login");
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
		var browser = Visitor.of(this.port);
		assertThat(Visitor.location(browser.triesToSignIn(name, password))).endsWith("/login?error");
		return browser.get("/login?error").body().replaceAll("value=\"[^\"]+\"", "");
	}

	@Test
	void theSessionOfTheLoginPageEndsWithTheLogin() {
		var browser = Visitor.of(this.port);
		browser.get("/login");
		var before = browser.cookie("JSESSIONID");

		browser.signsIn("ism");

		assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
	}

	@Test
	void theSessionChangesWithTheLoginAndWhatWasInItForSomebodyElseIsGone() {
		var browser = Visitor.of(this.port).signsIn("ism");
		browser.get("/camunda/app/tasklist/default/");
		assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"ism\"");
		var before = browser.cookie("JSESSIONID");

		browser.signsIn("tm");

		assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
		assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("\"ism\"");
	}

	@Test
	void aSessionEndsWhenItsPersonLeaves() {
		var browser = Visitor.of(this.port).signsIn("aud");
		this.people.deactivate("aud", "ism", "Contract ended");
		try {
			assertThat(Visitor.location(browser.get("/"))).endsWith("/login");
			assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		}
		finally {
			this.people.change(returned("aud"), "ism", "Contract renewed");
		}
	}

	@Test
	void whoSignsOutOnAPageIsOut() {
		var browser = Visitor.of(this.port).signsIn("ism");

		var answer = browser.posts("/logout", Map.of("_csrf", browser.csrf("/")));

		assertThat(Visitor.location(answer)).endsWith("/login?out");
		assertThat(Visitor.location(browser.get("/"))).endsWith("/login");
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void whatAnotherSiteSendsChangesNothing() {
		var browser = Visitor.of(this.port).signsIn("ism");

		assertThat(browser.posts("/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(browser.posts("/nonconformities", Map.of("statement", "forged", "source", "incident")).statusCode())
			.isEqualTo(403);
		assertThat(browser.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void theDemoHasNoSetUpLink() {
		var stranger = Visitor.of(this.port);

		assertThat(stranger.get("/setup/anything").statusCode()).isEqualTo(410);
		assertThat(stranger
			.submits("/login", "/setup/anything",
					Map.of("login", "evil", "name", "Evil", "mail", "e@e", "password", "long enough to pass",
							"repeated", "long enough to pass"))
			.statusCode()).isEqualTo(410);
	}

	@Test
	void aLoginPageThatWasOpenForTooLongIsOfferedAgain() {
		var answer = Visitor.of(this.port)
			.posts("/login", Map.of("username", "ism", "password", "demo", "_csrf", "from-yesterday"));

		assertThat(Visitor.location(answer)).endsWith("/login?old");
	}

	@Test
	void pagesAllowNothingFromElsewhereAndCookiesStayAtHome() {
		var answer = Visitor.of(this.port).get("/login");

		assertThat(header(answer, "Content-Security-Policy"))
			.startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
		assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
	}

	@Test
	void theDemoSaysWhoIsWho() {
		assertThat(Visitor.of(this.port).get("/login").body()).contains("Jonas Treul", "ISMS manager",
				"<code>demo</code>");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join(",", answer.headers().allValues(name));
	}

}
