package almanac.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The rows of a list that its model gives. What is answered belongs to the row of the
 * same name, in whatever order it comes; a column nobody answered keeps the value it was
 * given.
 */
record GivenRows(Field list, List<Map<String, Object>> rows) {

	static GivenRows of(Field list, Object rows) {
		return new GivenRows(list,
				(rows instanceof List<?> given) ? given.stream().map(GivenRows::plain).toList() : List.of());
	}

	/**
	 * In which the task itself keeps the rows it was given: whoever completes it may
	 * overwrite the list, but nothing the form does not ask for.
	 */
	static String variable(Field list) {
		return list.key() + "Given";
	}

	/** What tells a row from the others. */
	static String name(Field list, Map<String, Object> row) {
		return Objects.toString(row.get(list.fields().get(0).key()), "");
	}

	static Map<String, Object> plain(Object row) {
		var plain = new LinkedHashMap<String, Object>();
		if (row instanceof Map<?, ?> map) {
			map.forEach((key, value) -> plain.put(String.valueOf(key), value));
		}
		return plain;
	}

	/**
	 * All given rows, each with what was answered about it.
	 * @param hidden whether a column is not asked in a row; its given value is left out,
	 * another one stays to be refused
	 */
	List<Map<String, Object>> with(Object answers, BiPredicate<Field, Map<String, Object>> hidden) {
		var answered = of(this.list, answers).rows()
			.stream()
			.collect(Collectors.toMap((it) -> name(this.list, it), (it) -> it, (one, other) -> one));
		return this.rows.stream().map((it) -> one(it, answered.get(name(this.list, it)), hidden)).toList();
	}

	private Map<String, Object> one(Map<String, Object> given, Map<String, Object> answer,
			BiPredicate<Field, Map<String, Object>> hidden) {
		var row = new LinkedHashMap<String, Object>();
		this.list.fields().forEach((it) -> row.put(it.key(), given.get(it.key())));
		if (answer != null) {
			answer.forEach((key, value) -> {
				if (this.list.fields().stream().noneMatch((it) -> it.readOnly() && it.key().equals(key))) {
					row.put(key, value);
				}
			});
		}
		this.list.fields()
			.stream()
			.filter((it) -> !it.readOnly() && Objects.equals(row.get(it.key()), given.get(it.key()))
					&& hidden.test(it, row))
			.toList()
			.forEach((it) -> row.put(it.key(), null));
		return row;
	}

	/** What is wrong about which rows are answered, and about what cannot be changed. */
	List<Violation> violations(Object answers, ContractWords words) {
		var given = this.rows.stream().collect(Collectors.toMap((it) -> name(this.list, it), (it) -> it));
		var seen = new HashSet<String>();
		var violations = new ArrayList<Violation>();
		for (var answer : of(this.list, answers).rows()) {
			var name = name(this.list, answer);
			var row = given.get(name);
			if (row == null || !seen.add(name)) {
				violations.add(words.about(this.list.key(), this.list.label(), (row == null) ? "unknown" : "twice",
						(row == null) ? "contract.row.unknown" : "contract.row.twice", name));
			}
			else {
				this.list.fields()
					.stream()
					.filter((it) -> it.readOnly() && answer.containsKey(it.key())
							&& !Objects.equals(answer.get(it.key()), row.get(it.key())))
					.map((it) -> words.inRow("%s[%d].%s".formatted(this.list.key(), this.rows.indexOf(row), it.key()),
							it.label(), name, "readOnly", "contract.readOnly"))
					.forEach(violations::add);
			}
		}
		return violations;
	}

}
