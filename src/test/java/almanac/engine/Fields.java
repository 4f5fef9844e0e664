package almanac.engine;

import java.nio.charset.StandardCharsets;

/**
 * Fields of forms as they are written down.
 */
final class Fields {

	private Fields() {
	}

	/**
	 * @param components JSON with apostrophes for quotation marks
	 */
	static Form form(String... components) {
		var file = "{'id':'test','components':[%s]}".formatted(String.join(",", components)).replace('\'', '"');
		return new FormReader().read(file.getBytes(StandardCharsets.UTF_8));
	}

	static Field field(String component) {
		return form(component).fields().get(0);
	}

}
