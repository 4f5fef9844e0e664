package almanac.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import almanac.DemoAnswers;
import almanac.RunningAlmanac;
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

	@TempDir
	static Path home;

	private static Chromium chromium;

	private static RunningAlmanac almanac;

	private Phones phones;

	private boolean script;

	private String entry;

	@BeforeAll
	static void start() {
		chromium = Chromium.running();
		almanac = RunningAlmanac.start(home, "--spring.profiles.active=demo");
	}

	@AfterEach
	void putPhonesAway() {
		this.phones.close();
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
		this.phones = new Phones(chromium, almanac.address("").toString(), script);
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
		this.phones.takesAnother("tm");
		signs("tm", "confirm-closure");
		isClosedWithEvidence("emp");
		assertThat(this.phones.complaints()).isEmpty();
	}

	private void raise(String person) {
		var page = this.phones.of(person);
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
		var answers = Answers.on(page, this.script);
		var file = DemoAnswers.fileAt(step);
		if (file != null) {
			answers.attach(file, new FilePayload("proof.txt", "text/plain", ("Proof for " + page.url()).getBytes()));
		}
		answers.give(DemoAnswers.to(step, changes)).complete();
	}

	private Page opens(String person, String step) {
		var page = this.phones.of(person);
		Phones.awaits(page, "/", "main a[href^='/tasks/']:has-text('" + this.entry + "')").click();
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

	/** The only step aside: without it the story would end in the year 2099. */
	private void doesNotWaitForTheDay(String person) {
		var page = this.phones.of(person);
		Phones.awaits(page, "/nonconformities/" + this.entry, "#review-reason")
			.fill("The certification body comes before the planned day.");
		page.click("form[action$='/early-review'] button");
		page.locator("main [role=status]").waitFor();
	}

	private void isClosedWithEvidence(String person) {
		var page = this.phones.of(person);
		Phones.awaits(page, "/", "main li:has(a[href$='" + this.entry + "']):has-text('closed')");
		page.click("main a[href$='" + this.entry + "']");
		page.click("main a[href^='/evidence']");
		page.waitForURL("**/evidence?*");
		assertThat(page.locator("header.card").textContent()).contains("intact");
		var records = page.locator("article").allTextContents();
		assertThat(records).filteredOn((it) -> it.contains("Completed by")).hasSize(12);
		assertThat(page.locator("article a[href^='/files/']").count()).as("two proofs and two signed papers")
			.isEqualTo(4);
	}

}
