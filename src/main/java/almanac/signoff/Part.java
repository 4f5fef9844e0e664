package almanac.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of what is signed: words, or a table under a heading.
 *
 * @param heading {@literal null} for none
 * @param text {@literal null} for a table
 * @param columns of a table, else empty
 * @param rows of a table, in the order of the columns
 */
public record Part(String heading, String text, List<String> columns, List<List<String>> rows) {

	static Part words(String heading, String text) {
		return new Part(heading, text, List.of(), List.of());
	}

	static Part table(String heading, List<String> columns, List<List<String>> rows) {
		return new Part(heading, null, columns, rows);
	}

	Map<String, Object> map() {
		var map = new LinkedHashMap<String, Object>();
		if (this.heading != null) {
			map.put("heading", this.heading);
		}
		if (this.text != null) {
			map.put("text", this.text);
		}
		else {
			map.put("columns", this.columns);
			map.put("rows", this.rows);
		}
		return map;
	}

	@SuppressWarnings("unchecked")
	static Part of(Map<String, Object> map) {
		var text = (String) map.get("text");
		return (text != null) ? words((String) map.get("heading"), text) : table((String) map.get("heading"),
				(List<String>) map.get("columns"), (List<List<String>>) map.get("rows"));
	}

	/** Line by line, as two versions are compared. */
	List<String> lines() {
		var before = (this.heading != null) ? this.heading + ": " : "";
		return (this.text != null) ? this.text.lines().filter((it) -> !it.isBlank()).map((it) -> before + it).toList()
				: this.rows.stream().map((row) -> before + String.join(" · ", row)).toList();
	}

}
