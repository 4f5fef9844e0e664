package almanac.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one gate every completion passes, whether it comes from the Tasklist, the engine's
 * REST, our API or a page: it tells the contract what is being submitted and reports what
 * was refused.
 */
@Component
class CompletionGate {

	private final ObjectProvider<TaskService> tasks;

	private final UserTasks userTasks;

	private final Definitions definitions;

	private final Permission permission;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ContractWords words;

	CompletionGate(ObjectProvider<TaskService> tasks, UserTasks userTasks, Definitions definitions,
			Permission permission, Clock clock, ApplicationEventPublisher events, ContractWords words) {
		this.tasks = tasks;
		this.userTasks = userTasks;
		this.definitions = definitions;
		this.permission = permission;
		this.clock = clock;
		this.events = events;
		this.words = words;
	}

	/**
	 * @throws Refused if the contract is not met
	 */
	<T> T pass(String taskId, Map<String, Object> answers, Supplier<T> completion) {
		var task = this.permission.waived(() -> this.tasks.getObject().createTaskQuery().taskId(taskId).singleResult());
		if (task == null) {
			return completion.get();
		}
		try {
			return Submission.of(taskId, answers, known(taskId, answers), completion);
		}
		catch (OptimisticLockingException ex) {
			throw ex;
		}
		catch (AuthorizationException ex) {
			var refusal = this.words.task("person", "contract.notFor");
			report(task, answers, List.of(refusal));
			throw new NotForPerson(ex, refusal.message());
		}
		catch (RuntimeException ex) {
			var refusal = Stream.iterate((Throwable) ex, (it) -> it != null, Throwable::getCause)
				.filter(CompletionRefused.class::isInstance)
				.map(CompletionRefused.class::cast)
				.findFirst()
				.orElseThrow(() -> ex);
			report(task, answers, refusal.violations());
			throw new Refused(refusal);
		}
	}

	private Map<String, Object> known(String taskId, Map<String, Object> answers) {
		return (answers == null || answers.isEmpty()) ? Map.of()
				: this.permission.waived(() -> this.tasks.getObject().getVariables(taskId, answers.keySet()));
	}

	private void report(Task task, Map<String, Object> answers, List<Violation> violations) {
		this.events.publishEvent(new CompletionBlocked(this.userTasks.of(task), task.getProcessInstanceId(),
				this.permission.person(), this.clock.instant(),
				(answers == null) ? List.of() : answers.keySet().stream().sorted().toList(), violations,
				this.definitions.model(task.getProcessDefinitionId()).procedure()));
	}

}
