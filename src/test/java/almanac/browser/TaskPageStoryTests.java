package almanac.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.DemoAnswers;
import almanac.RunningAlmanac;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole corrective action by six people on their phones, on our own pages alone: from
 * my work to the task and back, with script and without.
 */
class TaskPageStoryTests {

	private static final String COMPLETE = "form[data-questions] > .buttons button.primary";

	private static final int TRIES = 300;

	@TempDir
	static Path home;

	private static Chromium chromium;

	private static RunningAlmanac almanac;

	private final Map<String, Page> phones = new HashMap<>();

	private final List<BrowserContext> sessions = new ArrayList<>();

	private final List<List<String>> complaints = new ArrayList<>();

	private boolean script;

	private String entry;

	@BeforeAll
	static void start() {
		chromium = Chromium.running();
		almanac = RunningAlmanac.start(home, "--spring.profiles.active=demo");
	}

	@AfterEach
	void putPhonesAway() {
		this.sessions.forEach(BrowserContext::close);
	}

	@AfterAll
	static void close() {
		if (almanac != null) {
			almanac.close();
		}
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void sixPeopleBringAMajorNonconformityFromTheFindingToTheProofOfItsEffect(boolean script) {
		this.script = script;
		raise("emp");
		does("ism", "validate-nonconformity", Map.of("grade", "major", "source", "observation"));
		does("cao", "correct-nonconformity", Map.of());
		does("cao", "decide-on-cause-elimination", Map.of());
		does("cao", "determine-cause", Map.of());
		does("cao", "plan-actions", Map.of());
		signs("tm", "approve-plan");
		does("syso", "implement-action", Map.of());
		does("ver", "verify-implementation", Map.of());
		doesNotWaitForTheDay("tm");
		does("ver", "review-effectiveness", Map.of());
		does("ism", "decide-on-isms-change", Map.of("ismsChangeNeeded", "yes", "ismsChanges",
				List.of("document", "training"), "ismsChangeNote", "The joiner procedure gets the approval step."));
		does("ism", "close-nonconformity", Map.of());
		takesAnotherPhone("tm");
		signs("tm", "confirm-closure");
		isClosedWithEvidence("emp");
		assertThat(this.complaints).allSatisfy((it) -> assertThat(it).isEmpty());
	}

	private void raise(String person) {
		var page = phone(person);
		page.navigate("/");
		page.click("main a[href='/nonconformities/new']");
		page.fill("#statement", "Three joiner accounts existed before their approval.");
		page.selectOption("#source", "observation");
		page.click("details summary");
		page.fill("#requirement", "A.5.18");
		page.click("main form button.primary");
		page.waitForURL("**/nonconformities/NC-*");
		this.entry = page.url().replaceAll(".*/", "");
	}

	private void does(String person, String step, Map<String, Object> changes) {
		var page = opens(person, step);
		var file = DemoAnswers.fileAt(step);
		if (file != null) {
			page.setInputFiles("input[name='file." + file + "']",
					new FilePayload("proof.txt", "text/plain", ("Proof for " + page.url()).getBytes()));
			page.click("button[formaction$='/files/" + file + "']");
			page.locator("#" + file + " a[href^='/files/']").waitFor();
		}
		answer(page, DemoAnswers.to(step, changes));
		page.click(COMPLETE);
		page.waitForURL(almanac.address("/").toString());
		assertThat(page.locator("[role=status]").textContent()).contains("Done: ");
	}

	private Page opens(String person, String step) {
		var page = phone(person);
		awaits(page, "/", "main a[href^='/tasks/']:has-text('" + this.entry + "')").click();
		assertThat(page.locator("h1").textContent().toLowerCase().replace(' ', '-')).startsWith(step);
		return page;
	}

	private void signs(String person, String step) {
		var page = opens(person, step);
		assertThat(page.url()).endsWith("/sign");
		page.check("#choice-yes");
		page.click("main form button.primary");
		page.waitForURL("**/signatures/*");
		assertThat(page.locator("main .lead").textContent()).startsWith("Signed for by ");
	}

	/** So that the login is fresh. */
	private void takesAnotherPhone(String person) {
		this.phones.remove(person);
	}

	/** What is asked at once, and what these answers raise. */
	private void answer(Page page, Map<String, Object> answers) {
		var later = new HashMap<String, Object>();
		answers.forEach((question, answer) -> {
			if (page.locator(asked(question)).count() == 0) {
				later.put(question, answer);
			}
			else {
				give(page, question, answer);
			}
		});
		if (!later.isEmpty() && !this.script) {
			page.click(COMPLETE);
		}
		later.forEach((question, answer) -> {
			page.locator(asked(question)).first().waitFor();
			give(page, question, answer);
		});
		if (this.script) {
			assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
		}
	}

	private static String asked(String question) {
		return "main [name='%s'], main [name='add.%s']".formatted(question, question);
	}

	private static void give(Page page, String question, Object answer) {
		if (answer instanceof List<?> list) {
			for (var row = 0; row < list.size(); row++) {
				if (list.get(row) instanceof Map<?, ?> cells) {
					page.click("[name='add." + question + "']");
					var path = question + "[" + row + "].";
					page.locator("[name^='" + path + "']").first().waitFor();
					cells.forEach((cell, text) -> give(page, path + cell, text));
				}
				else {
					page.check("input[name='%s'][value='%s']".formatted(question, list.get(row)));
				}
			}
		}
		else if (page.locator("select[name='" + question + "']").count() > 0) {
			page.selectOption("select[name='" + question + "']", answer.toString());
		}
		else if (page.locator("input[type=radio][name='" + question + "']").count() > 0) {
			page.check("input[name='%s'][value='%s']".formatted(question, answer));
		}
		else {
			page.fill("[name='" + question + "']", answer.toString());
		}
	}

	/** The only step aside: without it the story would end in the year 2099. */
	private void doesNotWaitForTheDay(String person) {
		var page = phone(person);
		awaits(page, "/nonconformities/" + this.entry, "#review-reason")
			.fill("The certification body comes before the planned day.");
		page.click("form[action$='/early-review'] button");
		page.locator("main [role=status]").waitFor();
	}

	private void isClosedWithEvidence(String person) {
		var page = phone(person);
		awaits(page, "/", "main li:has(a[href$='" + this.entry + "']):has-text('closed')");
		page.click("main a[href$='" + this.entry + "']");
		page.click("main a[href^='/evidence']");
		page.waitForURL("**/evidence?*");
		assertThat(page.locator("header.card").textContent()).contains("intact");
		var records = page.locator("article").allTextContents();
		assertThat(records).filteredOn((it) -> it.contains("Completed by")).hasSize(12);
		assertThat(page.locator("article a[href^='/files/']").count()).as("two proofs and two signed papers")
			.isEqualTo(4);
	}

	/** Looks again until the engine has gone on by itself. */
	private static Locator awaits(Page page, String path, String what) {
		page.navigate(path);
		for (var tries = 0; tries < TRIES && page.locator(what).count() == 0; tries++) {
			page.reload();
		}
		return page.locator(what).first();
	}

	private Page phone(String person) {
		return this.phones.computeIfAbsent(person, (it) -> {
			var address = almanac.address("").toString();
			var session = this.script ? chromium.signedIn(address, it) : chromium.withoutScript(address, it);
			this.sessions.add(session);
			this.complaints.add(Chromium.complaints(session));
			var page = session.newPage();
			page.setViewportSize(390, 844);
			return page;
		});
	}

}
