package almanac.engine;

import java.time.Instant;
import java.util.List;

/**
 * A step that waits for a person.
 *
 * @param cycle id of the model, e.g. {@code corrective-action}
 * @param key id of the step in its model, e.g. {@code determine-cause}
 * @param instructions what the person is asked to do, from the model
 * @param assignee who has to do it, or {@literal null}
 * @param candidates persons and roles who may take it
 * @param due or {@literal null}
 * @param originalDue when it was due at first, {@literal null} unless the date was moved
 * @param bySignature whether only a signature decides it
 */
public record UserTask(String id, String cycle, String cycleName, String key, String name, String instructions,
		String businessKey, String assignee, List<String> candidates, Instant created, Instant due, Instant originalDue,
		boolean bySignature) {

	/** Number of what the run is about, as people know it; empty if it has none. */
	public String entry() {
		return (this.businessKey == null || this.businessKey.startsWith(Strandings.CYCLE + ":")) ? ""
				: this.businessKey.substring(this.businessKey.indexOf(':') + 1);
	}

	public boolean isOverdue(Instant now) {
		return this.due != null && this.due.isBefore(now);
	}

}
