package almanac.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import almanac.engine.FormerTask.Fate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine's history what became of a task, and tells it to those it
 * concerns.
 */
@Component
class EngineTaskHistory implements TaskHistory {

	private final ObjectProvider<HistoryService> history;

	private final Definitions definitions;

	private final Permission permission;

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<Readership> readership;

	EngineTaskHistory(ObjectProvider<HistoryService> history, Definitions definitions, Permission permission,
			ObjectProvider<Directory> directory, ObjectProvider<Readership> readership) {
		this.history = history;
		this.definitions = definitions;
		this.permission = permission;
		this.directory = directory;
		this.readership = readership;
	}

	@Override
	public Optional<FormerTask> former(String taskId, String person) {
		return this.permission.waived(() -> {
			var task = this.history.getObject().createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
			if (task == null) {
				return Optional.empty();
			}
			var run = this.history.getObject()
				.createHistoricProcessInstanceQuery()
				.processInstanceId(task.getProcessInstanceId())
				.singleResult();
			return concerns(task, run, person) ? Optional.of(former(task, run)) : Optional.empty();
		});
	}

	@Override
	public Optional<Instant> heldSince(String taskId) {
		return this.permission.waived(() -> links(taskId).stream()
			.filter((link) -> IdentityLinkType.ASSIGNEE.equals(link.getType()) && "add".equals(link.getOperationType()))
			.map((link) -> link.getTime().toInstant())
			.reduce((earlier, later) -> later));
	}

	private boolean concerns(HistoricTaskInstance task, HistoricProcessInstance run, String person) {
		var roles = this.directory.getObject().rolesOf(person);
		return links(task.getId()).stream()
			.anyMatch((link) -> person.equals(link.getUserId()) || roles.contains(link.getGroupId()))
				|| this.readership.stream().anyMatch((it) -> it.mayRead(person, run.getBusinessKey()));
	}

	private FormerTask former(HistoricTaskInstance task, HistoricProcessInstance run) {
		var form = this.definitions.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		if (task.getEndTime() == null) {
			return new FormerTask(task.getId(), task.getName(), run.getBusinessKey(), Fate.WITH_SOMEBODY_ELSE,
					task.getAssignee(), heldSince(task.getId()).orElse(task.getStartTime().toInstant()), null, form);
		}
		var completed = TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
		return new FormerTask(task.getId(), task.getName(), run.getBusinessKey(),
				completed ? Fate.COMPLETED : Fate.CALLED_OFF, completed ? task.getAssignee() : null,
				task.getEndTime().toInstant(), completed ? null : end(run), form);
	}

	/** The end event passed last, {@literal null} while the run goes on. */
	private String end(HistoricProcessInstance run) {
		return (run.getEndTime() == null) ? null
				: this.history.getObject()
					.createHistoricActivityInstanceQuery()
					.processInstanceId(run.getId())
					.finished()
					.orderByHistoricActivityInstanceEndTime()
					.desc()
					.orderPartiallyByOccurrence()
					.desc()
					.list()
					.stream()
					.filter((it) -> it.getActivityType().endsWith("EndEvent"))
					.map(HistoricActivityInstance::getActivityName)
					.findFirst()
					.orElse(null);
	}

	/** Who had it or might have taken it, in order of time. */
	private List<HistoricIdentityLinkLog> links(String taskId) {
		return this.history.getObject().createHistoricIdentityLinkLogQuery().taskId(taskId).orderByTime().asc().list();
	}

}
