package almanac.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands on the engine's tasks.
 */
@Component
class EngineDelegations implements Delegations {

	private static final String OVERSEER = "ISM";

	private final LiveTasks live;

	private final HandingOver handing;

	private final HandoverRows rows;

	private final Eligibility eligibility;

	private final TaskKnowledge knowledge;

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<TaskService> tasks;

	private final Permission permission;

	private final Definitions definitions;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ContractWords words;

	EngineDelegations(LiveTasks live, HandingOver handing, HandoverRows rows, Eligibility eligibility,
			TaskKnowledge knowledge, ObjectProvider<Directory> directory, ObjectProvider<TaskService> tasks,
			Permission permission, Definitions definitions, Clock clock, ApplicationEventPublisher events,
			ContractWords words) {
		this.live = live;
		this.handing = handing;
		this.rows = rows;
		this.eligibility = eligibility;
		this.knowledge = knowledge;
		this.directory = directory;
		this.tasks = tasks;
		this.permission = permission;
		this.definitions = definitions;
		this.clock = clock;
		this.events = events;
		this.words = words;
	}

	@Override
	public Offer of(String taskId, String person) {
		var sees = sees(taskId, person);
		return this.live.of(taskId, (task, rules) -> {
			var it = this.knowledge.of(task);
			if (!sees && !hasSay(it, person)) {
				return null;
			}
			var people = this.eligibility.entitled(task, rules, this.knowledge.register("people").orElse(List.of()))
				.stream()
				.filter((one) -> !one.value().equals(it.assignee()))
				.toList();
			return new Offer(it, this.rows.of(taskId).stream().filter((one) -> one.to() != null).toList(), people,
					hasSay(it, person), !rules.delegable());
		}).orElseThrow(() -> new NoSuchTask(taskId));
	}

	private boolean sees(String taskId, String person) {
		return this.permission.of(person,
				() -> this.tasks.getObject().createTaskQuery().active().taskId(taskId).count()) > 0;
	}

	@Override
	public Optional<Handover> last(UserTask task) {
		return (task.assignee() != null) ? this.rows.last(task.id(), task.assignee()) : Optional.empty();
	}

	@Override
	public boolean mayDelegate(String taskId, String person) {
		return this.live.of(taskId, (task, rules) -> rules.delegable() && hasSay(this.knowledge.of(task), person))
			.orElse(false);
	}

	private boolean hasSay(UserTask task, String person) {
		return person.equals(task.assignee()) || this.directory.getObject().rolesOf(person).contains(OVERSEER);
	}

	private record Tried(UserTask task, String instanceId, Procedure procedure, List<Violation> violations) {
	}

	@Override
	public UserTask delegate(String taskId, String person, String to, String reason) {
		var said = (reason != null) ? reason.strip() : "";
		var tried = OnceMore.of(() -> this.permission.trusted(person, () -> this.live.of(taskId, (task, rules) -> {
			var violations = violations(task, rules, person, to, said);
			if (violations.isEmpty()) {
				this.handing.chosen(task, to, HandoverCause.DELEGATED, said, person);
			}
			return new Tried(this.knowledge.of(task), task.getProcessInstanceId(),
					this.definitions.model(task.getProcessDefinitionId()).procedure(), violations);
		}))).orElseThrow(() -> new NoSuchTask(taskId));
		if (tried.violations().isEmpty()) {
			return tried.task();
		}
		this.events.publishEvent(new CompletionBlocked(tried.task(), tried.instanceId(), person, this.clock.instant(),
				List.of("to", "reason"), tried.violations(), tried.procedure()));
		if (!sees(taskId, person)) {
			throw new NoSuchTask(taskId);
		}
		throw new CompletionRefused(tried.task(), tried.violations());
	}

	private List<Violation> violations(DelegateTask task, TaskRules rules, String person, String to, String reason) {
		var it = this.knowledge.of(task);
		if (!hasSay(it, person)) {
			return List.of((it.assignee() != null)
					? this.words.task("person", "handover.refused.person", this.eligibility.name(it.assignee()))
					: this.words.task("person", "handover.refused.person.nobody"));
		}
		if (!rules.delegable()) {
			return List.of(this.words.task("delegated", "handover.refused.never"));
		}
		var violations = new ArrayList<Violation>();
		if (to == null || to.isBlank()) {
			violations.add(this.words.at("to", "required", "handover.refused.missing"));
		}
		else if (to.equals(it.assignee())) {
			violations.add(this.words.at("to", "same", "handover.refused.same", this.eligibility.name(to)));
		}
		else {
			violations.addAll(this.eligibility.objections(task, rules, to, false));
		}
		var letters = reason.codePoints().filter(Character::isLetterOrDigit).count();
		if (letters < SHORTEST_REASON) {
			violations.add(this.words.at("reason", "minText", "handover.refused.short", SHORTEST_REASON, letters));
		}
		if (reason.length() > LONGEST_REASON) {
			violations
				.add(this.words.at("reason", "maxLength", "handover.refused.long", LONGEST_REASON, reason.length()));
		}
		return violations;
	}

}
