package almanac.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads from the models what is to be signed, and lets a signature through the contract.
 */
@Component
class EngineSigning implements Signing {

	private final LiveTasks live;

	private final TaskForms forms;

	private final Definitions definitions;

	private final EngineTasks tasks;

	EngineSigning(LiveTasks live, TaskForms forms, Definitions definitions, EngineTasks tasks) {
		this.live = live;
		this.forms = forms;
		this.definitions = definitions;
		this.tasks = tasks;
	}

	/**
	 * Somebody may complete it while it is read; in a transaction there is no second try.
	 */
	@Override
	public Optional<ToSign> find(String taskId) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? read(taskId)
				: OnceMore.of(() -> read(taskId));
	}

	private Optional<ToSign> read(String taskId) {
		return this.live.of(taskId, (task, rules) -> {
			var rule = rules.signature();
			if (rule == null) {
				return null;
			}
			var form = this.forms.of((TaskEntity) task, Map.of());
			var known = Values.plain(task.getVariables());
			return new ToSign(form, task.getProcessInstanceId(), rule.level(), FormTexts.plain(rule.meaning(), known),
					field(form, rule.decision()), field(form, rule.reason()), FormTexts.plain(form.form(), known),
					rules.notSameAs(), rules.roles(),
					this.definitions.model(task.getProcessDefinitionId()).procedure());
		});
	}

	@Override
	public boolean isAsked(String taskId) {
		return this.live.of(taskId, (task, rules) -> rules.signature()).isPresent();
	}

	@Override
	public UserTask sign(String taskId, String person, Map<String, Object> answers) {
		return SignatureUnderWay.on(taskId, () -> this.tasks.complete(taskId, person, answers));
	}

	private static Field field(TaskForm form, String key) {
		return form.form()
			.questions()
			.filter((it) -> it.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The form %s has no field '%s', which its signature needs".formatted(form.form().id(), key)));
	}

}
