package almanac.registers.imports.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.imports.Import;
import almanac.registers.imports.Imports;
import almanac.registers.imports.Plan;

import org.springframework.stereotype.Component;

/**
 * Understands what a person chose on the page of a file.
 */
@Component
class Corrections {

	private final Imports imports;

	Corrections(Imports imports) {
		this.imports = imports;
	}

	/** The plan with what a person chose on the page; what was not asked stays. */
	Plan chosen(Import it, Map<String, String[]> typed) {
		var plan = it.plan();
		var names = this.imports.sheet(it).heading().columns();
		var columns = new LinkedHashMap<>(plan.columns());
		for (var at = 0; at < names.size(); at++) {
			var chosen = typed.get("column." + at);
			if (chosen != null) {
				columns.put(names.get(at), targets(chosen));
			}
		}
		var constants = new LinkedHashMap<>(plan.constants());
		var words = new LinkedHashMap<String, Map<String, String>>();
		plan.words().forEach((field, known) -> words.put(field, new LinkedHashMap<>(known)));
		var people = new LinkedHashMap<>(plan.people());
		var cells = new LinkedHashMap<>(plan.cells());
		typed.forEach((name, values) -> {
			var value = values[0].strip();
			if (name.startsWith("constant.")) {
				put(constants, name.substring(9), value);
			}
			else if (name.startsWith("person.") && !value.isEmpty()) {
				people.put(Plan.key(name.substring(7)), value.equals(Plan.LEAVE_OUT) ? "" : value);
			}
			else if (name.matches("(?s)word\\.[^.]+\\..+") && !value.isEmpty()) {
				var parts = name.split("\\.", 3);
				words.computeIfAbsent(parts[1], (key) -> new LinkedHashMap<>())
					.put(Plan.key(parts[2]), value.equals(Plan.LEAVE_OUT) ? "" : value);
			}
			else if (name.startsWith("cell.") && !isSame(value, typed.get("was." + name.substring(5)))) {
				put(cells, name.substring(5), value);
			}
		});
		var skipped = new LinkedHashSet<>(plan.skipped());
		skipped.addAll(lines(typed.get("skip")));
		skipped.removeAll(lines(typed.get("unskip")));
		return new Plan(columns, constants, words, people, cells, skipped);
	}

	private static List<String> targets(String[] chosen) {
		var targets = Stream.of(chosen).filter((it) -> !it.isEmpty()).distinct().toList();
		return targets.contains(Plan.LEAVE_OUT) ? List.of(Plan.LEAVE_OUT) : targets;
	}

	private static void put(Map<String, String> all, String key, String value) {
		if (value.isEmpty()) {
			all.remove(key);
		}
		else {
			all.put(key, value);
		}
	}

	/** A field of one line takes the breaks out of a text; that is no correction. */
	private static boolean isSame(String value, String[] before) {
		return before != null && value.replaceAll("\\s+", " ").equals(before[0].strip().replaceAll("\\s+", " "));
	}

	private static List<Integer> lines(String[] values) {
		return (values == null) ? List.of()
				: Stream.of(values).filter((it) -> it.matches("\\d{1,9}")).map(Integer::valueOf).toList();
	}

}
