package almanac.engine;

import java.util.Optional;

/**
 * Tasks for what watches over all of them, in nobody's name.
 */
public interface OpenTasks {

	/** With the run and the model it belongs to. */
	record OpenTask(UserTask task, String instanceId, Procedure procedure) {
	}

	/** Empty if it is not open. */
	Optional<OpenTask> find(String taskId);

}
