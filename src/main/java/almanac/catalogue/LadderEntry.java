package almanac.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entry {@code ladder} of a cycle in the file.
 */
final class LadderEntry {

	private static final int MOST_DAYS = 60;

	private LadderEntry() {
	}

	static Ladder read(Object entry) {
		if (!(entry instanceof Map<?, ?> fields)) {
			return new Ladder(rungs("ladder", entry, Rungs.STANDARD, false), Map.of());
		}
		var all = rungs("ladder", fields, Rungs.STANDARD, true);
		var tasks = new HashMap<String, Rungs>();
		if (fields.containsKey("tasks")) {
			if (!(fields.get("tasks") instanceof Map<?, ?> named)) {
				throw new Wrong("ladder.tasks", fields.get("tasks"), "names no tasks. Write their ids below it");
			}
			named.forEach(
					(task, own) -> tasks.put(String.valueOf(task), rungs("ladder.tasks." + task, own, all, false)));
		}
		return new Ladder(all, Map.copyOf(tasks));
	}

	/**
	 * @param otherwise what holds where nothing is said
	 */
	private static Rungs rungs(String place, Object entry, Rungs otherwise, boolean whole) {
		if ("none".equals(entry)) {
			return Rungs.NONE;
		}
		if (!(entry instanceof Map<?, ?> fields)) {
			throw new Wrong(place, entry, "is no ladder. Write none, or remind, supervisor, top and repeat below it");
		}
		var known = List.of("remind", "supervisor", "top", "repeat", "tasks").subList(0, whole ? 5 : 4);
		fields.keySet().stream().filter((it) -> !known.contains(String.valueOf(it))).findFirst().ifPresent((it) -> {
			throw new Wrong(place + "." + it, fields.get(it), "is not known. Known: " + known);
		});
		var rungs = new Rungs(days(place, fields, "remind", otherwise.remind()), true,
				days(place, fields, "supervisor", otherwise.supervisor()), days(place, fields, "top", otherwise.top()),
				days(place, fields, "repeat", otherwise.repeat()));
		if (rungs.supervisor() != null && rungs.top() != null && rungs.top() <= rungs.supervisor()) {
			throw new Wrong(place + ".top", rungs.top(),
					"comes before supervisor, %d. Write more days".formatted(rungs.supervisor()));
		}
		return rungs;
	}

	private static Integer days(String place, Map<?, ?> fields, String field, Integer otherwise) {
		if (!fields.containsKey(field)) {
			return otherwise;
		}
		var value = fields.get(field);
		if ("none".equals(value)) {
			return null;
		}
		if (value instanceof Integer days && days >= 1 && days <= MOST_DAYS) {
			return days;
		}
		throw new Wrong(place + "." + field, value,
				"is no number of days. Write 1 to %d, or none".formatted(MOST_DAYS));
	}

}
