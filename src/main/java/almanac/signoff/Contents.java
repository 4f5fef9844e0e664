package almanac.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import almanac.engine.Directory;
import almanac.engine.Field;
import almanac.engine.ToSign;

import org.springframework.stereotype.Component;

/**
 * Takes from the form of a task what is signed: its texts, tables and files and the
 * answers of others it shows, all that is not a question to the signer.
 */
@Component
class Contents {

	private final Directory directory;

	Contents(Directory directory) {
		this.directory = directory;
	}

	Content of(ToSign it) {
		var parts = new ArrayList<Part>();
		add(parts, null, it, it.form().form().fields());
		return Content.of(it.task().name(), it.task().businessKey(), it.meaning(), parts);
	}

	private void add(List<Part> parts, String heading, ToSign it, List<Field> fields) {
		for (var field : fields) {
			if (it.form().hidden().contains(field.id()) || it.form().hidden().contains(field.key())) {
				continue;
			}
			switch (field.kind()) {
				case TEXT -> words(parts, heading, it.texts().get(field.id()));
				case GROUP -> add(parts, field.label(), it, field.fields());
				case TABLE -> table(parts, field, it.form().values().get(field.source()));
				default -> {
					if (field.readOnly()) {
						words(parts, field.label(), cell(it.form().values().get(field.key())));
					}
				}
			}
		}
	}

	private static void words(List<Part> parts, String heading, String text) {
		if (text != null && !text.isBlank()) {
			parts.add(Part.words(heading, text.strip()));
		}
	}

	private void table(List<Part> parts, Field field, Object value) {
		if (value instanceof List<?> list && !list.isEmpty()) {
			var rows = list.stream()
				.filter(Map.class::isInstance)
				.map(Map.class::cast)
				.map((row) -> field.fields().stream().map((column) -> cell(row.get(column.key()))).toList())
				.toList();
			parts.add(Part.table(field.label(), field.fields().stream().map(Field::label).toList(), rows));
		}
	}

	/** People by name: what is signed must be understood without the register. */
	private String cell(Object value) {
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(this::cell).toList());
		}
		var text = (value != null) ? value.toString() : "–";
		return this.directory.nameOf(text).map((name) -> "%s (%s)".formatted(name, text)).orElse(text);
	}

}
