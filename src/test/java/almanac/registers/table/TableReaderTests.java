package almanac.registers.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.web.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableReaderTests {

	private static final String GERMAN = "Nr;Prüfung\n1;Größe „zu“ groß – 10 €\n";

	@ParameterizedTest
	@MethodSource
	void lettersComeBackFromEveryEncoding(byte[] file, String encoding) {
		var table = read(file);

		assertThat(table.encoding()).isEqualTo(encoding);
		assertThat(table.columns()).containsExactly("Nr", "Prüfung");
		assertThat(table.lines().get(0).cells()).containsExactly("1", "Größe „zu“ groß – 10 €");
	}

	static Stream<Arguments> lettersComeBackFromEveryEncoding() {
		return Stream.of(Arguments.of(GERMAN.getBytes(StandardCharsets.UTF_8), "UTF-8"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_8), "UTF-8"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16BE), "UTF-16"),
				Arguments.of(GERMAN.getBytes(Charset.forName("windows-1252")), "Windows-1252"));
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t', '|' })
	void theDelimiterIsFound(char delimiter) {
		var rows = Stream.of(List.of("ID", "Statement", "Date"), List.of("1", "\"a, b; c | d\te\"", "2026-01-02"),
				List.of("2", "x", ""));

		var table = read(rows.map((row) -> String.join("" + delimiter, row)).collect(Collectors.joining("\n")));

		assertThat(table.delimiter()).isEqualTo(delimiter);
		assertThat(table.columns()).containsExactly("ID", "Statement", "Date");
		assertThat(table.lines().get(0).cells()).containsExactly("1", "a, b; c | d\te", "2026-01-02");
	}

	@Test
	void commasInTextDoNotPassForTheDelimiter() {
		var table = read("""
				Nr;Feststellung, mit Beschreibung;Datum
				1;Konten, die niemand braucht;01.02.2026
				2;Rechte, die niemand prüft;02.02.2026
				""");

		assertThat(table.delimiter()).isEqualTo(';');
		assertThat(table.columns()).hasSize(3);
	}

	@Test
	void aSemicolonInTheLastRowOfAFileWithCommasIsText() {
		var table = read("ID,Statement\n1,plain\n2,filter bypassed; one clicked\n");

		assertThat(table.delimiter()).isEqualTo(',');
		assertThat(table.lines()).hasSize(2);
	}

	@Test
	void theHintOfExcelIsBelievedAndNotRead() {
		var table = read("sep=|\nID;x;y|Statement\n1;x;y|a\n");

		assertThat(table.delimiter()).isEqualTo('|');
		assertThat(table.headerLine()).isEqualTo(2);
		assertThat(table.columns()).containsExactly("ID;x;y", "Statement");
		assertThat(table.above()).isEmpty();
	}

	@Test
	void quotedCellsHoldBreaksQuotesAndDelimitersAndLinesKeepTheirNumber() {
		var table = read("ID,Statement\r\n1,\"first\r\nsecond \"\"quoted\"\", third\"\r\n\r\n2, \"after\" \r\n3,last");

		assertThat(table.lines()).extracting(Line::number).containsExactly(2, 5, 6);
		assertThat(table.lines().get(0).cell(1)).isEqualTo("first\nsecond \"quoted\", third");
		assertThat(table.lines().get(1).cell(1)).isEqualTo("after");
		assertThat(table.emptyLines()).isEqualTo(1);
	}

	@Test
	void linesOfAnotherWidthAreKeptAndKnown() {
		var table = read("ID,Statement,Owner\n1,a,b\n2,unquoted, comma,b\n3,short\n4,a,b,,\n");

		assertThat(table.lines()).hasSize(4);
		assertThat(table.lines()).filteredOn(table::isRagged).extracting(Line::number).containsExactly(3, 4);
	}

	@Test
	void whatStandsAboveTheNamesOfTheColumnsIsKeptApart() {
		var table = read("CAPA register;;\n;;\nNr;Text;Wer\n1;a;b\n");

		assertThat(table.headerLine()).isEqualTo(3);
		assertThat(table.above()).extracting((it) -> it.cell(0)).containsExactly("CAPA register");
		assertThat(table.columns()).containsExactly("Nr", "Text", "Wer");
	}

	@Test
	void aColumnWithoutANameIsNotLostButOneWithoutAnythingIs() {
		assertThat(read("ID,,Text,\n1,x,a,\n").columns()).containsExactly("ID", "Column 2", "Text");
	}

	@Test
	void oneColumnIsATable() {
		var table = read("Statement\nBadge lent\nDoor open\n");

		assertThat(table.columns()).containsExactly("Statement");
		assertThat(table.lines()).extracting((it) -> it.cell(0)).containsExactly("Badge lent", "Door open");
	}

	@Test
	void hardSpacesAroundACellAreTakenOff() {
		assertThat(read("ID,Text\n1,\u00a0 a b \u00a0\n").lines().get(0).cell(1)).isEqualTo("a b");
	}

	@ParameterizedTest
	@MethodSource
	void whatIsNoTableIsRefusedWithItsReason(byte[] file, String rule) {
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> read(file))
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo(rule));
	}

	static Stream<Arguments> whatIsNoTableIsRefusedWithItsReason() {
		var wide = IntStream.range(0, 201).mapToObj((it) -> "c" + it).collect(Collectors.joining(","));
		return Stream.of(Arguments.of(new byte[0], "empty"), Arguments.of(bytes(" \r\n\n"), "empty"),
				Arguments.of(bytes(",,\n,,\n"), "empty"), Arguments.of(bytes("ID,Text\n"), "headerOnly"),
				Arguments.of(bytes("PK\3\4 and so on"), "workbook"), Arguments.of(bytes("%PDF-1.7 1 0 obj"), "binary"),
				Arguments.of("ID,Text\n1,a\n".getBytes(StandardCharsets.UTF_16LE), "binary"),
				Arguments.of(with(bytes("ID,Text\n1,"), 0x81, 0xe4), "encoding"),
				Arguments.of(with(bytes("ID,Text\n1,a"), 0), "binary"),
				Arguments.of(bytes(wide + "\n" + wide + "\n"), "tooManyColumns"),
				Arguments.of(bytes("ID,Text\n1,\"never closed\n2,b\n"), "quotes"));
	}

	@Test
	void aQuotationMarkThatIsNeverClosedIsNamedByItsLine() {
		assertThatExceptionOfType(UnreadableTable.class)
			.isThrownBy(() -> read("ID,Text\n1,\"two\nlines\"\n2,b\n3,\"open\n4,c\n"))
			.satisfies((refusal) -> assertThat(refusal.details()).containsExactly(5));
	}

	@Test
	void tenThousandRowsAreReadAndOneMoreIsRefused() {
		var rows = IntStream.rangeClosed(1, 10_000).mapToObj((it) -> it + ";Row, with a comma\n").toList();
		var file = "Nr;Text\n" + String.join("", rows);

		assertThat(read(file).lines()).hasSize(10_000).last().satisfies((it) -> {
			assertThat(it.number()).isEqualTo(10_001);
			assertThat(it.cell(0)).isEqualTo("10000");
		});
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> read(file + "10001;x\n"))
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo("tooManyRows"));
	}

	@Test
	void whatWeWriteIsReadAgainAndCalculatesNothing() {
		var rows = List.of(List.of("ID", "Text"), List.of("1", "=1+1"), List.of("2", "@SUM(A1)"),
				List.of("3", "+49 30"), List.of("4", "-2"), List.of("5", "-"), List.of("6", "ä;\"ö\"\nü"));

		var table = read(Csv.of(';', rows));

		assertThat(table.encoding()).isEqualTo("UTF-8");
		assertThat(table.lines()).extracting((it) -> it.cell(1))
			.containsExactly("'=1+1", "'@SUM(A1)", "'+49 30", "'-2", "-", "ä;\"ö\"\nü");
	}

	private static Table read(String file) {
		return read(bytes(file));
	}

	private static Table read(byte[] file) {
		return new TableReader(10_000).read(file);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] with(byte[] start, int... more) {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(start);
		for (var one : more) {
			bytes.write(one);
		}
		return bytes.toByteArray();
	}

}
