package almanac.registers.nonconformities.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@DemoTest
class IntakePagesTests {

	private static final Path DATA = Path.of(System.getProperty("almanac.data", "../shared/data"), "nordwind");

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

	@Autowired
	MockMvcTester pages;

	@Autowired
	Nonconformities register;

	private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

	@ParameterizedTest
	@ValueSource(strings = { "emp", "ext", "admin" })
	void whoHasNoPartInTheIsmsIsToldSoAndWhatToDo(String person) {
		assertThat(get(person, "")).hasStatus(403)
			.bodyText()
			.contains("Only who holds a role in the ISMS")
			.contains("href=\"/nonconformities/new\"", "/logout")
			.doesNotContain("type=\"file\"");
		assertThat(handIn(person, file(1))).hasStatus(403).bodyText().contains("/logout");
	}

	@Test
	void theRegisterLeadsToTheIntakeAndTheIntakeNamesWhatItKnows() {
		assertThat(this.pages.get().uri("/nonconformities").with(user("ism"))).bodyText()
			.contains("href=\"/nonconformities/intake\"");
		assertThat(get("ism", "")).hasStatusOk()
			.bodyText()
			.contains("type=\"file\"", "href=\"/nonconformities/intake/example.csv\"", "Audit ID");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void theExampleCanBeBroughtInAsItIs(String language) {
		var example = this.pages.get()
			.uri("/nonconformities/intake/example.csv")
			.header("Accept-Language", language)
			.with(user("ism"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();

		var page = look("ism", place("ism", new String(example, StandardCharsets.UTF_8)));
		assertThat(page).contains("Raise 2 nonconformities", "Jonas Treul")
			.doesNotContain("id=\"errors\"", "<h2>To know</h2>");
	}

	@Test
	void nothingIsRaisedBeforeAPersonSaysSoAndThenEverythingAtOnce() {
		var place = place("ism", file(2));
		var page = look("ism", place);
		assertThat(page).contains("Raise 2 nonconformities", this.mark + "-1", "Carla Wendt", "Column “Statement”");
		assertThat(raised()).isEmpty();

		assertThat(apply("ism", place, page)).hasStatus3xxRedirection().hasRedirectedUrl(place);
		assertThat(raised()).hasSize(2).allSatisfy((it) -> {
			assertThat(it.raisedBy()).isEqualTo("ism");
			assertThat(it.owner()).isEqualTo("cao");
		});
		var after = look("ism", place);
		assertThat(after).contains("2 nonconformities were raised.", raised().get(0).id().value())
			.doesNotContain("name=\"seen\"");

		apply("ism", place, page);
		assertThat(raised()).hasSize(2);
		var again = look("ism", place("ism", file(2)));
		assertThat(again).contains("Nothing in this file is new.").doesNotContain("name=\"seen\"");
	}

	@Test
	void everyErrorIsShownWithLineColumnValueAndRemedyAndNothingCanBeRaised() {
		var place = place("ism", file(1) + this.mark + "-2;b;Hearsay;cao;2026-Q3\n" + this.mark + "-3;c\n");
		var page = look("ism", place);

		assertThat(page)
			.contains("3 errors: nothing can be raised yet", "Line 3", "“Hearsay”", "“2026-Q3”",
					"Write it like 2026-03-31", "Begin the cell with one of: Internal audit", "Line 4",
					"The row has 2 cells, but there are 5 columns.")
			.doesNotContain("name=\"seen\"");
		assertThat(this.pages.post().uri(place).param("seen", "x").with(user("ism")).with(csrf()))
			.hasStatus3xxRedirection();
		assertThat(raised()).isEmpty();
	}

	@Test
	void theErrorsComeAsAFileThatCalculatesNothing() {
		var place = place("ism", file(1) + "=1+1;b;Incident;cao;2026-Q3\n");

		var remarks = this.pages.get().uri(place + "/remarks.csv").with(user("ism")).exchange();
		assertThat(remarks).hasHeader("Content-Disposition", "attachment; filename=\"remarks.csv\"");
		assertThat(new String(remarks.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("Error;3;Date;2026-Q3;This is no day", "To know;3;ID;'=1+1;This looks like a formula.");
	}

	@Test
	void anOwnerNobodyKnowsIsListedOnceWithAllRows() {
		var page = look("ism", place("ism", file(7).replace(";cao;", ";HR Lead;")));

		assertThat(page).contains("Line 2, 3, 4, 5, 6", "and 2 more", "“HR Lead”", "to be named",
				"Raise 7 nonconformities");
	}

	@Test
	void whatSomebodyRaisedMeanwhileIsShownBeforeAnythingIsRaised() {
		var place = place("ism", file(2));
		var page = look("ism", place);
		this.register
			.raise(new Report("Something else", null, Source.INCIDENT, null, null, this.mark + "-2", null, null), "la");

		assertThat(apply("ism", place, page)).flash().containsEntry("outcome", "CHANGED");
		assertThat(raised()).hasSize(1);
		var now = look("ism", place);
		assertThat(now).contains("Raise one nonconformity", "a running case is never overwritten", "Something else",
				"Row 2");
		apply("ism", place, now);
		assertThat(raised()).extracting(Nonconformity::statement).containsExactlyInAnyOrder("Something else", "Row 1");
	}

	@Test
	void theSourceOfTheWholeFileIsChosenWhereNoColumnNamesIt() {
		var place = place("ism", "ID;Statement\n" + this.mark + ";a\n");
		assertThat(look("ism", place)).contains("No column says where these came to light.");

		assertThat(this.pages.post().uri(place + "/source").param("source", "exercise").with(user("ism")).with(csrf()))
			.hasRedirectedUrl(place);
		var page = look("ism", place);
		assertThat(page).contains("Raise one nonconformity", "Exercise");
		apply("ism", place, page);
		assertThat(raised()).extracting(Nonconformity::source).containsExactly(Source.EXERCISE);
	}

	@Test
	void aFileThatIsNoTableIsExplainedAtTheField() {
		assertThat(handIn("ism", "PK\3\4")).hasStatus(422)
			.bodyText()
			.contains("id=\"file-error\"", "This is an Excel workbook.");
		assertThat(handIn("ism", "ID;Statement\n")).hasStatus(422).bodyText().contains("one line only");
		assertThat(handIn("ism", "")).hasStatus(422).bodyText().contains("The file is empty.");
		assertThat(this.pages.post().multipart().uri("/nonconformities/intake").with(user("ism")).with(csrf()))
			.hasStatus(422)
			.bodyText()
			.contains("Choose a file first.");
		assertThat(handIn("ism", "x".repeat(10 * 1024 * 1024 + 1))).hasStatus(422)
			.bodyText()
			.contains("larger than 10 MB");
	}

	@Test
	void aFileIsForWhoHandedItIn() {
		var place = place("ism", file(1));

		assertThat(this.pages.get().uri(place).with(user("la"))).hasStatus(404);
		assertThat(this.pages.post().uri(place).param("seen", "x").with(user("la")).with(csrf())).hasStatus(404);
		assertThat(this.pages.get().uri(place + "/remarks.csv").with(user("la"))).hasStatus(404);
		assertThat(get("ism", "/none")).hasStatus(404);
	}

	@Test
	void thePageSpeaksGerman() {
		var place = place("ism", file(1) + "x;;Vorfall;cao;31.02.2026\n");

		assertThat(this.pages.get().uri(place).header("Accept-Language", "de").with(user("ism"))).bodyText()
			.contains("2 Fehler: Noch kann nichts gemeldet werden", "Zeile 3", "Das ist kein Tag", "„31.02.2026“");
	}

	@Test
	void aLongListIsCutOnThePageAndRaisedWhole() {
		var place = place("ism", file(101));
		var page = look("ism", place);
		assertThat(page).contains("Raise 101 nonconformities", "The first 100 of 101 are shown.");
		apply("ism", place, page);

		assertThat(this.register.page(new Filter(null, null, null, this.mark, null), 0, 1).total()).isEqualTo(101);
		assertThat(look("ism", place)).contains("101 nonconformities were raised.");
	}

	@Test
	void whatIsRaisedIsUnderTreatment() {
		var place = place("ism", file(1));
		apply("ism", place, look("ism", place));

		assertThat(this.pages.get().uri("/nonconformities/" + raised().get(0).id()).with(user("ism"))).hasStatusOk()
			.bodyText()
			.contains("data-walked=\"");
	}

	@Test
	void theCorrectiveActionsOfAnotherCompanyGoInWhole() throws IOException {
		var place = place("ism", nordwind("registers/capa-register.csv"));
		var page = look("ism", place);
		assertThat(page).contains("Raise 5 nonconformities", "Customer complaint", "The file calls this settled.",
				"“HR Lead”", "Root Cause, Correction (Immediate)", "Column “Finding / Nonconformity”");
		apply("ism", place, page);

		assertThat(raised()).hasSize(5);
		var one = raised().stream().filter((it) -> it.reference().endsWith("001")).findFirst().orElseThrow();
		assertThat(one.source()).isEqualTo(Source.INTERNAL_AUDIT);
		assertThat(one.sourceReference()).isEqualTo("Internal audit 2026-Q1");
		assertThat(one.objectiveEvidence()).contains("Root Cause: Onboarding checklist", "Due Date: 2026-05-15");
		var iso = raised().stream().filter((it) -> it.reference().endsWith("002")).findFirst().orElseThrow();
		assertThat(iso.owner()).isEqualTo("ism");
	}

	@Test
	void theAuditFindingsOfAnotherCompanyGoInAndItsStrengthsStayOut() throws IOException {
		var place = place("la", nordwind("documents/audit-findings.csv"));
		var page = look("la", place);
		assertThat(page).contains("Raise 2 nonconformities", "assumed from the name of a column",
				"By their own word these are no nonconformities.", "Strength", this.mark + "-IA-2026-Q1/F-01");
		apply("la", place, page);

		assertThat(raised()).extracting(Nonconformity::source).containsOnly(Source.INTERNAL_AUDIT);
		assertThat(raised()).extracting(Nonconformity::requirement).containsOnly("A.5.18");
	}

	private String nordwind(String name) throws IOException {
		var path = DATA.resolve(name);
		Assumptions.assumeTrue(Files.exists(path), "Real data is not here: " + path);
		return Files.readString(path)
			.replaceAll("(?m)^CAPA-", this.mark + "-CAPA-")
			.replace(",IA-2026", "," + this.mark + "-IA-2026");
	}

	private String file(int rows) {
		var file = new StringBuilder("ID;Statement;Source;Owner;Date\n");
		for (var i = 1; i <= rows; i++) {
			file.append("%s-%d;Row %d;Incident;cao;10.02.2026\n".formatted(this.mark, i, i));
		}
		return file.toString();
	}

	private MvcTestResult handIn(String person, String content) {
		return this.pages.post()
			.multipart()
			.file(new MockMultipartFile("file", "register.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
			.uri("/nonconformities/intake")
			.with(user(person))
			.with(csrf())
			.exchange();
	}

	private String place(String person, String content) {
		return handIn(person, content).getResponse().getRedirectedUrl();
	}

	private String look(String person, String place) {
		var page = this.pages.get().uri(place).with(user(person)).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult apply(String person, String place, String page) {
		var seen = SEEN.matcher(page);
		assertThat(seen.find()).isTrue();
		return this.pages.post().uri(place).param("seen", seen.group(1)).with(user(person)).with(csrf()).exchange();
	}

	private MvcTestResult get(String person, String path) {
		return this.pages.get().uri("/nonconformities/intake" + path).with(user(person)).exchange();
	}

	private List<Nonconformity> raised() {
		return this.register.page(new Filter(null, null, null, this.mark, null), 0, 50).items();
	}

}
