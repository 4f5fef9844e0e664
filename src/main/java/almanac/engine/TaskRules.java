package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules a model declares for a user task, by extension properties that begin with
 * {@code almanac:}.
 *
 * @param roles whom the task is offered to, in the order of the model
 * @param notSameAs ids of tasks and names of variables; who completed one of those tasks
 * or is named in one of those variables, alone or in a list, may not complete this one
 * @param evidence file fields that need at least one file
 * @param forget variables of an earlier round that the form must not show again
 * @param minText least number of letters and digits by field
 * @param notBefore earliest date by field
 * @param notAfter latest date by field
 * @param checks conditions by field
 * @param signature that only a signature decides it, {@literal null} if that is not so
 * @param delegable whether who has it may hand it on
 */
record TaskRules(List<String> roles, List<String> notSameAs, List<String> evidence, List<String> forget,
		Map<String, Integer> minText, Map<String, Condition> notBefore, Map<String, Condition> notAfter,
		Map<String, Condition> checks, SignatureRule signature, boolean delegable) {

	private static final String PREFIX = "almanac:";

	/**
	 * @param feel the expression
	 * @param words what it means to the person, may be empty
	 */
	record Condition(String feel, String words) {

		static Condition of(String text) {
			var bar = text.lastIndexOf(" | ");
			return (bar < 0) ? new Condition(text.strip(), "")
					: new Condition(text.substring(0, bar).strip(), text.substring(bar + 3).strip());
		}

	}

	/**
	 * @throws IllegalArgumentException if a property that begins with {@code almanac:} is
	 * not known
	 */
	static TaskRules of(Map<String, String> properties, String roles) {
		var minText = new LinkedHashMap<String, Integer>();
		var notBefore = new LinkedHashMap<String, Condition>();
		var notAfter = new LinkedHashMap<String, Condition>();
		var checks = new LinkedHashMap<String, Condition>();
		properties.forEach((name, value) -> {
			if (!name.startsWith(PREFIX)) {
				return;
			}
			var rule = name.substring(PREFIX.length()).split("\\.", 2);
			var field = (rule.length == 2) ? rule[1] : "";
			switch (field.isEmpty() ? rule[0] : rule[0] + ".") {
				case "notSameAs", "evidence", "forget", "signature", "signature.", "delegated" -> {
				}
				case "minText." -> minText.put(field, Integer.valueOf(value.strip()));
				case "notBefore." -> notBefore.put(field, Condition.of(value));
				case "notAfter." -> notAfter.put(field, Condition.of(value));
				case "check." -> checks.put(field, Condition.of(value));
				default -> throw new IllegalArgumentException(
						"No rule '%s'. Known: [notSameAs, evidence, forget, minText.<field>, notBefore.<field>, notAfter.<field>, check.<field>, delegated, signature, signature.meaning|decision|reason]."
							.formatted(name));
			}
		});
		return new TaskRules(names(roles), names(properties.get(PREFIX + "notSameAs")),
				names(properties.get(PREFIX + "evidence")), names(properties.get(PREFIX + "forget")), minText,
				notBefore, notAfter, checks, SignatureRule.of(properties),
				!"never".equals(properties.get(PREFIX + "delegated")));
	}

	static List<String> names(String list) {
		return (list == null) ? List.of()
				: Stream.of(list.split(",")).map(String::strip).filter((it) -> !it.isEmpty()).toList();
	}

}
