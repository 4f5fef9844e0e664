package almanac.engine;

import java.time.Instant;

/**
 * A user task became somebody's, when it opened or later. Published inside the
 * transaction that assigns it.
 *
 * @param person whose it is now
 * @param asker who brought it about: who assigned it, finished the step before or started
 * the run; {@literal null} if it came by itself
 * @param handover from somebody else, {@literal null} if the task came straight
 */
public record TaskAssigned(UserTask task, String instanceId, String person, String asker, Handover handover,
		Instant at) {
}
