package almanac.engine;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one gate every assignment by a person passes, whether it comes from the Tasklist,
 * the engine's REST, our API or a page: nobody gets a task who may not do it. What the
 * program assigns by itself does not come by.
 */
@Component
class AssignmentGate {

	private final ObjectProvider<ProcessEngine> engine;

	private final LiveTasks live;

	private final Eligibility eligibility;

	private final TaskKnowledge knowledge;

	private final Definitions definitions;

	private final Permission permission;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ContractWords words;

	AssignmentGate(ObjectProvider<ProcessEngine> engine, LiveTasks live, Eligibility eligibility,
			TaskKnowledge knowledge, Definitions definitions, Permission permission, Clock clock,
			ApplicationEventPublisher events, ContractWords words) {
		this.engine = engine;
		this.live = live;
		this.eligibility = eligibility;
		this.knowledge = knowledge;
		this.definitions = definitions;
		this.permission = permission;
		this.clock = clock;
		this.events = events;
		this.words = words;
	}

	/** Says what speaks against an assignment, through the engine's interfaces. */
	static final class AssignmentRefused extends BadUserRequestException {

		private final transient CompletionRefused refusal;

		private AssignmentRefused(CompletionRefused refusal) {
			super(refusal.getMessage());
			this.refusal = refusal;
		}

		CompletionRefused refusal() {
			return this.refusal;
		}

	}

	/**
	 * Makes the change first, so that the engine asks for rights before anything is said
	 * about the task; it is taken back if it may not be.
	 * @throws AssignmentRefused if who has the task after the change may not do it
	 */
	void pass(String taskId, Runnable change) {
		if (this.permission.person() == null) {
			change.run();
			return;
		}
		var before = holder(taskId);
		inOneTransaction(taskId, change,
				() -> this.live
					.of(taskId,
							(task, rules) -> unchanged(task, before) ? null
									: refusal(task,
											this.eligibility.objections(task, rules, task.getAssignee(), false)))
					.orElse(null));
	}

	/**
	 * For changes that would let somebody have a task who may not.
	 * @throws AssignmentRefused if a person asks for it
	 */
	void close(String taskId, Runnable change) {
		if (this.permission.person() == null) {
			change.run();
			return;
		}
		inOneTransaction(taskId, change,
				() -> this.live
					.of(taskId,
							(task, rules) -> refusal(task,
									List.of(this.words.at("to", "closed", "handover.refused.closed"))))
					.orElse(null));
	}

	private record Refusal(CompletionBlocked blocked, CompletionRefused refused) {
	}

	private static final class Objected extends RuntimeException {

		private final transient Refusal refusal;

		Objected(Refusal refusal) {
			super(refusal.refused().getMessage());
			this.refusal = refusal;
		}

	}

	private void inOneTransaction(String taskId, Runnable change, Supplier<Refusal> judge) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		try {
			configuration.getCommandExecutorTxRequired().execute((command) -> {
				change.run();
				var refusal = judge.get();
				if (refusal != null) {
					throw new Objected(refusal);
				}
				return null;
			});
		}
		catch (Objected ex) {
			this.events.publishEvent(ex.refusal.blocked());
			throw new AssignmentRefused(ex.refusal.refused());
		}
	}

	private Optional<String> holder(String taskId) {
		return this.permission.waived(() -> this.live.of(taskId, (task, rules) -> task.getAssignee()));
	}

	private static boolean unchanged(DelegateTask task, Optional<String> before) {
		return task.getAssignee() == null || Objects.equals(task.getAssignee(), before.orElse(null));
	}

	private Refusal refusal(DelegateTask task, List<Violation> violations) {
		if (violations.isEmpty()) {
			return null;
		}
		var it = this.knowledge.of(task);
		return new Refusal(
				new CompletionBlocked(it, task.getProcessInstanceId(), this.permission.person(), this.clock.instant(),
						List.of("to"), violations, this.definitions.model(task.getProcessDefinitionId()).procedure()),
				new CompletionRefused(it, violations));
	}

}
