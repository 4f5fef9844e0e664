package almanac.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static almanac.browser.Story.attach;
import static almanac.browser.Story.choose;
import static almanac.browser.Story.day;
import static almanac.browser.Story.pick;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Treats corrective actions that another company keeps in a spreadsheet (Nordwind
 * Logistics, CC BY 4.0): one to its proven effect, one that fails once, one whose cause
 * stays as it is and which its owner tries to verify himself. Skipped where the file is
 * not there.
 */
class TasklistWithAnotherCompanyTests {

	private static final Path REGISTER = Path.of(System.getProperty("almanac.data", "../shared/data"),
			"nordwind/registers/capa-register.csv");

	private static final Map<String, String> SOURCES = Map.of("Internal", "internal-audit", "External",
			"external-audit", "Incident", "incident", "Management", "management-review", "Customer", "complaint");

	@TempDir
	Path home;

	private final ObjectMapper json = new ObjectMapper();

	private final Map<String, String> entries = new TreeMap<>();

	private Map<String, List<String>> rows;

	private Story story;

	@Test
	void realCorrectiveActionsAreTreated() throws Exception {
		Assumptions.assumeTrue(Files.exists(REGISTER), "Real data is not here: " + REGISTER);
		this.rows = rows();
		try (var story = Story.begin(this.home)) {
			this.story = story;
			for (var row : this.rows.values()) {
				raise(row);
			}
			effective("CAPA-2026-001", "la", false);
			effective("CAPA-2026-003", "ver", true);
			withoutCauseElimination("CAPA-2026-005");
			story.visit("ism", "/nonconformities?state=closed",
					(page) -> assertThat(page.locator("tbody tr")).hasCount(3));
			story.visit("ism", "/nonconformities?state=raised",
					(page) -> assertThat(page.locator("tbody tr")).hasCount(2));
		}
	}

	private void effective(String reference, String auditor, boolean failsOnce) {
		corrected(reference);
		this.story.inTasklist("cao", "Decide on cause elimination", (form) -> choose(form, "cause have to be", "Yes"));
		round(reference, auditor, failsOnce ? "partly" : "effective");
		if (failsOnce) {
			round(reference, auditor, "effective");
		}
		this.story.inTasklist("ism", "Decide on ISMS change", (form) -> choose(form, "ISMS have to change", "No"));
		this.story.inTasklist("ism", "Close nonconformity",
				(form) -> form.locator("textarea").last().fill("The cause is removed, " + row(reference, 10)));
		this.story.isClosed();
	}

	private void corrected(String reference) {
		this.story.about(this.entries.get(reference));
		this.story.inTasklist("ism", "Validate nonconformity", (form) -> {
			form.getByLabel("Requirement not met").fill("A.5.18");
			form.getByLabel("Objective evidence").fill("See " + row(reference, 1));
			form.getByLabel("Affected scope").fill("Whole organisation");
			choose(form, "personal data", "No");
			choose(form, "happened before", "No");
			choose(form, "Grade", "Minor");
			pick(form, "Owner", "Carla Wendt");
		});
		this.story.inTasklist("cao", "Correct nonconformity", (form) -> {
			form.getByLabel("Correction*").first().fill(row(reference, 5));
			form.getByLabel("Consequences").fill("Looked for further cases, found none.");
			day(form, "04/15/2026");
		});
	}

	private void round(String reference, String auditor, String result) {
		this.story.onPage("cao", "Determine cause", (page) -> {
			page.getByLabel("Method").selectOption("five-whys");
			if (page.locator("[name='causes[0].cause']").count() == 0) {
				page.getByText("Add the first row").click();
			}
			page.fill("[name='causes[0].cause']", row(reference, 4));
			page.selectOption("[name='causes[0].kind']", "process");
			page.fill("[name=similarSearched]", "All comparable cases of the last half year");
			page.fill("[name=similarFound]", "None");
		});
		this.story.onPage("cao", "Plan actions", (page) -> {
			page.getByText("Add the first row").click();
			page.fill("[name='actions[0].what']", row(reference, 6));
			page.selectOption("[name='actions[0].owner']", "syso");
			page.fill("[name='actions[0].due']", "2099-01-15");
			page.fill("[name='actions[0].evidenceExpected']", row(reference, 10));
			page.fill("[name=criterion]", "No further case in 25 of 25");
			page.selectOption("[name=effectivenessMethod]", "sample");
			page.fill("[name=effectivenessMeasure]", "25 cases drawn at random");
			page.fill("[name=effectivenessDate]", "2099-03-15");
		});
		this.story.signs(auditor.equals("la") ? "la" : "ism", "Approve plan");
		this.story.onPage("syso", "Implement action", (page) -> {
			attach(page, "implementationEvidence");
			page.fill("[name=workDone]", "Done as planned, see the changed procedure.");
			page.fill("[name=completedOn]", "2026-05-15");
		});
		this.story.inTasklist(auditor, "Verify implementation", (form) -> {
			choose(form, "carried out", "Yes");
			form.locator("textarea").last().fill("Seen in the procedure and in two cases.");
		});
		this.story.earlyReviewOrdered();
		this.story.onPage(auditor, "Review effectiveness", (page) -> {
			attach(page, "effectivenessEvidence");
			page.fill("[name=population]", "40");
			page.fill("[name=sampleSize]", "25");
			page.fill("[name=sampleIds]", "1 to 25");
			page.fill("[name=measuredValue]", result.equals("effective") ? "25 of 25" : "21 of 25");
			page.check("input[name=effectiveness][value=" + result + "]");
			page.fill("[name=opinion]", "Drawn at random from all cases since the change, judged one by one.");
		});
	}

	private void withoutCauseElimination(String reference) throws Exception {
		corrected(reference);
		this.story.inTasklist("cao", "Decide on cause elimination", (form) -> {
			choose(form, "cause have to be", "No");
			form.locator("textarea")
				.last()
				.fill("A single case after an outage of the gateway; the gateway has been in order since.");
		});
		this.story.inTasklist("ism", "Confirm waiver", (form) -> choose(form, "Do you agree", "Yes"));
		var verification = this.story.awaitStep("ver", "Verify correction");
		this.story.visit("cao", "/camunda/app/tasklist/default/#/?task=" + verification, (page) -> {
			page.locator("[cam-tasks], .tasks-list").first().waitFor();
			assertThat(page.locator(".fjs-form")).hasCount(0);
		});
		var refused = call("cao", "/api/tasks/" + verification + "/complete", Map.of("answers",
				Map.of("correctionWorks", "yes", "correctionFindings", "I looked at my own work and it is fine.")));
		assertThat(refused.statusCode()).isEqualTo(404);
		this.story.visit("ism", "/evidence?businessKey=corrective-action:" + this.story.entry(),
				(page) -> assertThat(page.getByText("Refused to Carla Wendt")).isVisible());
		this.story.inTasklist("ver", "Verify correction", (form) -> {
			choose(form, "correction work", "Yes");
			form.locator("textarea").last().fill("The attachment was recalled and sent by the portal.");
		});
		this.story.inTasklist("ism", "Close nonconformity",
				(form) -> form.locator("textarea").last().fill("A single case, corrected and verified."));
		this.story.isClosed();
	}

	private void raise(List<String> row) throws Exception {
		var raised = call("ism", "/api/nonconformities",
				Map.of("reference", row.get(0), "source", SOURCES.get(row.get(1).split(" ")[0]), "sourceReference",
						row.get(1), "detectedOn", row.get(2), "statement", row.get(3), "objectiveEvidence",
						row.get(5)));
		assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
		this.entries.put(row.get(0), this.json.readTree(raised.body()).path("id").asText());
	}

	private HttpResponse<String> call(String person, String path, Map<String, ?> body) throws Exception {
		var key = Base64.getEncoder().encodeToString((person + ":demo").getBytes());
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.story.address() + path))
				.header("Authorization", "Basic " + key)
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(this.json.writeValueAsString(body)))
				.build(), BodyHandlers.ofString());
	}

	private String row(String reference, int column) {
		return this.rows.get(reference).get(column);
	}

	private static Map<String, List<String>> rows() throws IOException {
		var rows = new TreeMap<String, List<String>>();
		try (var lines = Files.lines(REGISTER)) {
			lines.skip(1).map((line) -> Arrays.asList(line.split(",", -1))).forEach((row) -> rows.put(row.get(0), row));
		}
		return rows;
	}

}
