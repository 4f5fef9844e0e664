package almanac.engine;

import java.util.Optional;
import java.util.function.BiFunction;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Open tasks as the engine holds them, with the rules of their models.
 */
@Component
class LiveTasks {

	/** Under which an activity of the engine keeps the rules of its task. */
	static final String RULES = "almanacTaskRules";

	private final ObjectProvider<ProcessEngine> engine;

	LiveTasks(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
	}

	/**
	 * Works on a task in one transaction, without asking for rights.
	 * @return empty if it is not open in a run, or the work gives {@literal null}
	 */
	<T> Optional<T> of(String taskId, BiFunction<DelegateTask, TaskRules, T> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired().execute((command) -> command.runWithoutAuthorization(() -> {
			var task = command.getTaskManager().findTaskById(taskId);
			return (task != null && !task.isSuspended() && task.getExecution() != null)
					? Optional.ofNullable(work.apply(task, rules(task))) : Optional.empty();
		}));
	}

	private static TaskRules rules(TaskEntity task) {
		return (TaskRules) task.getExecution().getActivity().getProperty(RULES);
	}

}
