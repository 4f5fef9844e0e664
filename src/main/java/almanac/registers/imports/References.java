package almanac.registers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import almanac.registers.kit.Field;
import almanac.registers.kit.RegisterType;
import almanac.registers.kit.Registers;

/**
 * Finds the entries that cells name, for many rows at a time; what names none is kept.
 */
final class References {

	private final RegisterType<?> type;

	private final Registers registers;

	References(RegisterType<?> type, Registers registers) {
		this.type = type;
		this.registers = registers;
	}

	/**
	 * @param earlier whether the file itself has an entry of that number
	 */
	void resolve(List<Draft> drafts, Predicate<String> earlier) {
		for (var field : this.type.fields()) {
			if (field.refers() != null) {
				var said = new LinkedHashSet<String>();
				drafts.forEach((draft) -> {
					var mention = draft.mentions.get(field.key());
					if (mention != null) {
						said.addAll(Numbers.in(mention.cell()));
					}
				});
				var meant = new HashMap<>(this.registers.meant(field.refers(), said));
				var titles = new HashMap<>(this.registers.titles(field.refers(), meant.values()));
				if (field.refers().equals(this.type.name())) {
					said.stream().filter(earlier).forEach((it) -> meant.putIfAbsent(it, it));
				}
				drafts.forEach((draft) -> link(draft, field, meant, titles));
			}
		}
	}

	private void link(Draft draft, Field field, Map<String, String> meant, Map<String, String> titles) {
		var mention = draft.mentions.get(field.key());
		if (mention == null) {
			return;
		}
		var known = new LinkedHashMap<String, String>();
		var unknown = new ArrayList<String>();
		for (var number : Numbers.in(mention.cell())) {
			if (meant.containsKey(number)) {
				known.put(number, titles.getOrDefault(meant.get(number), number));
			}
			else if (number.matches("[A-Z].*\\d") && (!mention.taken() || isLike(number, meant, field))) {
				unknown.add(number);
			}
		}
		var ids = known.keySet().stream().map(meant::get).distinct().toList();
		draft.values.put(field.key(), field.apart() ? ids : ids.stream().findFirst().orElse(null));
		var rest = field.apart() ? known : (Map<String, String>) first(known);
		if (!mention.taken() && !Numbers.nothingElse(mention.cell(), rest) && !Cells.saysNothing(mention.cell())) {
			draft.keep(mention.column(), mention.cell());
			draft.warn(mention.column(), mention.cell(), unknown.isEmpty() ? "moreThanLinks" : "unknownNumbers",
					unknown.isEmpty() ? List.of() : List.of(unknown, field.refers()));
		}
		else if (!unknown.isEmpty()) {
			draft.warn(mention.column(), mention.cell(), "unknownNumbers", List.of(unknown, field.refers()));
		}
	}

	/** Whether it begins like the numbers of that register do. */
	private boolean isLike(String number, Map<String, String> meant, Field field) {
		var start = number.replaceAll("[\\d.-].*", "");
		return this.registers.has(field.refers()) && start.equals(this.registers.named(field.refers()).type().prefix())
				|| meant.keySet().stream().anyMatch((it) -> it.replaceAll("[\\d.-].*", "").equals(start));
	}

	private static Map<String, String> first(Map<String, String> known) {
		return known.entrySet().stream().findFirst().map((it) -> Map.of(it.getKey(), it.getValue())).orElse(Map.of());
	}

}
