package almanac.registers.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows of a file, read without the program that is tested: cells that are not empty, by
 * their column; of a row with too many cells those that begin with a space belong to the
 * one before.
 */
final class CsvRows {

	private CsvRows() {
	}

	static List<Map<String, String>> of(Path file) throws IOException {
		try (var records = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file))) {
			var all = records.getRecords();
			var header = all.get(0);
			return all.subList(1, all.size()).stream().map((it) -> row(header, it)).toList();
		}
	}

	private static Map<String, String> row(CSVRecord header, CSVRecord record) {
		var cells = (record.size() > header.size()) ? joined(record) : record.toList();
		assertThat(cells).as("%s", record).hasSizeLessThanOrEqualTo(header.size());
		var row = new LinkedHashMap<String, String>();
		for (var at = 0; at < cells.size(); at++) {
			if (!cells.get(at).isBlank()) {
				row.put(header.get(at), cells.get(at).strip());
			}
		}
		return row;
	}

	private static List<String> joined(CSVRecord record) {
		var cells = new ArrayList<String>();
		record.forEach((it) -> cells
			.add((it.startsWith(" ") && !it.isBlank()) ? cells.remove(cells.size() - 1) + "," + it : it));
		return cells;
	}

}
