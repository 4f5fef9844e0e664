package almanac.engine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces every decision table a cycle evaluates, with what went in and what came out.
 */
@Component
class DecisionJournal implements HistoryEventHandler {

	private final ObjectProvider<Definitions> definitions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	DecisionJournal(ObjectProvider<Definitions> definitions, Clock clock, ApplicationEventPublisher events) {
		this.definitions = definitions;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public void handleEvents(List<HistoryEvent> historyEvents) {
		historyEvents.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricDecisionEvaluationEvent evaluation
				&& evaluation.getRootHistoricDecisionInstance().getProcessInstanceId() != null) {
			announce(evaluation.getRootHistoricDecisionInstance());
		}
	}

	private void announce(HistoricDecisionInstanceEntity decision) {
		var run = Context.getCommandContext().getExecutionManager().findExecutionById(decision.getProcessInstanceId());
		var known = this.definitions.getObject();
		var model = known.model(decision.getProcessDefinitionId()).procedure();
		var step = run.getProcessDefinition().findActivity(decision.getActivityId());
		Map<String, Object> inputs = new LinkedHashMap<>();
		decision.getInputs().forEach((it) -> inputs.put(it.getClauseName(), Values.plain(it.getTypedValue())));
		Map<String, Object> outcome = new LinkedHashMap<>();
		decision.getOutputs().forEach((it) -> outcome.put(it.getVariableName(), Values.plain(it.getTypedValue())));
		this.events.publishEvent(new DecisionMade(model.key(), run.getBusinessKey(), decision.getProcessInstanceId(),
				decision.getActivityId(), step.getName(), this.clock.instant(), inputs, outcome,
				known.decision(decision.getDecisionDefinitionId()), model));
	}

}
