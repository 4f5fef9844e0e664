package almanac.registers.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.table.Words;

/**
 * Finds which column fills which fields by the names of both.
 */
final class Guess {

	private final RegisterType<?> type;

	private final Synonyms synonyms;

	private final Map<String, List<String>> found = new LinkedHashMap<>();

	private final Set<String> filled = new HashSet<>();

	private Guess(RegisterType<?> type, Synonyms synonyms) {
		this.type = type;
		this.synonyms = synonyms;
	}

	/**
	 * @param remembered what people chose before, by the spelling of the column
	 */
	static Map<String, List<String>> columns(RegisterType<?> type, List<String> columns, Synonyms synonyms,
			Map<String, List<String>> remembered) {
		var guess = new Guess(type, synonyms);
		var told = synonyms.told(columns);
		if (!told.isEmpty()) {
			told.forEach((column) -> guess.take(column, List.of(Plan.LEAVE_OUT)));
			guess.all(columns, guess.labels(), Stream::of);
		}
		columns.stream()
			.filter((column) -> !guess.found.containsKey(column) && remembered.containsKey(Words.key(column)))
			.forEach((column) -> guess.take(column, remembered.get(Words.key(column))));
		for (Function<String, Stream<String>> spelling : List.<Function<String, Stream<String>>>of(Stream::of,
				Guess::loosely)) {
			guess.all(columns, synonyms.own(type), spelling);
			guess.all(columns, guess.labels(), spelling);
			guess.all(columns, synonyms.common(), spelling);
		}
		var inOrder = new LinkedHashMap<String, List<String>>();
		columns.forEach((column) -> inOrder.put(column, guess.found.getOrDefault(column, List.of())));
		return inOrder;
	}

	/** "Impact (1-5)" is an impact, "Data / Media" is either. */
	private static Stream<String> loosely(String name) {
		var plain = name.replaceAll("\\([^)]*\\)", "");
		return Stream.concat(Stream.of(plain), Stream.of(plain.split("/")));
	}

	private Map<String, List<String>> labels() {
		var labels = new LinkedHashMap<String, List<String>>();
		this.type.fields().forEach((field) -> labels.put(field.key(), this.synonyms.labels(this.type, field)));
		return labels;
	}

	private void all(List<String> columns, Map<String, List<String>> names, Function<String, Stream<String>> spelling) {
		for (var column : columns) {
			if (!this.found.containsKey(column)) {
				var fields = new ArrayList<String>();
				names.forEach((field, list) -> {
					if (isOpen(field) && spelling.apply(column)
						.map(Words::key)
						.anyMatch((it) -> !it.isEmpty() && list.stream().map(Words::key).anyMatch(it::equals))) {
						fields.add(field);
					}
				});
				take(column, fields);
			}
		}
	}

	private boolean isOpen(String field) {
		return !this.filled.contains(field) && (field.equals(Plan.NUMBER) && this.type.isNumbered()
				|| this.type.field(field).map(Field::key).isPresent());
	}

	private void take(String column, List<String> fields) {
		var open = fields.stream().filter((it) -> it.equals(Plan.LEAVE_OUT) || isOpen(it)).toList();
		if (!open.isEmpty()) {
			this.found.put(column, open);
			this.filled.addAll(open);
		}
	}

}
