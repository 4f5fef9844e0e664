package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.engine.Field.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/**
 * Prepares a task the moment it opens: who does it, and what its form needs to show.
 */
@Component
class TaskOpening {

	/** Variable that holds the path of our own page for the task. */
	static final String TASK_PAGE = "taskPage";

	private final Definitions definitions;

	private final TaskKnowledge knowledge;

	private final HandingOver handing;

	TaskOpening(Definitions definitions, TaskKnowledge knowledge, HandingOver handing) {
		this.definitions = definitions;
		this.knowledge = knowledge;
		this.handing = handing;
	}

	void open(DelegateTask task, TaskRules rules) {
		this.handing.open(task, rules);
		rules.forget()
			.stream()
			.filter((name) -> task.getExecution().getVariable(name) != null)
			.forEach((name) -> task.getExecution().setVariable(name, null));
		var form = this.definitions.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		task.setVariableLocal(TASK_PAGE, "/tasks/" + task.getId());
		form.questions().filter((field) -> field.kind() == Kind.LIST).forEach((field) -> keepRows(task, field));
		form.questions()
			.flatMap((field) -> Stream.concat(Stream.of(field), field.fields().stream()))
			.map(Field::choicesFrom)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((key) -> this.knowledge.register(key)
				.ifPresent((choices) -> task.setVariableLocal(key, Values.typed(rows(choices)))));
	}

	/** Rows answered in an earlier round are the draft of the next. */
	private static void keepRows(DelegateTask task, Field field) {
		var rows = Values.plain(task.getVariable(field.key()));
		if (rows instanceof List<?>) {
			task.setVariableLocal(field.key(), Values.typed(rows));
		}
		if (field.given()) {
			task.setVariableLocal(GivenRows.variable(field),
					Values.typed((rows instanceof List<?>) ? rows : List.of()));
		}
	}

	private static List<Map<String, Object>> rows(List<Choice> choices) {
		return choices.stream().map((it) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("label", it.label());
			row.put("value", it.value());
			return row;
		}).toList();
	}

}
