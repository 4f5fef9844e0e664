package almanac.engine;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces the beginning and the end of every run of every cycle.
 */
@Component
class CycleJournal {

	private final Definitions definitions;

	private final Permission permission;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CycleJournal(Definitions definitions, Permission permission, Clock clock, ApplicationEventPublisher events) {
		this.definitions = definitions;
		this.permission = permission;
		this.clock = clock;
		this.events = events;
	}

	void started(DelegateExecution run) {
		var procedure = this.definitions.model(run.getProcessDefinitionId()).procedure();
		this.events.publishEvent(new CycleStarted(procedure.key(), run.getProcessBusinessKey(),
				run.getProcessInstanceId(), this.permission.person(), this.clock.instant(), procedure));
	}

	void ended(DelegateExecution run) {
		var procedure = this.definitions.model(run.getProcessDefinitionId()).procedure();
		var deleted = ((ExecutionEntity) run).getDeleteReason() != null;
		this.events
			.publishEvent(new CycleEnded(procedure.key(), run.getProcessBusinessKey(), run.getProcessInstanceId(),
					deleted ? null : run.getCurrentActivityId(), this.clock.instant(), procedure));
	}

}
