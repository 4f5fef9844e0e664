package almanac.engine;

import java.util.Map;

/**
 * That a task is decided by a signature only, as its model says:
 * {@code almanac:signature} is the level, {@code almanac:signature.meaning} the sentence
 * that is signed, {@code almanac:signature.decision} the field with {@code yes} and
 * {@code no} and {@code almanac:signature.reason} the one that says why not.
 */
record SignatureRule(SignatureLevel level, String meaning, String decision, String reason) {

	/** What the decision field holds when it is signed for. */
	static final String FOR = "yes";

	/** What the decision field holds when it is signed against. */
	static final String AGAINST = "no";

	/**
	 * @return {@literal null} if the properties ask for no signature
	 * @throws IllegalArgumentException if one of the four is missing
	 */
	static SignatureRule of(Map<String, String> properties) {
		var level = properties.get("almanac:signature");
		if (level == null) {
			return null;
		}
		return new SignatureRule(SignatureLevel.of(level.strip()), needed(properties, "meaning"),
				needed(properties, "decision"), needed(properties, "reason"));
	}

	private static String needed(Map<String, String> properties, String name) {
		var value = properties.get("almanac:signature." + name);
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("A task with almanac:signature needs almanac:signature.%s, too: the"
					+ " sentence that is signed (meaning), the field with yes and no (decision), the field that says"
					+ " why not (reason).".formatted(name));
		}
		return value.strip();
	}

}
