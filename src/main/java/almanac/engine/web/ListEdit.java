package almanac.engine.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import almanac.engine.Form;

/**
 * A change to the rows of a list, sent by a button named like {@code add.actions},
 * {@code remove.actions.2}, {@code up.actions.1} or {@code down.actions.0}.
 */
record ListEdit(String what, String list, int row) {

	private static final Pattern BUTTON = Pattern.compile("(add|remove|up|down)\\.(\\w+)(?:\\.(\\d{1,4}))?");

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

	/**
	 * Id of the control to go on with: the first cell of a new row, the button that moves
	 * the same row on, or the list.
	 */
	String focus(Map<String, Object> values, Form form) {
		var rows = (values.get(this.list) instanceof List<?> list) ? list.size() : 0;
		return switch (this.what) {
			case "add" -> form.questions()
				.filter((field) -> this.list.equals(field.key()))
				.flatMap((field) -> field.fields().stream().limit(1))
				.map((column) -> "%s-%d-%s".formatted(this.list, rows - 1, column.key()))
				.findFirst()
				.orElse(this.list);
			case "up" -> isRow(rows) && this.row > 0 ? button((this.row > 1) ? "up" : "down", this.row - 1) : this.list;
			case "down" -> isRow(rows) && this.row + 1 < rows
					? button((this.row + 2 < rows) ? "down" : "up", this.row + 1) : this.list;
			default -> this.list;
		};
	}

	private String button(String what, int row) {
		return "%s-%s-%d".formatted(what, this.list, row);
	}

	Map<String, Object> applied(Map<String, Object> values) {
		var rows = new ArrayList<Object>((values.get(this.list) instanceof List<?> list) ? list : List.of());
		if ("add".equals(this.what)) {
			rows.add(new LinkedHashMap<String, Object>());
		}
		else if ("remove".equals(this.what) && isRow(rows.size())) {
			rows.remove(this.row);
		}
		else if ("up".equals(this.what) && isRow(rows.size()) && this.row > 0) {
			Collections.swap(rows, this.row, this.row - 1);
		}
		else if ("down".equals(this.what) && isRow(rows.size()) && this.row + 1 < rows.size()) {
			Collections.swap(rows, this.row, this.row + 1);
		}
		var changed = new LinkedHashMap<>(values);
		changed.put(this.list, rows);
		return changed;
	}

	private boolean isRow(int rows) {
		return this.row >= 0 && this.row < rows;
	}

}
