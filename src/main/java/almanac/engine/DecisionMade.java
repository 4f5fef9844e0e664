package almanac.engine;

import java.time.Instant;
import java.util.Map;

/**
 * A decision table was evaluated by a cycle. Published inside the deciding transaction.
 */
public record DecisionMade(String cycle, String businessKey, String instanceId, String step, String stepName,
		Instant at, Map<String, Object> inputs, Map<String, Object> outcome, Procedure decision, Procedure procedure) {
}
