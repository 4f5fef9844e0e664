package almanac.engine;

import java.util.Optional;

import org.camunda.bpm.engine.TaskService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the engine's tasks whoever asks.
 */
@Component
class EngineOpenTasks implements OpenTasks {

	private final ObjectProvider<TaskService> tasks;

	private final UserTasks userTasks;

	private final Definitions definitions;

	private final Permission permission;

	EngineOpenTasks(ObjectProvider<TaskService> tasks, UserTasks userTasks, Definitions definitions,
			Permission permission) {
		this.tasks = tasks;
		this.userTasks = userTasks;
		this.definitions = definitions;
		this.permission = permission;
	}

	@Override
	public Optional<OpenTask> find(String taskId) {
		return this.permission.waived(() -> Optional
			.ofNullable(this.tasks.getObject().createTaskQuery().active().taskId(taskId).singleResult())
			.map((it) -> new OpenTask(this.userTasks.of(it), it.getProcessInstanceId(),
					this.definitions.model(it.getProcessDefinitionId()).procedure())));
	}

}
