package almanac.registers.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of the notes that say what stood in a column no field takes:
 * {@code Column: cell}.
 */
final class Notes {

	private Notes() {
	}

	/**
	 * @param known notes there are, {@literal null} for none; lines of the same columns
	 * are replaced, others stay
	 * @param cells by column; of those that are empty nothing stays
	 */
	static String with(String known, Map<String, String> cells) {
		var open = new LinkedHashMap<>(cells);
		var lines = new ArrayList<String>();
		var before = (known != null) ? known.lines().toList() : List.<String>of();
		for (var line : before) {
			var column = cells.keySet().stream().filter((it) -> line.startsWith(it + ": ")).findFirst();
			if (column.isEmpty()) {
				lines.add(line);
			}
			else if (open.containsKey(column.get())) {
				add(lines, column.get(), open.remove(column.get()));
			}
		}
		open.forEach((column, cell) -> add(lines, column, cell));
		if (lines.equals(before)) {
			return known;
		}
		var text = String.join("\n", lines).strip();
		return text.isEmpty() ? null : text;
	}

	private static void add(List<String> lines, String column, String cell) {
		if (!cell.isEmpty()) {
			lines.add(column + ": " + cell.replace('\n', ' '));
		}
	}

}
