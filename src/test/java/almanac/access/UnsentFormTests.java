package almanac.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.engine.DueDates;
import almanac.engine.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class UnsentFormTests {

	private static final String[] OWN = { "Sec-Fetch-Site", "same-origin" };

	private static final String NOTICE = "Your session had ended. What you typed is here again; nothing was sent.";

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Autowired
	DueDates dates;

	@Test
	void whatWasTypedWithoutASessionIsThereAgainAfterTheLoginOnceAndNothingIsCompleted() {
		var task = "/tasks/" + this.cases.open(this.cases.validated()).id();
		var browser = Visitor.of(this.port);

		assertThat(Visitor.location(send(browser, task, typed("cao"), OWN))).endsWith("/login?old");
		assertThat(Visitor.location(browser.triesToSignIn("cao", "demo"))).endsWith(task);

		assertThat(browser.get(task).body()).contains(NOTICE, ">Locked &lt;at&gt; once</textarea>",
				"value=\"2026-01-15\"");
		assertThat(browser.get(task).body()).contains("Correct nonconformity")
			.doesNotContain(NOTICE, "Locked &lt;at&gt; once");
	}

	@Test
	void whoIsSignedInAnewInAnotherTabComesStraightBackToTheForm() {
		var task = "/tasks/" + this.cases.open(this.cases.validated()).id();
		var browser = Visitor.of(this.port).signsIn("cao");
		var typed = typed("cao");
		typed.put("_csrf", "from-yesterday");

		assertThat(Visitor.location(send(browser, task, typed, OWN))).endsWith(task);
		assertThat(browser.get(task).body()).contains(NOTICE, "Locked &lt;at&gt; once");
	}

	@Test
	void aReportIsNotLostEither() {
		var browser = Visitor.of(this.port);

		send(browser, "/nonconformities", Map.of("_person", "emp", "statement", "A door <stood> open."), OWN);
		assertThat(Visitor.location(browser.triesToSignIn("emp", "demo"))).endsWith("/nonconformities/new");

		assertThat(browser.get("/nonconformities/new").body()).contains(NOTICE, "A door &lt;stood&gt; open.");
		assertThat(browser.get("/nonconformities/new").body()).doesNotContain(NOTICE);
	}

	@Test
	void theReasonForMoreTimeIsNotLostEither() {
		var id = this.cases.open(this.cases.validated()).id();
		var page = "/tasks/" + id + "/due-date";
		var browser = Visitor.of(this.port);

		send(browser, page, Map.of("_person", "ro", "due", "2099-01-15", "reason", "The auditor <comes> later."), OWN);
		assertThat(Visitor.location(browser.triesToSignIn("ro", "demo"))).endsWith(page);

		assertThat(browser.get(page).body()).contains(NOTICE, "value=\"2099-01-15\"",
				">The auditor &lt;comes&gt; later.</textarea>", "name=\"_person\" value=\"ro\"");
		assertThat(browser.get(page).body()).doesNotContain(NOTICE, "The auditor", "2099");
		assertThat(this.dates.of(id, "ro").moves()).isEmpty();
	}

	@Test
	void theReasonIsGivenBackToWhomMayNoLongerMoveTheDate() {
		var page = "/tasks/" + this.cases.open(this.cases.validated()).id() + "/due-date";
		var browser = Visitor.of(this.port);

		send(browser, page, Map.of("_person", "cao", "due", "2099-01-15", "reason", "The auditor <comes> later."), OWN);
		browser.triesToSignIn("cao", "demo");

		assertThat(browser.get(page).body()).contains("What you typed", "The auditor &lt;comes&gt; later.")
			.doesNotContain("</textarea>");
	}

	@Test
	void nobodyElseReadsIt() {
		var task = "/tasks/" + this.cases.open(this.cases.validated()).id();
		var browser = Visitor.of(this.port);

		send(browser, task, typed("cao"), OWN);
		browser.triesToSignIn("ism", "demo");

		assertThat(browser.get(task).body()).contains("Correct nonconformity")
			.doesNotContain(NOTICE, "Locked &lt;at&gt; once");
		assertThat(Visitor.of(this.port).signsIn("cao").get(task).body()).doesNotContain("Locked &lt;at&gt; once");
	}

	@Test
	void onlyTheSamePageShowsIt() {
		var browser = Visitor.of(this.port);
		var other = "/tasks/" + this.cases.open(this.cases.validated()).id();

		send(browser, "/tasks/" + this.cases.open(this.cases.validated()).id(), typed("cao"), OWN);
		browser.triesToSignIn("cao", "demo");

		assertThat(browser.get(other).body()).doesNotContain("Locked &lt;at&gt; once");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, none",
			"Origin, https://elsewhere.example", "Origin, null", "X-Nothing, said" })
	void aForeignPageCannotFillInAForm(String header, String value) {
		var task = "/tasks/" + this.cases.open(this.cases.validated()).id();
		var browser = Visitor.of(this.port);

		assertThat(send(browser, task, typed("cao"), header, value).statusCode()).isEqualTo(403);

		browser.triesToSignIn("cao", "demo");
		assertThat(browser.get(task).body()).doesNotContain("Locked &lt;at&gt; once");
	}

	@Test
	void aBrowserThatOnlySaysItsOriginIsUnderstood() {
		var task = "/tasks/" + this.cases.open(this.cases.validated()).id();

		assertThat(Visitor
			.location(send(Visitor.of(this.port), task, typed("cao"), "Origin", "http://127.0.0.1:" + this.port)))
			.endsWith("/login?old");
	}

	@Test
	void whatIsTooLargeIsRefusedAsBefore() {
		var typed = typed("cao");
		typed.put("consequences", "x".repeat(300_000));

		assertThat(send(Visitor.of(this.port), "/tasks/any", typed, OWN).statusCode()).isEqualTo(403);
	}

	@Test
	void aScriptIsToldInsteadOfLedToTheLogin() {
		assertThat(send(Visitor.of(this.port), "/tasks/any", typed("cao"), "Sec-Fetch-Site", "same-origin",
				"X-Requested-With", "fetch")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void whatWasTypedForATaskThatIsDoneByNowIsGivenBackToo() {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		var browser = Visitor.of(this.port);
		send(browser, "/tasks/" + id, typed("cao"), OWN);
		this.tasks.complete(id, "cao", Map.of("correction", "The accounts were locked at once.", "correctedOn",
				"2026-01-15", "consequences", "None: nobody had used them."));
		browser.triesToSignIn("cao", "demo");

		assertThat(browser.get("/tasks/" + id).body()).contains("You completed Correct nonconformity",
				"Nothing you typed was sent on.", "Locked &lt;at&gt; once");
	}

	private static Map<String, String> typed(String person) {
		return new LinkedHashMap<>(Map.of("_person", person, "shown.correction", "1", "correction", "Locked <at> once",
				"shown.correctedOn", "1", "correctedOn", "2026-01-15"));
	}

	private static HttpResponse<String> send(Visitor browser, String path, Map<String, String> form,
			String... headers) {
		return browser.send(browser.request(path)
			.headers(headers)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")))));
	}

}
