package almanac.browser;

import java.nio.file.Path;
import java.util.function.Consumer;

import almanac.RunningAlmanac;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A whole corrective action by the people of the demo company, in the real Tasklist, and
 * on the task page where a form needs a list or a file.
 */
class TasklistStoryTests {

	@TempDir
	Path home;

	private Chromium chromium;

	private RunningAlmanac almanac;

	private String entry;

	@Test
	void aNonconformityIsRaisedTreatedVerifiedAndClosed() {
		try (var browser = Chromium.start();
				var program = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			this.chromium = browser;
			this.almanac = program;
			raise();
			inTasklist("ism", "Validate nonconformity", (form) -> {
				form.getByLabel("Objective evidence").fill("Sample of ten joiners");
				form.getByLabel("Affected scope").fill("Identity management");
				choose(form, "personal data", "No");
				choose(form, "happened before", "No");
				choose(form, "Grade", "Minor");
				pick(form, "Owner", "Carla Wendt");
			});
			inTasklist("cao", "Correct nonconformity", (form) -> {
				form.getByLabel("Correction*").first().fill("The accounts were locked and created again.");
				form.getByLabel("Consequences").fill("None: nobody had used them.");
				var day = form.locator(".fjs-form-field-datetime input").first();
				day.fill("01/15/2026");
				day.press("Enter");
				day.press("Tab");
			});
			inTasklist("cao", "Decide on cause elimination", (form) -> choose(form, "cause have to be", "Yes"));
			onPage("cao", "Determine cause", (page) -> {
				page.getByLabel("Method").selectOption("five-whys");
				page.getByText("Add the first row").click();
				page.fill("[name='causes[0].cause']", "The checklist has no approval step");
				page.selectOption("[name='causes[0].kind']", "process");
				page.fill("[name=similarSearched]", "All joiners of the last half year");
				page.fill("[name=similarFound]", "None");
			});
			onPage("cao", "Plan actions", (page) -> {
				page.getByText("Add the first row").click();
				page.fill("[name='actions[0].what']", "Put an approval step into the checklist");
				page.selectOption("[name='actions[0].owner']", "syso");
				page.fill("[name='actions[0].due']", "2099-01-15");
				page.fill("[name='actions[0].evidenceExpected']", "The changed checklist");
				page.fill("[name=criterion]", "No joiner account without approval in 25 of 25");
				page.selectOption("[name=effectivenessMethod]", "sample");
				page.fill("[name=effectivenessMeasure]", "25 joiners drawn at random");
				page.fill("[name=effectivenessDate]", "2099-03-15");
			});
			inTasklist("ism", "Approve plan", (form) -> choose(form, "approve the plan", "Yes"));
			onPage("syso", "Implement action", (page) -> {
				attach(page, "implementationEvidence");
				page.fill("[name=workDone]", "The step is part of the checklist now.");
				page.fill("[name=completedOn]", "2026-01-15");
			});
			inTasklist("ver", "Verify implementation", (form) -> {
				choose(form, "carried out", "Yes");
				form.locator("textarea").last().fill("Seen in the checklist and in two cases.");
			});
			orderEarlyReview();
			onPage("ver", "Review effectiveness", (page) -> {
				attach(page, "effectivenessEvidence");
				page.fill("[name=population]", "40");
				page.fill("[name=sampleSize]", "25");
				page.fill("[name=sampleIds]", "J-1 to J-25");
				page.fill("[name=measuredValue]", "25 of 25");
				page.check("input[name=effectiveness][value=effective]");
				page.fill("[name=opinion]", "Every account of the sample was approved before it was created.");
			});
			inTasklist("ism", "Decide on ISMS change", (form) -> choose(form, "ISMS have to change", "No"));
			inTasklist("ism", "Close nonconformity",
					(form) -> form.locator("textarea").last().fill("Cause removed, effect proven by a sample."));
			visit("emp", "/nonconformities/" + this.entry,
					(page) -> assertThat(page.getByText("Nobody: it is closed.")).isVisible());
		}
	}

	private void raise() {
		visit("emp", "/nonconformities/new", (page) -> {
			page.fill("[name=statement]", "Three joiner accounts existed before their approval.");
			page.selectOption("[name=source]", "observation");
			page.fill("[name=requirement]", "A.5.18");
			page.getByText("Raise it").click();
			page.waitForURL("**/nonconformities/NC-*");
			this.entry = page.url().replaceAll(".*/", "");
		});
	}

	private void inTasklist(String person, String step, Consumer<Locator> answers) {
		var task = awaitStep(person, step);
		visit(person, "/camunda/app/tasklist/default/#/?task=" + task, (page) -> {
			var form = page.locator(".fjs-form");
			form.waitFor();
			answers.accept(form);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true)).click();
			assertThat(form).not().isVisible();
		});
	}

	private void onPage(String person, String step, Consumer<Page> answers) {
		visit(person, "/tasks/" + awaitStep(person, step), (page) -> {
			answers.accept(page);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true))
				.last()
				.click();
			assertThat(page.getByText("Done: " + step)).isVisible();
		});
	}

	/** The id of the person's task, once the step is reached. */
	private String awaitStep(String person, String step) {
		var task = new String[1];
		visit(person, "/nonconformities/" + this.entry, (page) -> {
			var link = page.getByText("Your step: " + step);
			for (var tries = 0; tries < 60 && link.count() == 0; tries++) {
				page.waitForTimeout(500);
				page.reload();
			}
			task[0] = link.getAttribute("href").replaceAll(".*/", "");
		});
		return task[0];
	}

	private void orderEarlyReview() {
		visit("tm", "/nonconformities/" + this.entry, (page) -> {
			page.fill("#review-reason", "The certification body comes before the planned day.");
			page.getByText("Order early review").click();
			assertThat(page.getByText("Early review ordered.")).isVisible();
		});
	}

	private static void attach(Page page, String field) {
		page.setInputFiles("input[name='file." + field + "']", new com.microsoft.playwright.options.FilePayload(
				"proof.txt", "text/plain", ("Proof for " + page.url()).getBytes()));
		page.getByText("Attach", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.getByText("proof.txt").first()).isVisible();
	}

	private static void choose(Locator form, String question, String answer) {
		form.locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question))
			.first()
			.getByLabel(answer)
			.first()
			.check();
	}

	private static void pick(Locator form, String question, String answer) {
		var select = form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(question));
		select.locator(".fjs-input-group").click();
		select.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(answer)).click();
	}

	private void visit(String person, String path, Consumer<Page> visit) {
		try (BrowserContext session = this.chromium.signedIn(this.almanac.address("").toString(), person)) {
			var page = session.newPage();
			page.setViewportSize(1440, 1200);
			page.navigate(path);
			visit.accept(page);
		}
	}

}
