package almanac.engine.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A change to the rows of a list, sent by a button named like {@code add.actions},
 * {@code remove.actions.2} or {@code up.actions.1}.
 */
record ListEdit(String what, String list, int row) {

	private static final Pattern BUTTON = Pattern.compile("(add|remove|up)\\.(\\w+)(?:\\.(\\d{1,4}))?");

	/** The edit among the names of the parameters, {@literal null} if there is none. */
	static ListEdit of(Collection<String> parameters) {
		return parameters.stream()
			.map(BUTTON::matcher)
			.filter((it) -> it.matches())
			.findFirst()
			.map((it) -> new ListEdit(it.group(1), it.group(2),
					(it.group(3) != null) ? Integer.parseInt(it.group(3)) : -1))
			.orElse(null);
	}

	Map<String, Object> applied(Map<String, Object> values) {
		var rows = new ArrayList<Object>((values.get(this.list) instanceof List<?> list) ? list : List.of());
		switch (this.what) {
			case "add" -> rows.add(new LinkedHashMap<String, Object>());
			case "remove" -> {
				if (this.row >= 0 && this.row < rows.size()) {
					rows.remove(this.row);
				}
			}
			default -> {
				if (this.row > 0 && this.row < rows.size()) {
					Collections.swap(rows, this.row, this.row - 1);
				}
			}
		}
		var changed = new LinkedHashMap<>(values);
		changed.put(this.list, rows);
		return changed;
	}

}
