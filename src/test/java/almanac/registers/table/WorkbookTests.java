package almanac.registers.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbookTests {

	@Test
	void cellsAreTextWhateverTheyWere() {
		var cells = cells((it) -> {
			it.value(1, 0, " A text\nof two lines ");
			it.inlineString(1, 1, "inline");
			it.value(1, 2, 42);
			it.value(1, 3, new BigDecimal("4.50"));
			it.value(1, 4, true);
			it.value(1, 5, LocalDate.parse("2026-02-28"));
			it.style(1, 5).format("dd.mm.yyyy").set();
			it.value(1, 6, LocalDateTime.parse("2026-02-28T09:14:00"));
			it.style(1, 6).format("yyyy-mm-dd hh:mm").set();
			it.value(1, 7, LocalDateTime.parse("2026-02-28T09:14:15.250"));
			it.style(1, 7).format("yyyy-mm-dd hh:mm").set();
			it.value(1, 8, 0.25);
			it.style(1, 8).format("0%").set();
			it.value(1, 9, 12);
			it.style(1, 9).format("#,##0 [Red]").set();
		});

		assertThat(cells).containsExactly("A text\nof two lines", "inline", "42", "4.5", "true", "2026-02-28",
				"2026-02-28 09:14", "2026-02-28 09:14:15.250", "0.25", "12");
	}

	@ParameterizedTest
	@CsvSource({ "1.1000000000000001, 1.1", "4.2000000000000002, 4.2", "0.30000000000000004, 0.3", "8000, 8000",
			"1E3, 1000", "123456789012345, 123456789012345", "-0.5, -0.5", "1e999999999, 1e999999999",
			"1e-999999999, 1e-999999999" })
	void aNumberIsWhatExcelShowsOfIt(String stored, String shown) {
		var book = Books.edited(book((it) -> it.value(1, 0, 77)),
				(xml) -> xml.replace("<v>77</v>", "<v>" + stored + "</v>"));

		assertThat(rows(sheet(book)).get(0).cell(0)).isEqualTo(shown);
	}

	@Test
	void ofAFormulaTheValueCountsThatTheFileComputed() {
		var book = Books.edited(book((it) -> {
			it.formula(1, 0, "1+1");
			it.formula(2, 0, "7+7");
			it.value(3, 0, "=cmd|' /C calc'!A0");
		}), (xml) -> xml.replaceFirst("<f>1\\+1</f>(<v>[^<]*</v>|<v/>)?", "<f>1+1</f><v>2</v>")
			.replaceFirst("<f>7\\+7</f>(<v>[^<]*</v>|<v/>)?", "<f>7+7</f>"));

		var rows = rows(sheet(book));
		assertThat(rows).extracting((it) -> it.cell(0)).startsWith("2").endsWith("=cmd|' /C calc'!A0");
		assertThat(rows).extracting(Row::formulas).startsWith(true).endsWith(false);
	}

	@Test
	void theFirstSheetIsReadAndNamed() {
		var sheet = sheet(Books.ofSheets((book) -> {
			for (var name : List.of("Assets", "Lists")) {
				var it = book.newWorksheet(name);
				it.value(0, 0, "ID");
				it.value(0, 1, name);
				it.value(1, 0, name);
			}
		}));

		assertThat(sheet.part()).isEqualTo("Assets (1/2)");
		assertThat(sheet.encoding()).isEqualTo("XLSX");
		assertThat(sheet.delimiter()).isEmpty();
		assertThat(sheet.heading().columns()).containsExactly("ID", "Assets");
		assertThat(rows(sheet)).extracting((it) -> it.cell(0)).containsExactly("Assets");
	}

	@Test
	void emptyRowsAreNoneAndMissingCellsAreEmpty() {
		var sheet = sheet(Books.of((it) -> {
			it.value(0, 0, "Asset register");
			it.value(2, 0, "ID");
			it.value(2, 2, "Text");
			it.value(2, 3, "Owner");
			it.value(4, 0, "1");
			it.value(4, 2, "a");
			it.value(6, 3, "b");
			it.value(7, 0, " ");
			it.value(8, 0, "2");
			it.value(8, 5, "beyond");
		}));

		assertThat(sheet.part()).isEmpty();
		assertThat(sheet.heading().line()).isEqualTo(3);
		assertThat(sheet.heading().above()).containsExactly("Asset register");
		assertThat(sheet.heading().columns()).containsExactly("ID", "Column 2", "Text", "Owner");
		assertThat(rows(sheet)).extracting(Row::number).containsExactly(5, 7, 9);
		assertThat(rows(sheet)).extracting(Row::cells)
			.containsExactly(List.of("1", "", "a", ""), List.of("", "", "", "b"),
					List.of("2", "", "", "", "", "beyond"));
		assertThat(rows(sheet).get(2).raw()).isEqualTo("2 |  |  |  |  | beyond");
		assertThat(sheet.cells("2 | x |  | b")).containsExactly("2", "x", "", "b");
	}

	@Test
	void manyRowsAreReadAsOftenAsWanted() {
		var sheet = sheet(book((it) -> {
			for (var row = 1; row <= 3000; row++) {
				it.value(row, 0, "row " + row);
			}
		}));

		assertThat(rows(sheet)).hasSize(3000);
		assertThat(rows(sheet)).last().satisfies((it) -> {
			assertThat(it.number()).isEqualTo(3001);
			assertThat(it.cell(0)).isEqualTo("row 3000");
		});
	}

	/** With names of columns in its first row. */
	private static byte[] book(Consumer<Worksheet> rows) {
		return Books.of((it) -> {
			for (var column = 0; column < 10; column++) {
				it.value(0, column, "Column " + (char) ('A' + column));
			}
			rows.accept(it);
		});
	}

	private static List<String> cells(Consumer<Worksheet> row) {
		return rows(sheet(book(row))).get(0).cells();
	}

	private static Sheet sheet(byte[] book) {
		return Sheet.of(book, 10 * 1024 * 1024);
	}

	private static List<Row> rows(Sheet sheet) {
		var rows = new ArrayList<Row>();
		sheet.rows(rows::add);
		return rows;
	}

}
