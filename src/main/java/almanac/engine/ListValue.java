package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads lists as models hand them over to steps: as people answered them, as a step
 * before found them, or nothing.
 */
public final class ListValue {

	private ListValue() {
	}

	/**
	 * The rows, each cell as text and {@literal null} if it is empty.
	 * @throws IllegalStateException if it is no list of rows
	 */
	public static List<Map<String, String>> rows(Object list) {
		return items(list).stream().map(ListValue::row).toList();
	}

	/**
	 * The items as text.
	 * @throws IllegalStateException if it is no list
	 */
	public static List<String> texts(Object list) {
		return items(list).stream().map(String::valueOf).toList();
	}

	private static List<?> items(Object list) {
		var plain = Values.plain(list);
		if (plain == null || plain.equals("")) {
			return List.of();
		}
		if (plain instanceof List<?> all) {
			return all;
		}
		throw new IllegalStateException("Expected a list, found %s.".formatted(plain.getClass().getSimpleName()));
	}

	private static Map<String, String> row(Object item) {
		if (!(Values.plain(item) instanceof Map<?, ?> cells)) {
			throw new IllegalStateException("Expected a row of a list, found %s.".formatted(item));
		}
		var row = new LinkedHashMap<String, String>();
		cells.forEach((key, value) -> row.put(String.valueOf(key), Objects.toString(value, null)));
		return row;
	}

}
