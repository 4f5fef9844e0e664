package almanac.calendar;

import java.time.Instant;
import java.util.Map;

import almanac.engine.Procedure;

/**
 * Somebody changed a calendar entry. Published inside the changing transaction.
 *
 * @param before values by field of what is different now, empty for a new entry
 */
public record PlanChanged(long entry, String cycle, String person, Instant at, Map<String, Object> before,
		Map<String, Object> after, String reason, Procedure procedure) {
}
