package almanac.engine;

import java.time.Instant;

/**
 * A run of a cycle began. Published inside the starting transaction.
 *
 * @param person who started it, {@literal null} if it started by itself
 */
public record CycleStarted(String cycle, String businessKey, String instanceId, String person, Instant at,
		Procedure procedure) {
}
