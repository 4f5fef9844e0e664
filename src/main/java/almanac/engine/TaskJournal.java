package almanac.engine;

import java.time.Clock;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces whose each task becomes.
 */
@Component
class TaskJournal {

	private final TaskKnowledge knowledge;

	private final ObjectProvider<HistoryService> history;

	private final HandoverRows handovers;

	private final Permission permission;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	TaskJournal(TaskKnowledge knowledge, ObjectProvider<HistoryService> history, HandoverRows handovers,
			Permission permission, Clock clock, ApplicationEventPublisher events) {
		this.knowledge = knowledge;
		this.history = history;
		this.handovers = handovers;
		this.permission = permission;
		this.clock = clock;
		this.events = events;
	}

	void assigned(DelegateTask task) {
		var person = task.getAssignee();
		if (person != null) {
			var handover = person.equals(this.permission.person()) ? null
					: this.handovers.last(task.getId(), person).orElse(null);
			this.events.publishEvent(new TaskAssigned(this.knowledge.of(task), task.getProcessInstanceId(), person,
					(handover != null) ? handover.person() : asker(task.getProcessInstanceId()), handover,
					this.clock.instant()));
		}
	}

	private String asker(String run) {
		var present = this.permission.person();
		return (present != null) ? present : this.permission.waived(() -> {
			var before = this.history.getObject()
				.createHistoricTaskInstanceQuery()
				.processInstanceId(run)
				.finished()
				.orderByHistoricTaskInstanceEndTime()
				.desc()
				.listPage(0, 1);
			return before.stream().map(HistoricTaskInstance::getAssignee).findFirst().orElseGet(() -> starter(run));
		});
	}

	private String starter(String run) {
		HistoricProcessInstance started = this.history.getObject()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(run)
			.singleResult();
		return (started != null) ? started.getStartUserId() : null;
	}

}
