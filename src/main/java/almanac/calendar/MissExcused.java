package almanac.calendar;

import java.time.Instant;

import almanac.engine.Procedure;

/**
 * Top management wants no nonconformity of a run that will be missed. Published inside
 * the transaction that notes it.
 *
 * @param instanceId {@literal null} if it has not started
 */
public record MissExcused(long entry, String cycle, String businessKey, String instanceId, String person, String reason,
		Instant at, Procedure procedure) {
}
