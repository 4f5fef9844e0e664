package almanac.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Translates the engine's tasks into ours.
 */
@Component
class UserTasks {

	private final ObjectProvider<TaskService> tasks;

	private final ObjectProvider<RuntimeService> runtime;

	private final Definitions definitions;

	private final Permission permission;

	private final DueDateMoves moves;

	UserTasks(ObjectProvider<TaskService> tasks, ObjectProvider<RuntimeService> runtime, Definitions definitions,
			Permission permission, DueDateMoves moves) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.definitions = definitions;
		this.permission = permission;
		this.moves = moves;
	}

	UserTask of(Task task) {
		return of(List.of(task)).get(0);
	}

	List<UserTask> of(Collection<Task> tasks) {
		if (tasks.isEmpty()) {
			return List.of();
		}
		return this.permission.waived(() -> {
			var keys = businessKeys(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
			var originals = this.moves.originals(tasks.stream().map(Task::getId).toList());
			return tasks.stream().map((task) -> of(task, keys, originals.get(task.getId()))).toList();
		});
	}

	private UserTask of(Task task, Map<String, String> businessKeys, Instant originalDue) {
		var model = this.definitions.model(task.getProcessDefinitionId());
		return new UserTask(task.getId(), model.procedure().key(), model.name(), task.getTaskDefinitionKey(),
				task.getName(), task.getDescription(), businessKeys.get(task.getProcessInstanceId()),
				task.getAssignee(), candidates(task), task.getCreateTime().toInstant(),
				(task.getDueDate() != null) ? task.getDueDate().toInstant() : null, originalDue,
				this.definitions.signed(task.getProcessDefinitionId()).contains(task.getTaskDefinitionKey()));
	}

	private Map<String, String> businessKeys(Set<String> instances) {
		return this.runtime.getObject()
			.createProcessInstanceQuery()
			.processInstanceIds(instances)
			.list()
			.stream()
			.filter((it) -> it.getBusinessKey() != null)
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

	/** Persons and roles that may take the task. */
	private List<String> candidates(Task task) {
		return this.tasks.getObject()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()))
			.map((link) -> Optional.ofNullable(link.getGroupId()).orElse(link.getUserId()))
			.sorted()
			.toList();
	}

}
