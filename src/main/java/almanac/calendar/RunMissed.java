package almanac.calendar;

import java.time.Instant;
import java.time.LocalDate;

import almanac.engine.Procedure;

/**
 * A planned run was not finished in time, or not carried out at all. Published inside the
 * transaction that notes it.
 *
 * @param instanceId {@literal null} if it never started
 * @param nonconformity number of what was raised for it, {@literal null} if top
 * management excused it
 */
public record RunMissed(long entry, String cycle, String businessKey, String instanceId, LocalDate plannedStart,
		LocalDate plannedFinish, LocalDate graceUntil, String nonconformity, Instant at, Procedure procedure) {
}
