package almanac.engine;

import java.time.Instant;
import java.util.List;

/**
 * Someone tried to finish a user task and was refused. Published after the refusing
 * transaction was rolled back.
 *
 * @param fields names of what was submitted, never the values
 */
public record CompletionBlocked(UserTask task, String instanceId, String person, Instant at, List<String> fields,
		List<Violation> violations, Procedure procedure) {
}
