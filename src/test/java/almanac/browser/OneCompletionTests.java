package almanac.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import almanac.DemoAnswers;
import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformity;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However often and from wherever a task is sent, it is completed once, and everybody
 * else reads by whom.
 */
@DemoTest
class OneCompletionTests {

	private static final String COMPLETE = "form[data-questions] > .buttons button.primary";

	private static final String STEP = "correct-nonconformity";

	private final Chromium chromium = Chromium.running();

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void theSecondWhoSendsReadsThatItIsDoneAndKeepsWhatWasTyped() {
		var one = this.cases.validated();
		try (var desk = session(true); var phone = session(true)) {
			var first = filled(desk, one);
			var second = filled(phone, one);
			second.fill("#correction", "The accounts were locked, as I saw on the phone.");
			first.click(COMPLETE);
			first.waitForURL("**/");

			second.click(COMPLETE);

			assertDone(second);
			assertThat(second.locator("pre").allTextContents())
				.contains("The accounts were locked, as I saw on the phone.");
		}
		assertThat(completions(one)).hasSize(1);
	}

	@Test
	void whoComesTooLateToStandInReadsThatItIsDone() {
		var one = this.cases.raised();
		try (var deputy = this.chromium.signedIn(address(), "co")) {
			var page = Chromium.open(deputy, "/tasks/" + this.cases.open(one).id(), 390, ColorScheme.LIGHT);
			this.cases.answers(one);

			page.reload();

			assertDone(page);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aDoubleClickCompletesOnceAndEndsWell(boolean script) {
		var one = this.cases.validated();
		try (var session = session(script)) {
			var page = filled(session, one);

			page.dblclick(COMPLETE);

			page.locator("form[data-questions]").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
			page.waitForLoadState();
			if (script) {
				page.waitForURL("**/");
				assertThat(page.locator("[role=status]").textContent()).contains("Correct nonconformity");
			}
			else if (page.url().contains("/tasks/")) {
				assertDone(page);
			}
		}
		assertThat(completions(one)).hasSize(1);
	}

	@Test
	void aSecondClickSendsNothing() {
		var one = this.cases.validated();
		try (var session = session(true)) {
			var page = filled(session, one);
			var sent = new AtomicInteger();
			page.onRequest((it) -> sent.addAndGet((it.isNavigationRequest() && it.method().equals("POST")) ? 1 : 0));
			page.evaluate("""
					(selector) => {
						const button = document.querySelector(selector);
						button.click();
						button.click();
					}""", COMPLETE);

			page.waitForURL("**/");
			assertThat(sent.get()).isOne();
		}
		assertThat(completions(one)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theWayBackAfterwardsShowsThatItIsDone(boolean script) {
		var one = this.cases.validated();
		try (var session = session(script)) {
			var page = filled(session, one);
			page.click(COMPLETE);
			page.waitForURL("**/");

			page.goBack();

			assertDone(page);
			page.click("main a.button.primary");
			assertThat(page.locator("main h1").textContent()).isNotBlank();
		}
		assertThat(completions(one)).hasSize(1);
	}

	@RepeatedTest(3)
	void ofThreeSentAtTheSameMomentOneIsTaken() throws Exception {
		var one = this.cases.validated();
		var path = "/tasks/" + this.cases.open(one).id();
		var start = new CyclicBarrier(3);
		var answers = IntStream.range(0, 3).mapToObj((it) -> Visitor.of(this.port).signsIn("cao")).map((visitor) -> {
			var form = new HashMap<String, String>();
			DemoAnswers.to(STEP).forEach((key, value) -> form.putAll(Map.of("shown." + key, "1", key, (String) value)));
			form.put("_csrf", visitor.csrf(path));
			return CompletableFuture.supplyAsync(() -> {
				await(start);
				return visitor.posts(path, form);
			});
		}).toList().stream().map(CompletableFuture::join).toList();

		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 404, 404);
		assertThat(completions(one)).hasSize(1);
	}

	private static void await(CyclicBarrier start) {
		try {
			start.await(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Page filled(BrowserContext session, Nonconformity one) {
		var page = Chromium.open(session, "/tasks/" + this.cases.open(one).id(), 390, ColorScheme.LIGHT);
		DemoAnswers.to(STEP).forEach((key, value) -> page.fill("#" + key, (String) value));
		return page;
	}

	private static void assertDone(Page page) {
		page.getByText("This task is not open for you").waitFor();
		assertThat(page.locator("main").textContent()).contains("completed");
	}

	private List<EvidenceRecord> completions(Nonconformity one) {
		return this.evidence.of(one.businessKey(), "la", 0, 50)
			.items()
			.stream()
			.filter((it) -> it.kind() == Kind.TASK_COMPLETED && STEP.equals(it.step()))
			.toList();
	}

	private BrowserContext session(boolean script) {
		return script ? this.chromium.signedIn(address(), "cao") : this.chromium.withoutScript(address(), "cao");
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
