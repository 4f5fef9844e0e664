package almanac.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.signoff.Request;
import almanac.signoff.Signatures;
import almanac.web.Secret;
import almanac.web.Sha256;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages to sign on after a login, and what is said of links that are dead, on phone
 * and desk, by day and night.
 */
@DemoTest
class SignPagesTests {

	private static final String KIND = "corrective-action:approve-plan";

	private static final String INSIDE = """
			[...document.querySelectorAll('.signed table')].every((it) =>
				it.getBoundingClientRect().right <= it.closest('.signed').getBoundingClientRect().right)""";

	private static final String SIGN = "main form button.primary";

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Signatures signatures;

	@Autowired
	JdbcClient jdbc;

	private BrowserContext session;

	private List<String> complaints;

	@AfterEach
	void nothingIsWrongInTheEyesOfTheBrowser() {
		this.session.close();
		assertThat(this.complaints).isEmpty();
	}

	private void comes(BrowserContext session, String language) {
		session.setExtraHTTPHeaders(Map.of("Accept-Language", language));
		this.session = session;
		this.complaints = Chromium.complaints(session);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void whoIsSignedInReadsAndSigns(String language) {
		var first = waits();
		var second = waits();
		comes(this.chromium.signedIn(address(), "tm"), language);
		var page = Chromium.open(this.session, "/signatures", 390, ColorScheme.LIGHT);
		usable(page, "signatures", language);
		page.navigate("/signatures/several?kind=" + KIND);
		usable(page, "several", language);
		page.check("input[name='choice." + second.id() + "'][value=no]");
		page.fill("#reason-" + second.id(), "short");
		page.click(SIGN);
		page.waitForSelector("[role=alert]");
		assertThat(page.inputValue("#reason-" + second.id())).isEqualTo("short");
		usable(page, "several-refused", language);
		page.check("input[name='choice." + first.id() + "'][value=yes]");
		page.click(SIGN);
		page.waitForSelector("main [role=status]");
		usable(page, "several-done", language);

		page.navigate("/tasks/" + second.taskId() + "/sign");
		usable(page, "signed-in", language);
		page.click(SIGN);
		page.waitForSelector("[role=alert]");
		usable(page, "signed-in-refused", language);
		page.check("#choice-no");
		page.fill("#reason", "Who keeps the checklist current after that?");
		page.click(SIGN);
		page.waitForURL("**/signatures/" + second.id());
		usable(page, "signature", language);
	}

	@ParameterizedTest
	@CsvSource({ "expired, en", "expired, de", "changed, en", "changed, de", "reassigned, en", "reassigned, de",
			"called-off, en", "called-off, de", "nobodys, en", "nobodys, de" })
	void whyALinkIsDeadIsToldToEverybody(String why, String language) {
		var request = waits();
		var link = "/sign/" + linkTo(request);
		switch (why) {
			case "expired" -> this.jdbc.sql("update signature_link set expires_at = issued_at where request_id = ?")
				.param(request.id())
				.update();
			case "changed" -> shown(request, request.content().replace("e ", "e more "));
			case "nobodys" -> link = "/sign/none";
			default -> this.jdbc
				.sql("update signature_request set state = ?, ended_at = requested_at, open_task = null where id = ?")
				.params(why, request.id())
				.update();
		}
		comes(this.chromium.stranger(address()), language);

		var page = Chromium.open(this.session, link, 390, ColorScheme.LIGHT);

		assertThat(page.locator("main form input[type=radio]").count()).isZero();
		assertThat(page.locator("main form button").count())
			.isEqualTo(List.of("expired", "changed").contains(why) ? 1 : 0);
		assertThat(page.locator("del").count() > 0).isEqualTo(why.equals("changed"));
		usable(page, "dead-" + why, language);
	}

	private void shown(Request request, String content) {
		this.jdbc.sql("update signature_request set content = ?, content_sha256 = ? where id = ?")
			.params(content, Sha256.of(content), request.id())
			.update();
	}

	private Request waits() {
		var one = this.cases.raisedBy("ro");
		var task = this.cases.upTo(one, "approve-plan", Map.of("grade", "major", "source", "observation"));
		return this.signatures.ofTask(task.id(), "tm").orElseThrow();
	}

	private String linkTo(Request request) {
		var token = Secret.make();
		var now = Instant.now();
		this.jdbc
			.sql("insert into signature_link (token_sha256, request_id, issued_at, expires_at) values (?, ?, ?, ?)")
			.params(Sha256.of(token), request.id(), now.minus(Duration.ofDays(8)).atOffset(ZoneOffset.UTC),
					now.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	private static void usable(Page page, String name, String language) {
		for (var width : new int[] { 390, 1440 }) {
			AccessibilityTests.usable("sign-" + name + "-" + language, page, width, ColorScheme.LIGHT);
			AccessibilityTests.usable("sign-" + name + "-" + language, page, width, ColorScheme.DARK);
			assertThat((Boolean) page.evaluate(INSIDE)).as("what is signed stays in its card").isTrue();
		}
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
