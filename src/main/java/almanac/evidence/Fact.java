package almanac.evidence;

import java.time.Instant;
import java.util.Map;

import almanac.engine.Procedure;

/**
 * What is to become a record.
 */
record Fact(Kind kind, String cycle, String businessKey, String instanceId, String step, String stepName, String person,
		Instant at, Map<String, ?> content, Procedure procedure, String formId, String formSha256) {
}
