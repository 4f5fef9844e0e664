package almanac.engine;

import java.time.Instant;
import java.util.Map;

/**
 * A run found something out by itself that its model wants as evidence. Published inside
 * the transaction of the step.
 *
 * @param outcome what it found by the name of its variable
 */
public record StepDone(String cycle, String businessKey, String instanceId, String step, String stepName, Instant at,
		Map<String, Object> outcome, Procedure procedure) {
}
