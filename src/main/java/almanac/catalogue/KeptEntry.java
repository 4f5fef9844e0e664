package almanac.catalogue;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entries {@code where}, {@code interval-by} and {@code finish-by} of a cycle in the
 * file.
 */
final class KeptEntry {

	private KeptEntry() {
	}

	/**
	 * @return {@literal null} if the register is not asked: people plan by hand
	 */
	static Kept read(Map<?, ?> cycle, Period lead) {
		if (!cycle.containsKey("where")) {
			for (var field : List.of("interval-by", "finish-by")) {
				if (cycle.containsKey(field)) {
					throw new Wrong(field, cycle.get(field), "means nothing without where. Add where");
				}
			}
			return null;
		}
		if (!cycle.containsKey("scope")) {
			throw new Wrong("where", cycle.get("where"), "means nothing without a scope. Add scope, like assets");
		}
		var where = new TreeMap<String, List<String>>();
		map("where", cycle.get("where"))
			.forEach((field, values) -> where.put(String.valueOf(field), (values instanceof List<?> list)
					? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(values))));
		var finishBy = cycle.containsKey("finish-by") ? String.valueOf(cycle.get("finish-by")) : null;
		if (!cycle.containsKey("interval-by")) {
			return new Kept(where, null, Map.of(), finishBy);
		}
		var by = map("interval-by", cycle.get("interval-by"));
		if (by.size() != 1) {
			throw new Wrong("interval-by", by, "names more than one field. Write one, with its values below it");
		}
		var field = String.valueOf(by.keySet().iterator().next());
		return new Kept(where, field, intervals("interval-by." + field, by.values().iterator().next(), lead), finishBy);
	}

	private static Map<String, Period> intervals(String place, Object entry, Period lead) {
		var intervals = new HashMap<String, Period>();
		map(place, entry).forEach((value, text) -> {
			var interval = WrittenPeriod.interval(String.valueOf(text))
				.orElseThrow(() -> new Wrong(place + "." + value, text,
						"is not possible. Write a period from P1D to P10Y, like P3M"));
			if (!WrittenPeriod.fits(lead, interval)) {
				throw new Wrong(place + "." + value, text, "is shorter than the lead %s. Write more".formatted(lead));
			}
			intervals.put(String.valueOf(value), interval);
		});
		return intervals;
	}

	private static Map<?, ?> map(String place, Object entry) {
		if (entry instanceof Map<?, ?> map && !map.isEmpty()) {
			return map;
		}
		throw new Wrong(place, entry, "names no fields. Write them below it, with their values");
	}

}
