package almanac.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Someone finished a user task. Published inside the completing transaction.
 *
 * @param person who did it
 * @param answers by field key, exactly as accepted
 */
public record TaskCompleted(UserTask task, String instanceId, String person, Instant at, Map<String, Object> answers,
		List<Attachment> attachments, Procedure procedure, String formId, String formSha256) {
}
