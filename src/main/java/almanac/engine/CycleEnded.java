package almanac.engine;

import java.time.Instant;

/**
 * A run of a cycle came to its end. Published inside the ending transaction.
 *
 * @param end id of the end event, e.g. {@code nonconformity-closed}; {@literal null} if
 * an operator deleted the run
 */
public record CycleEnded(String cycle, String businessKey, String instanceId, String end, Instant at,
		Procedure procedure) {
}
