package almanac.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of tasks.
 */
public interface TaskHistory {

	/**
	 * A task that is not open to the person, for whoever had it, might have taken it or
	 * may read its case; empty for everybody else and if there never was such a task.
	 */
	Optional<FormerTask> former(String taskId, String person);

	/** Since when its assignee has had the task, empty if nobody has it. */
	Optional<Instant> heldSince(String taskId);

}
