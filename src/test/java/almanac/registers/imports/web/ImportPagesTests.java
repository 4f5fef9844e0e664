package almanac.registers.imports.web;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.Upload;
import almanac.Visitor;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Register;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ImportPagesTests {

	private static final String PAGE = "/registers/assets/import";

	private static final String HEADER = "ID,Name,Kind,Classification,Criticality,State,Owner\n";

	private static final String SCRIPT = "<script>alert(1)</script>";

	@LocalServerPort
	int port;

	@Autowired
	Register<Asset> assets;

	@Autowired
	JdbcClient jdbc;

	private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void aSpreadsheetWithAWordNobodyKnowsIsCorrectedAndBroughtIn() {
		var person = person("ism");
		var word = "Sleeps " + this.mark;
		var page = uploads(person, row(1, "Server", word) + row(2, "Desk", "Active"));
		assertThat(person.get(page).body()).contains("To clear up first", word, "This is no choice of the field.")
			.doesNotContain("name=\"reason\"");

		person.submits(page, page + "/plan", Map.of("word.state." + word, "planned"));
		var preview = person.get(page).body();
		assertThat(preview).contains("Bring in 2 new entries").doesNotContain("To clear up first");

		assertThat(Visitor.location(apply(person, page, preview, ""))).endsWith(page);
		assertThat(this.assets.find(this.mark + "-1")).isEmpty();
		assertThat(Visitor.location(apply(person, page, preview, "From the old list"))).endsWith(page);
		assertThat(person.get(page).body()).contains("It is in", "2 new, 0 changed, 0 as before");
		assertThat(this.assets.find(this.mark + "-1")).hasValueSatisfying((it) -> {
			assertThat(it.value().state()).isEqualTo(Asset.State.PLANNED);
			assertThat(it.author()).isEqualTo("ism");
			assertThat(it.reason()).isEqualTo("From the old list");
		});
		assertThat(person.get(PAGE).body()).contains("From the old list", "2 new, 0 changed, 0 as before");
	}

	@Test
	void aCellIsCorrectedARowLeftOutAColumnTakenAndANeededWordSaid() {
		var person = person("ao");
		var page = uploads(person,
				"ID,Kind,Classification,Criticality,Called %s\n%s-1,Hardwear,Internal,High,Server\n%s-2,x,y\n"
					.formatted(this.mark, this.mark, this.mark));
		assertThat(person.get(page).body()).contains("name=\"constant.state\"", "name=\"cell.2:Kind\"", "value=\"3\"");

		person.submits(page, page + "/plan", Map.of("constant.state", "active", "cell.2:Kind", "Hardware", "was.2:Kind",
				"Hardwear", "skip", "3", "column.4", "name"));
		var preview = person.get(page).body();
		apply(person, page, preview, "From the old list");

		assertThat(this.assets.find(this.mark + "-1")).hasValueSatisfying((it) -> {
			assertThat(it.value().name()).isEqualTo("Server");
			assertThat(it.value().kind()).isEqualTo(Asset.Kind.HARDWARE);
		});
		assertThat(this.assets.find(this.mark + "-2")).isEmpty();
	}

	@Test
	void twoColumnsDoNotFillOneFieldAndWhatWasChosenStandsThereStill() {
		var person = person("ism");
		var page = uploads(person, row(1, "Server", "Sleeps"));

		var answer = person.submits(page, page + "/plan", Map.of("column.2", "name", "word.state.Sleeps", "planned"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("It is read as before", "“Name” fills the same field as “Kind”")
			.containsPattern("name=\"column.2\"[^>]*>(?s:(?!</select>).)*value=\"name\" selected");
		assertThat(person.get(page).body()).doesNotContain("It is read as before").contains("word.state.Sleeps");
	}

	@Test
	void nonsenseFromThePageIsRefusedAndBreaksNothing() {
		var person = person("ism");
		var page = uploads(person, row(1, "Server", "Sleeps"));

		for (var nonsense : List.of(Map.of("word.state.Sleeps", "evil"), Map.of("person.Boss", "nobody-here"),
				Map.of("column.1", "nonsense"), Map.of("constant.nonsense", "x"), Map.of("cell.abc", "x"),
				Map.of("skip", "0"))) {
			assertThat(person.submits(page, page + "/plan", nonsense).statusCode()).as(nonsense.toString())
				.isEqualTo(422);
			assertThat(person.get(page).statusCode()).isEqualTo(200);
		}
		assertThat(person.submits(page, page + "/plan", Map.of("word.", "x", "word.state", "y", "skip", "many"))
			.statusCode()).isEqualTo(302);
	}

	@Test
	void aCellWithBreaksIsNoCorrectionAndATooLongOneIsMendedInTheFile() {
		var person = person("ism");
		var page = uploads(person,
				"%s-1,Server,\"odd\nkind\",Internal,High,Active,\n%s-2,Desk,%s,Internal,High,Active,\n"
					.formatted(this.mark, this.mark, "k".repeat(400)));
		assertThat(person.get(page).body()).contains("name=\"cell.2:Kind\"", "Too long to correct here")
			.doesNotContain("name=\"cell.3:Kind\"");

		person.submits(page, page + "/plan", Map.of("cell.2:Kind", "odd kind", "was.2:Kind", "odd\nkind"));

		assertThat(person.get(page).body()).doesNotContain("Corrected by you");
	}

	@Test
	void whatSomebodyChangedMeanwhileIsShownAgain() {
		var person = person("ism");
		apply(person, row(1, "Server", "Active"));
		var page = uploads(person, row(1, "Big server", "Active"));
		var preview = person.get(page).body();
		assertThat(preview).contains("Change one entry", "Server", "Big server");
		this.assets.retire(this.mark + "-1", 1, "ao", "Sold");

		apply(person, page, preview, "Renamed");

		assertThat(this.assets.find(this.mark + "-1").orElseThrow().value().name()).isEqualTo("Server");
		assertThat(person.get(page).body()).contains("out of use, stay so");
	}

	@Test
	void whoChangesARegisterByHandMayFillIt() {
		for (var refused : List.of("emp /registers/assets/import", "ver /registers/assets/import",
				"ver /registers/incidents/import", "la /registers/incidents/import")) {
			var person = person(refused.split(" ")[0]);
			assertThat(person.get(refused.split(" ")[1]).statusCode()).as(refused).isEqualTo(403);
			assertThat(person.uploads("/me", refused.split(" ")[1], file(row(1, "a", "Active"))).statusCode())
				.as(refused)
				.isEqualTo(403);
		}
		assertThat(person("im").get("/registers/incidents/import").statusCode()).isEqualTo(200);
		assertThat(person("ver").get("/registers/assets").body()).doesNotContain(PAGE);
		assertThat(person("ao").get("/registers/assets").body()).contains(PAGE);
		assertThat(person("ism").get("/registers/nothing/import").statusCode()).isEqualTo(404);
		assertThat(imports()).isZero();
	}

	@Test
	void theFileOfAnotherIsNotThere() {
		var page = uploads(person("ism"), row(1, "Server", "Active"));
		var other = person("ao");

		assertThat(other.get(page).statusCode()).isEqualTo(404);
		assertThat(other.get(page + "/remarks.csv").statusCode()).isEqualTo(404);
		assertThat(other.submits(PAGE, page, Map.of("reason", "Mine now")).statusCode()).isEqualTo(404);
		assertThat(other.submits(PAGE, page + "/plan", Map.of("skip", "2")).statusCode()).isEqualTo(404);
		assertThat(this.assets.find(this.mark + "-1")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void aFileThatIsNoTableIsRefusedInWords(byte[] content, String why) {
		var before = count();

		var answer = person("ism").uploads(PAGE, PAGE, Upload.of("file", this.mark + ".csv", content));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("This file could not be read", why);
		assertThat(count()).isEqualTo(before);
		assertThat(imports()).isZero();
	}

	static Stream<Arguments> aFileThatIsNoTableIsRefusedInWords() {
		return Stream.of(Arguments.of(new byte[0], "The file is empty."),
				Arguments.of("ID,Name\n".getBytes(StandardCharsets.UTF_8), "The file has one line only."),
				Arguments.of(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1 },
						"This is an old Excel file (XLS)."),
				Arguments.of("PK\3\4 and so on".getBytes(StandardCharsets.UTF_8), "This Excel workbook is damaged."),
				Arguments.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "no file with a table"),
				Arguments.of("ID,Name\n1,\"never closed\n".getBytes(StandardCharsets.UTF_8),
						"In the row that begins in line 2, quotation marks do not match."));
	}

	@Test
	void withoutAFileThePageSaysSo() {
		var answer = person("ism").uploads(PAGE, PAGE, Upload.of("file", "", new byte[0]));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Choose a file first.");
	}

	@Test
	void nothingInAFileBecomesPartOfThePage() {
		var person = person("ism");
		var file = "ID,Name,Kind,Classification,Criticality,State,Owner,%1$s\n%2$s-1,%1$s,Hardware,Internal,High,Active,%1$s,%1$s\n%2$s-2,%1$s,%1$s,Internal,High,%1$s,,\n%2$s-3,%1$s\n"
			.formatted(SCRIPT, this.mark);
		var answer = person.uploads(PAGE, PAGE,
				Upload.of("file", this.mark + SCRIPT.replace("/", "") + ".csv", file.getBytes(StandardCharsets.UTF_8)));
		var page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");

		var preview = person.get(page).body();
		assertThat(preview).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");

		person.submits(page, page + "/plan", Map.of("skip", "3"));
		person.submits(page, page + "/plan", Map.of("skip", "4"));
		var now = person.get(page).body();
		assertThat(now).contains("Bring in one new entry").doesNotContain("<script>alert");
		apply(person, page, now, SCRIPT);
		assertThat(person.get(page).body()).contains("It is in").doesNotContain("<script>alert");
		assertThat(person.get(PAGE).body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
		assertThat(person.get("/registers/assets/" + this.mark + "-1").body()).doesNotContain("<script>alert");
		assertThat(this.assets.find(this.mark + "-1").orElseThrow().value().name()).isEqualTo(SCRIPT);
	}

	@Test
	void theFileOfRemarksCalculatesNothing() throws Exception {
		var person = person("ism");
		var formula = "=cmd|' /C calc'!A0";
		var page = uploads(person, row(1, formula, "Active") + row(2, "Desk", formula));

		var file = person.get(page + "/remarks.csv");

		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		var lines = CSVFormat.DEFAULT.builder()
			.setDelimiter(';')
			.get()
			.parse(new StringReader(file.body().substring(1)))
			.getRecords();
		assertThat(lines.get(0).toList()).containsExactly("Kind", "Line", "Column", "Found", "What to know");
		assertThat(lines.get(1).toList()).containsExactly("Error", "3", "State", "'" + formula,
				"This is no choice of the field.");
		assertThat(lines).hasSize(4)
			.allSatisfy((it) -> assertThat(it).allSatisfy((cell) -> assertThat(cell).doesNotStartWith("=")));
	}

	@Test
	void thePagesSpeakGerman() {
		var person = person("ism").reads("de");
		var page = uploads(person, row(1, "Server", "Schläft"));

		assertThat(person.get(PAGE).body()).contains("aus einer Tabelle füllen");
		assertThat(person.get(page).body())
			.contains("Was daraus würde", "Das steht bei diesem Feld nicht zur Wahl.", "<html lang=\"de\">")
			.doesNotContain("??");
		var refused = person.uploads(PAGE, PAGE, Upload.of("file", "a.csv", "ID,Name\n".getBytes()));
		assertThat(refused.body()).contains("Die Datei hat nur eine Zeile.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Status;Name;Kennung", "status;NAME;kennung", "Zustand;Bezeichnung;Nummer" })
	void columnsAreFoundInGerman(String names) {
		var person = person("ism").reads("de");
		var page = uploads(person, null, names
				+ ";Art;Klassifizierung;Kritikalität\nAktiv;Büro;%s-1;Standort;Intern;Hoch\n".formatted(this.mark));

		apply(person, page, person.get(page).body(), "Aus der alten Liste");

		assertThat(this.assets.find(this.mark + "-1").orElseThrow().value()).satisfies((it) -> {
			assertThat(it.name()).isEqualTo("Büro");
			assertThat(it.kind()).isEqualTo(Asset.Kind.SITE);
			assertThat(it.state()).isEqualTo(Asset.State.ACTIVE);
		});
	}

	private String row(int number, String name, String state) {
		return "%s-%d,%s,Hardware,Internal,High,%s,\n".formatted(this.mark, number, name, state);
	}

	private Upload file(String rows) {
		return Upload.of("file", this.mark + ".csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
	}

	private String uploads(Visitor person, String rows) {
		return uploads(person, rows.startsWith("ID,") ? null : HEADER, rows);
	}

	private String uploads(Visitor person, String header, String rows) {
		var answer = person.uploads(PAGE, PAGE, Upload.of("file", this.mark + ".csv",
				(((header != null) ? header : "") + rows).getBytes(StandardCharsets.UTF_8)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return Visitor.location(answer).replaceFirst("https?://[^/]+", "");
	}

	private void apply(Visitor person, String rows) {
		var page = uploads(person, rows);
		apply(person, page, person.get(page).body(), "From the old list");
	}

	private static HttpResponse<String> apply(Visitor person, String page, String preview, String reason) {
		var seen = preview.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
		assertThat(seen).as(preview).hasSize(64);
		return person.submits(page, page, Map.of("reason", reason, "seen", seen));
	}

	private Visitor person(String login) {
		return Visitor.of(this.port).signsIn(login);
	}

	private long count() {
		return this.jdbc.sql("select count(*) from asset").query(Long.class).single();
	}

	private int imports() {
		return this.jdbc.sql("select count(*) from register_import where name like ?")
			.param(this.mark + "%")
			.query(Integer.class)
			.single();
	}

}
