package almanac.registers.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
	 */
	static String with(String known, Map<String, String> cells) {
		var lines = new LinkedHashMap<String, String>();
		if (known != null) {
			known.lines().forEach((line) -> lines.put(name(line, cells), line));
		}
		cells.forEach((column, cell) -> lines.put(column, column + ": " + cell.replace('\n', ' ')));
		var text = lines.values().stream().collect(Collectors.joining("\n")).strip();
		return text.isEmpty() ? null : text;
	}

	private static String name(String line, Map<String, String> cells) {
		return cells.keySet().stream().filter((it) -> line.startsWith(it + ": ")).findFirst().orElse("=" + line);
	}

}
