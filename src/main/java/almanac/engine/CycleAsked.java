package almanac.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody told a run something its model waits for, e.g. asked for the end of a
 * treatment. Published inside the transaction that lets the run go on.
 *
 * @param message name of the message in the model
 */
public record CycleAsked(String cycle, String businessKey, String instanceId, String message, String person,
		Map<String, Object> said, Instant at, Procedure procedure) {
}
