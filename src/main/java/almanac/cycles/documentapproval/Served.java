package almanac.cycles.documentapproval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.registers.kit.Registers;

import org.springframework.stereotype.Component;

/**
 * Tells reviewers and approvers which controls and obligations a document serves.
 */
@Component
class Served {

	private static final int LONGEST = 200;

	private final Registers registers;

	Served(Registers registers) {
		this.registers = registers;
	}

	/** Rows with {@code kind}, {@code number} and {@code title}. */
	List<Map<String, Object>> rows(Collection<String> controls, Collection<String> obligations) {
		return Stream.concat(rows("Control", "controls", controls), rows("Obligation", "obligations", obligations))
			.toList();
	}

	private Stream<Map<String, Object>> rows(String kind, String register, Collection<String> numbers) {
		var titles = this.registers.titles(register, numbers);
		return numbers.stream().sorted().map((it) -> {
			var title = titles.getOrDefault(it, it);
			var row = new LinkedHashMap<String, Object>();
			row.put("kind", kind);
			row.put("number", it);
			row.put("title", (title.length() > LONGEST) ? title.substring(0, LONGEST - 1) + "…" : title);
			return row;
		});
	}

}
