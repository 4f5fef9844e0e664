package almanac.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
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

	/**
	 * @param found variables that hold what came of the step
	 */
	void done(DelegateExecution step, List<String> found) {
		var outcome = new LinkedHashMap<String, Object>();
		found.forEach((name) -> outcome.put(name, Values.plain(step.getVariable(name))));
		var procedure = this.definitions.model(step.getProcessDefinitionId()).procedure();
		this.events.publishEvent(new StepDone(procedure.key(), step.getProcessBusinessKey(),
				step.getProcessInstanceId(), step.getCurrentActivityId(), step.getCurrentActivityName(),
				this.clock.instant(), outcome, procedure));
	}

	void ended(DelegateExecution run) {
		var procedure = this.definitions.model(run.getProcessDefinitionId()).procedure();
		var deleted = ((ExecutionEntity) run).getDeleteReason() != null;
		this.events.publishEvent(new CycleEnded(procedure.key(), run.getProcessBusinessKey(),
				run.getProcessInstanceId(), deleted ? null : end(run), this.clock.instant(), procedure));
	}

	/**
	 * The end event passed last: in an event subprocess the run itself stands above it.
	 */
	private static String end(DelegateExecution run) {
		return Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntitiesByType(HistoricActivityInstanceEventEntity.class)
			.stream()
			.filter((it) -> it.getProcessInstanceId().equals(run.getProcessInstanceId())
					&& it.getActivityType().endsWith("EndEvent"))
			.max(Comparator.comparingLong(HistoricActivityInstanceEventEntity::getSequenceCounter))
			.map(HistoricActivityInstanceEventEntity::getActivityId)
			.orElseGet(run::getCurrentActivityId);
	}

}
