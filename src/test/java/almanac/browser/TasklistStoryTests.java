package almanac.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static almanac.browser.Story.attach;
import static almanac.browser.Story.choose;
import static almanac.browser.Story.day;
import static almanac.browser.Story.pick;

/**
 * A whole corrective action by the people of the demo company, in the real Tasklist, and
 * on the task page where a form needs a list or a file.
 */
class TasklistStoryTests {

	@TempDir
	Path home;

	@Test
	void aNonconformityIsRaisedTreatedVerifiedAndClosed() {
		try (var story = Story.begin(this.home)) {
			raise(story);
			story.inTasklist("ism", "Validate nonconformity", (form) -> {
				form.getByLabel("Objective evidence").fill("Sample of ten joiners");
				form.getByLabel("Affected scope").fill("Identity management");
				choose(form, "personal data", "No");
				choose(form, "happened before", "No");
				choose(form, "Grade", "Minor");
				pick(form, "Owner", "Carla Wendt");
			});
			story.inTasklist("cao", "Correct nonconformity", (form) -> {
				form.getByLabel("Correction*").first().fill("The accounts were locked and created again.");
				form.getByLabel("Consequences").fill("None: nobody had used them.");
				day(form, "01/15/2026");
			});
			story.inTasklist("cao", "Decide on cause elimination", (form) -> choose(form, "cause have to be", "Yes"));
			story.onPage("cao", "Determine cause", (page) -> {
				page.getByLabel("Method").selectOption("five-whys");
				page.getByText("Add the first row").click();
				page.fill("[name='causes[0].cause']", "The checklist has no approval step");
				page.selectOption("[name='causes[0].kind']", "process");
				page.fill("[name=similarSearched]", "All joiners of the last half year");
				page.fill("[name=similarFound]", "None");
			});
			story.onPage("cao", "Plan actions", (page) -> {
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
			story.signs("ism", "Approve plan");
			story.onPage("syso", "Implement action", (page) -> {
				attach(page, "implementationEvidence");
				page.fill("[name=workDone]", "The step is part of the checklist now.");
				page.fill("[name=completedOn]", "2026-01-15");
			});
			story.inTasklist("ver", "Verify implementation", (form) -> {
				choose(form, "carried out", "Yes");
				form.locator("textarea").last().fill("Seen in the checklist and in two cases.");
			});
			story.earlyReviewOrdered();
			story.onPage("ver", "Review effectiveness", (page) -> {
				attach(page, "effectivenessEvidence");
				page.fill("[name=population]", "40");
				page.fill("[name=sampleSize]", "25");
				page.fill("[name=sampleIds]", "J-1 to J-25");
				page.fill("[name=measuredValue]", "25 of 25");
				page.check("input[name=effectiveness][value=effective]");
				page.fill("[name=opinion]", "Every account of the sample was approved before it was created.");
			});
			story.inTasklist("ism", "Decide on ISMS change", (form) -> choose(form, "ISMS have to change", "No"));
			story.inTasklist("ism", "Close nonconformity",
					(form) -> form.locator("textarea").last().fill("Cause removed, effect proven by a sample."));
			story.isClosed();
		}
	}

	private static void raise(Story story) {
		story.visit("emp", "/nonconformities/new", (page) -> {
			page.fill("[name=statement]", "Three joiner accounts existed before their approval.");
			page.selectOption("[name=source]", "observation");
			page.click("details summary");
			page.fill("[name=requirement]", "A.5.18");
			page.getByText("Raise it").click();
			page.waitForURL("**/nonconformities/NC-*");
			story.about(page.url().replaceAll(".*/", ""));
		});
	}

}
