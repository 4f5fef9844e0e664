package almanac.access;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import almanac.Almanac;
import almanac.HtmlChecker;
import almanac.OwnEngine;
import almanac.Visitor;
import almanac.engine.Identities;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest(classes = Almanac.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:setup;DB_CLOSE_DELAY=-1",
				"almanac.home=target/${fork:0}/setup", "camunda.bpm.job-execution.enabled=false",
				"camunda.bpm.generate-unique-process-engine-name=false" })
@ExtendWith({ OutputCaptureExtension.class, OwnEngine.class })
class SetupLinkTests {

	private static final Pattern PRINTED = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/setup/([\\w-]{43})");

	@LocalServerPort
	int port;

	@Autowired
	FirstStart start;

	@Autowired
	People people;

	@Autowired
	Credentials credentials;

	@Autowired
	Identities identities;

	@Autowired
	JdbcClient jdbc;

	String token;

	String login;

	@BeforeEach
	void print(CapturedOutput output) {
		this.start.print("http://127.0.0.1:" + this.port);
		this.token = printed(output);
		this.login = "k" + System.nanoTime();
	}

	@AfterEach
	void nobodyCanSignIn() {
		this.jdbc.sql("delete from credential").update();
		if (this.people.isActive(this.login)) {
			this.people.deactivate(this.login, this.login, "Left");
		}
	}

	@Test
	void theLinkMakesTheOperatorWhoIsIsmsManagerAndIsDeadAfterwards() {
		var browser = Visitor.of(this.port);
		assertThat(Visitor.location(browser.submits(page(), account()))).endsWith("/login?ready");

		assertThat(this.people.rolesOf(this.login)).contains("ISM");
		assertThat(this.credentials.operators()).containsExactly(this.login);
		assertThat(Visitor.location(browser.triesToSignIn(this.login, "correct horse battery")))
			.doesNotContain("/login");
		assertThat(browser.get("/").statusCode()).isEqualTo(200);
		assertThat(browser.get(page()).statusCode()).isEqualTo(410);
		assertThat(browser.posts(page(), with(account(), "_csrf", browser.csrf("/"))).statusCode()).isEqualTo(410);
	}

	@Test
	void openingTheLinkChangesNothing() {
		Visitor.of(this.port).get(page());

		var again = Visitor.of(this.port).get(page());
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(HtmlChecker.faults(again.body())).isEmpty();
		assertThat(this.credentials.exist()).isFalse();
	}

	@Test
	void onlyTheHashOfTheLinkIsKept() {
		var kept = this.jdbc.sql("select token_sha256 from setup_link").query(String.class).single();

		assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(this.token);
	}

	@Test
	void anotherStartKillsTheLink(CapturedOutput output) {
		this.start.print("http://127.0.0.1:" + this.port);

		assertThat(Visitor.of(this.port).get(page()).statusCode()).isEqualTo(410);
		assertThat(Visitor.of(this.port).get("/setup/" + printed(output)).statusCode()).isEqualTo(200);
	}

	@Test
	void onceSomebodyCanSignInNoLinkIsAliveOrPrinted(CapturedOutput output) {
		Visitor.of(this.port).submits(page(), account());
		var before = printed(output);
		this.start.print("http://127.0.0.1:" + this.port);

		assertThat(printed(output)).isEqualTo(before);
	}

	@Test
	void aLinkNeverUsedIsDeadOnceSomebodyCanSignIn() {
		this.people.add(new Person(this.login, "Kim Albers", "kim@example.org", true, null), this.login, "Joined");
		this.credentials.set(this.login, "correct horse battery", true);

		assertThat(Visitor.of(this.port).get(page()).statusCode()).isEqualTo(410);
	}

	@Test
	void aGuessedLinkIsAsDeadAsAnOldOne() {
		assertThat(Visitor.of(this.port).get("/setup/guessed").statusCode()).isEqualTo(410);
	}

	@ParameterizedTest
	@CsvSource({ "name, '', Say who you are.", "login, K. Albers, lower-case letters",
			"mail, nowhere, mail address like", "password, too short, at least 12 characters",
			"repeated, correct horse, The two passwords differ" })
	void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost(String field, String value, String words) {
		var browser = Visitor.of(this.port);
		var answer = browser.submits(page(), with(account(), field, value));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).containsPattern("id=\"" + field + "-error\"[^>]*>[^<]*" + Pattern.quote(words))
			.doesNotContain("correct horse");
		assertThat(HtmlChecker.faults(answer.body())).isEmpty();
		account().forEach((name, typed) -> {
			if (!name.equals(field) && !name.equals("password") && !name.equals("repeated")) {
				assertThat(answer.body()).contains("value=\"" + typed + "\"");
			}
		});
		assertThat(this.credentials.exist()).isFalse();
		assertThat(browser.get(page()).statusCode()).isEqualTo(200);
	}

	@Test
	void aStartWithAccountsButWithoutAnOperatorIsRefusedWithTheWayOut() {
		Visitor.of(this.port).submits(page(), account());
		this.people.deactivate(this.login, this.login, "Left");
		try {
			assertThatIllegalStateException().isThrownBy(() -> operators("").run(null))
				.withMessageContaining("--almanac.operator=");
			assertThatIllegalStateException().isThrownBy(() -> operators("nobody").run(null))
				.withMessageContaining("found 'nobody'");
		}
		finally {
			this.people.change(new Person(this.login, "Kim Albers", "kim@example.org", true, null), this.login, "Back");
		}
		operators(this.login).run(null);
		assertThat(this.identities.hasOperator()).isTrue();
	}

	private Operators operators(String named) {
		return new Operators(this.credentials, this.people, this.identities, named);
	}

	private String page() {
		return "/setup/" + this.token;
	}

	private Map<String, String> account() {
		return Map.of("name", "Kim Albers", "login", this.login, "mail", "kim@example.org", "password",
				"correct horse battery", "repeated", "correct horse battery");
	}

	private static Map<String, String> with(Map<String, String> form, String field, String value) {
		var changed = new HashMap<>(form);
		changed.put(field, value);
		return changed;
	}

	private static String printed(CapturedOutput output) {
		return PRINTED.matcher(output).results().reduce((first, second) -> second).orElseThrow().group(1);
	}

}
