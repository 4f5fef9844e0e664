package almanac.registers.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetTests {

	private static final long MEGABYTE = 1024 * 1024;

	private static final String GERMAN = "Nr;Prüfung\n1;Größe „zu“ groß – 10 €\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "1,risks, threats,x | 1/risks, threats/x",
			"1,a, b, c,x | 1/a, b, c/x", "1,a, b,c, d | 1/a, b/c, d", "1,,x, y | 1//x, y" })
	void aTextWithoutQuotationMarksIsPutTogetherAgain(String line, String cells) {
		var row = rows("ID,Text,Owner\n" + line + "\n2,a,b\n3,a,b\n").get(0);

		assertThat(row.cells()).containsExactly(cells.split("/"));
		assertThat(row.joined()).isTrue();
		assertThat(row.raw()).isEqualTo(line);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,a,b,c", "1,a, b,c, d,e", "1,\"quoted\",a, b", "1", "1,a", "1, a,b, c", "1,a,b,  ,x" })
	void whatDoesNotFitExactlyIsHandedOnAsItStands(String line) {
		var row = rows("ID,Text,Owner\n" + line + "\n2,a,b\n3,a,b\n").get(0);

		assertThat(row.joined()).isFalse();
		assertThat(row.raw()).isEqualTo(line);
	}

	@Test
	void aRowThatFitsIsNotPutTogetherWhateverItsCellsBeginWith() {
		assertThat(rows("ID,Text,Owner\n1,a, b\n")).containsExactly(plain(2, "1", "a", "b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void eachRowKeepsItsLineAndItsText(String end) {
		var rows = rows(String.join(end, "ID,Text,Owner", "1,\"two" + end + "lines\",b,more", "", "2,short", "3,a,b"));

		assertThat(rows).extracting(Row::number).containsExactly(2, 5, 6);
		assertThat(rows.get(0).raw()).isEqualTo("1,\"two" + end + "lines\",b,more");
		assertThat(rows.get(0).cells()).containsExactly("1", "two\nlines", "b", "more");
		assertThat(rows.get(1).raw()).isEqualTo("2,short");
		assertThat(rows.get(2).raw()).isNull();
	}

	@Test
	void aRowThatSomebodyWroteAnewIsTakenApartLikeTheFile() {
		var sheet = sheet("ID;Text\n1;a\n");

		assertThat(sheet.cells("1;\"a; b\"")).containsExactly("1", "a; b");
		assertThat(sheet.cells("")).allSatisfy((cell) -> assertThat(cell).isEmpty());
	}

	@Test
	void emptyCellsBeyondTheColumnsAreNone() {
		assertThat(rows("ID,Text,,\n1,a,,\n2,b,,,,\n")).containsExactly(plain(2, "1", "a"), plain(3, "2", "b"));
	}

	@Test
	void aNameThatStandsTwiceGetsANumber() {
		var heading = sheet("ID,Date,Date,Date (2),,Date\n1,2,3,4,5,6\n").heading();

		assertThat(heading.columns()).containsExactly("ID", "Date", "Date (2)", "Date (2) (2)", "Column 5", "Date (3)");
		assertThat(heading.repeated()).containsExactly("Date", "Date (2)", "Date");
	}

	@Test
	void titlesAboveTheNamesOfTheColumnsAreKeptApart() {
		var sheet = sheet("Asset register;;\n\nas of;;\n;;\nNr;Text;Wer\n1;a;b\n");

		assertThat(sheet.heading().line()).isEqualTo(5);
		assertThat(sheet.heading().above()).containsExactly("Asset register", "as of");
		assertThat(rows(sheet)).containsExactly(plain(6, "1", "a", "b"));
	}

	@Test
	void aNameOfTwoLinesIsOneLine() {
		assertThat(sheet("ID,\"Asset\nname\"\n1,a\n").heading().columns()).containsExactly("ID", "Asset name");
	}

	@ParameterizedTest
	@MethodSource
	void lettersComeBackFromEveryEncoding(byte[] file, String encoding) {
		var sheet = Sheet.of(file, MEGABYTE);

		assertThat(sheet.encoding()).isEqualTo(encoding);
		assertThat(sheet.heading().columns()).containsExactly("Nr", "Prüfung");
		assertThat(rows(sheet)).containsExactly(plain(2, "1", "Größe „zu“ groß – 10 €"));
	}

	static Stream<Arguments> lettersComeBackFromEveryEncoding() {
		return Stream.of(Arguments.of(GERMAN.getBytes(StandardCharsets.UTF_8), "UTF-8"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_8), "UTF-8"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
				Arguments.of(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16BE), "UTF-16"),
				Arguments.of(GERMAN.getBytes(Charset.forName("windows-1252")), "Windows-1252"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void theDelimiterIsFound(String delimiter) {
		var sheet = sheet(Stream
			.of(List.of("ID", "Text", "Date"), List.of("1", "\"a, b; c | d\te\"", "2026-01-02"), List.of("2", "x", ""))
			.map((row) -> String.join(delimiter, row))
			.collect(Collectors.joining("\n")));

		assertThat(sheet.delimiter()).isEqualTo(delimiter);
		assertThat(rows(sheet)).containsExactly(plain(2, "1", "a, b; c | d\te", "2026-01-02"), plain(3, "2", "x", ""));
	}

	@Test
	void rowsAreReadAsOftenAsWantedAndNoFurther() {
		var sheet = sheet("ID,Text\n1,a\n" + "2,b\n".repeat(30) + "3,\"never closed\n");
		var first = new ArrayList<Row>();

		sheet.rows((row) -> {
			first.add(row);
			return first.size() < 2;
		});

		assertThat(first).containsExactly(plain(2, "1", "a"), plain(3, "2", "b"));
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> rows(sheet)).satisfies((refusal) -> {
			assertThat(refusal.rule()).isEqualTo("quotes");
			assertThat(refusal.details()).containsExactly(33);
		});
	}

	@ParameterizedTest
	@MethodSource
	void whatIsNoTableIsRefusedWithItsReason(byte[] file, String rule) {
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> rows(Sheet.of(file, MEGABYTE)))
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo(rule));
	}

	static Stream<Arguments> whatIsNoTableIsRefusedWithItsReason() {
		var wide = IntStream.range(0, 201).mapToObj((it) -> "c" + it).collect(Collectors.joining(","));
		var book = Books.of((it) -> {
			for (var row = 0; row < 2000; row++) {
				it.value(row, 0, "row " + row);
				it.value(row, 1, row);
			}
		});
		var half = new byte[book.length / 2];
		System.arraycopy(book, 0, half, 0, half.length);
		return Stream.of(Arguments.of(new byte[0], "empty"), Arguments.of(bytes(" \r\n\n"), "empty"),
				Arguments.of(bytes(",,\n,,\n"), "empty"), Arguments.of(bytes("ID,Text\n"), "headerOnly"),
				Arguments.of(bytes("Title\n\nID,Text\n"), "headerOnly"),
				Arguments.of(bytes("%PDF-1.7 1 0 obj"), "binary"),
				Arguments.of(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3 }, "oldWorkbook"),
				Arguments.of("ID,Text\n1,a\n".getBytes(StandardCharsets.UTF_16LE), "binary"),
				Arguments.of(bytes("ID,Text\n1,a\0b\n"), "binary"),
				Arguments.of("\u00ef\u00bb\u00bfID,Text\n1,\u00e4\n".getBytes(StandardCharsets.ISO_8859_1), "encoding"),
				Arguments.of(bytes(wide + "\n" + wide + "\n"), "tooManyColumns"),
				Arguments.of(bytes("ID,Text\n1,\"never closed\n2,b\n"), "quotes"),
				Arguments.of(Books.bomb(2), "inflates"), Arguments.of(half, "broken"),
				Arguments.of(bytes("PK\3\4 and so on"), "broken"),
				Arguments.of(Books.zip("word/document.xml", bytes("<w/>")), "binary"),
				Arguments.of(Books.zip("xl/workbook.xml", bytes("no xml")), "broken"), Arguments.of(Books.of((it) -> {
				}), "empty"), Arguments.of(Books.of((it) -> it.value(3, 1, "Alone")), "headerOnly"),
				Arguments.of(Books.edited(book, (xml) -> xml.substring(0, xml.length() / 2)), "broken"),
				Arguments.of(Books.edited(book, (xml) -> xml.replace("<v>7</v>", "<v>seven</v>")), "broken"),
				Arguments.of(Books.edited(book,
						(xml) -> xml.replaceFirst("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet")
							.replace("<v>7</v>", "<v>&a;</v>")),
						"broken"));
	}

	private static Row plain(int number, String... cells) {
		return new Row(number, List.of(cells), null, false, false);
	}

	private static List<Row> rows(String file) {
		return rows(sheet(file));
	}

	private static List<Row> rows(Sheet sheet) {
		var rows = new ArrayList<Row>();
		sheet.rows(rows::add);
		return rows;
	}

	private static Sheet sheet(String file) {
		return Sheet.of(bytes(file), MEGABYTE);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
