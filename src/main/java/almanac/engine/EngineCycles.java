package almanac.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts runs and follows them through the engine's history.
 */
@Component
class EngineCycles implements Cycles {

	private final ObjectProvider<RuntimeService> runtime;

	private final ObjectProvider<RepositoryService> repository;

	private final ObjectProvider<HistoryService> history;

	private final Definitions definitions;

	private final Permission permission;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	EngineCycles(ObjectProvider<RuntimeService> runtime, ObjectProvider<RepositoryService> repository,
			ObjectProvider<HistoryService> history, Definitions definitions, Permission permission, Clock clock,
			ApplicationEventPublisher events) {
		this.runtime = runtime;
		this.repository = repository;
		this.history = history;
		this.definitions = definitions;
		this.permission = permission;
		this.clock = clock;
		this.events = events;
	}

	@Override
	@Transactional
	public String start(String cycle, String businessKey, String person, Map<String, Object> variables) {
		return this.permission.trusted(person, () -> {
			if (!known().contains(cycle)) {
				throw new NoSuchCycle(cycle, known());
			}
			if (run(businessKey).isPresent()) {
				throw new AlreadyStarted(businessKey);
			}
			return begin(cycle, businessKey, typed(variables));
		});
	}

	/**
	 * By the message its model waits for at the start, or plainly if it waits for none.
	 */
	private String begin(String cycle, String businessKey, Map<String, Object> variables) {
		var model = this.repository.getObject()
			.createProcessDefinitionQuery()
			.processDefinitionKey(cycle)
			.latestVersion()
			.singleResult();
		return this.definitions.startMessage(model.getId())
			.map((name) -> this.runtime.getObject()
				.createMessageCorrelation(name)
				.processInstanceBusinessKey(businessKey)
				.processDefinitionId(model.getId())
				.setVariables(variables)
				.correlateStartMessage())
			.orElseGet(() -> this.runtime.getObject().startProcessInstanceById(model.getId(), businessKey, variables))
			.getId();
	}

	@Override
	@Transactional
	public boolean tell(String message, String businessKey, String person, Map<String, Object> variables) {
		return this.permission.trusted(person, () -> {
			if (!waitsFor(message, businessKey)) {
				return false;
			}
			run(businessKey).ifPresent((run) -> announce(message, run, person, variables));
			this.runtime.getObject()
				.createMessageCorrelation(message)
				.processInstanceBusinessKey(businessKey)
				.setVariables(typed(variables))
				.correlate();
			return true;
		});
	}

	private void announce(String message, HistoricProcessInstance run, String person, Map<String, Object> said) {
		var procedure = this.definitions.model(run.getProcessDefinitionId()).procedure();
		this.events.publishEvent(new CycleAsked(procedure.key(), run.getBusinessKey(), run.getId(), message, person,
				said, this.clock.instant(), procedure));
	}

	@Override
	public boolean waitsFor(String message, String businessKey) {
		return this.permission.waived(() -> this.runtime.getObject()
			.createExecutionQuery()
			.processInstanceBusinessKey(businessKey)
			.messageEventSubscriptionName(message)
			.count() > 0);
	}

	@Override
	public List<String> running(String prefix) {
		return this.permission.waived(() -> this.runtime.getObject()
			.createProcessInstanceQuery()
			.processInstanceBusinessKeyLike(prefix.replace("_", "\\_").replace("%", "\\%") + "%")
			.list()
			.stream()
			.map((it) -> it.getBusinessKey())
			.sorted()
			.toList());
	}

	@Override
	public List<Step> steps(String businessKey) {
		return this.permission.waived(
				() -> run(businessKey)
					.map((run) -> this.history.getObject()
						.createHistoricActivityInstanceQuery()
						.processInstanceId(run.getId())
						.orderByHistoricActivityInstanceStartTime()
						.asc()
						.orderPartiallyByOccurrence()
						.asc()
						.list()
						.stream()
						.map(EngineCycles::step)
						.toList())
					.orElse(List.of()));
	}

	private static Step step(HistoricActivityInstance it) {
		return new Step(it.getActivityId(), it.getActivityName(), it.getActivityType(), it.getTaskId(),
				(it.getEndTime() != null) ? it.getAssignee() : null, it.getStartTime().toInstant(),
				(it.getEndTime() != null) ? it.getEndTime().toInstant() : null);
	}

	@Override
	public Optional<String> model(String businessKey) {
		return this.permission
			.waived(() -> run(businessKey).map((run) -> this.definitions.xml(run.getProcessDefinitionId())));
	}

	@Override
	public List<String> known() {
		return this.permission.waived(() -> this.repository.getObject()
			.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.filter((it) -> !TechnicalModels.isTechnical(this.definitions.properties(it.getId())))
			.map(ProcessDefinition::getKey)
			.toList());
	}

	@Override
	public Optional<Procedure> procedure(String model) {
		return this.permission.waived(
				() -> Optional
					.ofNullable(this.repository.getObject()
						.createProcessDefinitionQuery()
						.processDefinitionKey(model)
						.latestVersion()
						.singleResult())
					.map((it) -> this.definitions.model(it.getId()).procedure()));
	}

	private Optional<HistoricProcessInstance> run(String businessKey) {
		return Optional.ofNullable(this.history.getObject()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.singleResult());
	}

	private static Map<String, Object> typed(Map<String, Object> variables) {
		var typed = new java.util.LinkedHashMap<String, Object>();
		variables.forEach((key, value) -> typed.put(key, Values.typed(value)));
		return typed;
	}

}
