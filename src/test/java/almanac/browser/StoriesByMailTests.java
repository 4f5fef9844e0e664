package almanac.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import almanac.RunningAlmanac;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What management decides and readers acknowledge by nothing but letters, as a whole: a
 * document from the change somebody asks for to the edition in force, and risks that are
 * accepted.
 */
class StoriesByMailTests {

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

	private static final Path DOCUMENTS = Path.of(System.getProperty("almanac.data", "../shared/data"),
			"nordwind/registers/document-control-register.csv");

	private static final byte[] POLICY = """
			%PDF-1.4
			1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
			2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
			3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
			trailer <</Root 1 0 R>>
			%%EOF
			""".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	static Path home;

	private static Chromium chromium;

	private static Letterbox mail;

	private static RunningAlmanac almanac;

	/** By which the program is ahead. */
	private static int weeks;

	private Phones phones;

	@BeforeAll
	static void start() {
		chromium = Chromium.running();
		mail = new Letterbox();
		almanac = RunningAlmanac.start(home, mail.settings());
	}

	@BeforeEach
	void takePhones() {
		this.phones = new Phones(chromium, almanac.address("").toString(), true);
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
		if (mail != null) {
			mail.close();
		}
	}

	@Test
	void aPolicyIsChangedApprovedFromTheLetterAndAcknowledged() throws IOException {
		changes("DOC-0001", "Information security policy", "4.0");
	}

	/** Nordwind Logistics, CC BY 4.0; skipped where the file is not there. */
	@Test
	void soIsOneOfAnotherCompany() throws IOException {
		Assumptions.assumeTrue(Files.exists(DOCUMENTS), "Real data is not here: " + DOCUMENTS);
		var page = this.phones.of("ism");
		page.navigate("/registers/documents/import");
		page.setInputFiles("#file", DOCUMENTS);
		page.click("form.card button.primary");
		page.fill("#reason", "Taken over from the spreadsheet of the company");
		page.click("form:has([name=seen]) button.primary");
		page.locator("main [role=status]").waitFor();
		usable(page, "imported");

		changes("POL-001", "Information Security Policy", "3.0");
	}

	private void changes(String policy, String title, String edition) throws IOException {
		var today = TODAY.plusWeeks(weeks);
		asks("bo", policy);
		does("ism", "Decide on change", policy, Map.of("changeOutcome", "major", "changeReason",
				"Work from home is not in it, and the new law of the country asks for more."))
			.complete();
		does("ism", "Draft version", policy,
				Map.of("changeSummary", "Work from home and the duties of the new law are in.", "topPolicyChecked",
						List.of("purpose", "objectives", "requirements", "improvement"), "topPolicyWhere",
						"Sections 1 to 4", "effectiveFrom", today.plusDays(3), "nextReview", today.plusDays(200)))
			.attach("draft", new FilePayload("policy.pdf", "application/pdf", POLICY))
			.complete();
		does("co", "Review draft", policy, Map.of("verdict", "ok")).complete();

		approvesByLetter("tm", policy, title, edition);

		does("ism", "Plan distribution", policy, Map.of("audience", "roles", "audienceRoles", List.of("SYSO"),
				"acknowledgementWanted", "yes", "acknowledgeBy", today.plusDays(30), "externalParties", "no"))
			.complete();
		aWeekPasses();
		acknowledgesByLetter("syso", "Please read: %s, edition %s".formatted(title, edition));
		var page = this.phones.of("ism");
		Phones.awaits(page, "/registers/documents/" + policy,
				"#editions li:has-text('%s'):has-text('In force')".formatted(edition));
		usable(page, "document");
		assertThat(page.locator("#editions li").first().textContent()).contains("Edition " + edition, "policy.pdf",
				"Henrike Vossberg");
		assertThat(page.locator("#acknowledgements").textContent()).containsPattern("1 of \\d");
		assertThat(this.phones.complaints()).isEmpty();
	}

	private void asks(String person, String document) {
		var page = this.phones.of(person);
		page.navigate("/registers/documents/" + document);
		page.fill("#change-wanted", "Say what holds for work from home.");
		page.click("#change button");
		page.locator("main [role=status]").waitFor();
	}

	private Answers does(String person, String step, String about, Map<String, Object> answers) {
		var page = this.phones.of(person);
		Phones.awaits(page, "/", "main a[href^='/tasks/']:has-text('%s'):has-text('%s')".formatted(step, about))
			.click();
		assertThat(page.locator("h1").textContent()).startsWith(step);
		usable(page, step.toLowerCase().replace(' ', '-'));
		return Answers.on(page, true).give(answers);
	}

	private void approvesByLetter(String person, String policy, String title, String edition) throws IOException {
		var page = opens(mail.awaits(person, "Approve version (%s)".formatted(policy), 1));
		assertThat(page.locator("main").textContent()).contains(title, "edition " + edition, "policy.pdf");
		usable(page, "approve");
		var file = page.waitForDownload(() -> page.click("main ul.files a"));
		assertThat(file.suggestedFilename()).isEqualTo("policy.pdf");
		assertThat(Files.readAllBytes(file.path())).isEqualTo(POLICY);

		signsWithCode(person, page);
	}

	private void acknowledgesByLetter(String person, String subject) {
		var page = opens(mail.awaits(person, subject, 1));
		usable(page, "acknowledge");
		var file = page.waitForDownload(() -> page.click("main dd a"));
		assertThat(file.suggestedFilename()).isEqualTo("policy.pdf");
		page.check("#read");
		page.click("main form button.primary");
		page.waitForSelector("main [role=status]");
		usable(page, "acknowledged");
	}

	private void aWeekPasses() {
		var page = this.phones.of("ism");
		page.navigate("/demo/time");
		page.click("button[name=advance][value=P7D]");
		page.waitForSelector("table.stack");
		weeks++;
	}

	@Test
	void aRiskAboveTheAppetiteIsRetainedByTopManagementAndASmallerOneByItsOwner() {
		reviewed("ro", "RSK-0001", "5", "2");
		does("ro", "Choose treatment", "RSK-0001", Map.of("treatment", "retain", "treatmentReason",
				"All else would stop production for longer than it saves."))
			.complete();
		does("ism", "Recommend retention", "RSK-0001",
				Map.of("recommendation", "accept", "recommendationReason",
						"The backups were restored twice this year, and the makers are changed next year.",
						"acceptedUntil", TODAY.plusDays(100)))
			.complete();
		var asked = mail.awaits("tm", "Decide on retention (", 1);
		assertThat(asked.subject()).isEqualTo("Your signature is needed: Decide on retention (RSK-0001)");
		var retention = opens(asked);
		usable(retention, "retention");
		retention.fill("#reason", "What it could cost in the worst case is less than stopping production would.");
		signsWithCode("tm", retention);

		reviewed("syso", "RSK-0005", "4", "2");
		var residual = opens(mail.awaits("syso", "Accept residual risk (", 1));
		usable(residual, "residual");
		signs(residual);

		isAccepted("RSK-0001", "Henrike Vossberg");
		isAccepted("RSK-0005", "Dunja Kreil");
		assertThat(this.phones.complaints()).isEmpty();
	}

	private void reviewed(String owner, String risk, String impact, String likelihood) {
		var page = this.phones.of(owner);
		page.navigate("/registers/risks/" + risk);
		page.fill("#review-reason", "Something happened at a maker nearby.");
		page.click("#review button");
		page.locator("main [role=status]").waitFor();
		does(owner, "Assess risk", risk, Map.of("stillExists", "yes"));
		Answers.on(page, true)
			.give(Map.of("vulnerability", "Nobody watches it at night.", "confidentialityImpact", "2",
					"integrityImpact", "5", "availabilityImpact", "5", "impactRationale",
					"A week without deliveries costs what a quarter earns.", "likelihood", "3", "likelihoodRationale",
					"Two makers nearby were hit within two years.", "currentImpact", impact, "currentLikelihood",
					likelihood))
			.give(Map.of("confidence", "medium"))
			.complete();
	}

	private void isAccepted(String risk, String by) {
		var page = this.phones.of("ism");
		Phones.awaits(page, "/registers/risks/" + risk, "main:has-text('%s')".formatted(by));
		usable(page, "risk-" + risk);
		assertThat(page.locator("main").textContent()).contains(by);
	}

	/** Without a login, on the phone. */
	private Page opens(Letterbox.Letter letter) {
		var page = this.phones.ofNobody();
		page.navigate(letter.link());
		return page;
	}

	private void signsWithCode(String person, Page page) {
		var before = mail.to(person, "Your code is").size();
		page.click("button[formaction$='/code']");
		page.waitForSelector("main [role=status]");
		page.fill("#code", mail.awaits(person, "Your code is", before + 1).code());
		signs(page);
	}

	private void signs(Page page) {
		page.check("#choice-yes");
		page.click("main form button.primary");
		page.waitForSelector("a[href$='/paper']");
		assertThat(page.locator("h1").textContent()).isEqualTo("Signed");
		usable(page, "signed");
	}

	private static void usable(Page page, String name) {
		AccessibilityTests.usable("mail-" + name, page, 390, ColorScheme.LIGHT);
	}

}
