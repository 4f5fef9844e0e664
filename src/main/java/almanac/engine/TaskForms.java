package almanac.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fills the form of a task with what is known.
 */
@Component
class TaskForms {

	private final ObjectProvider<TaskService> tasks;

	private final UserTasks userTasks;

	private final Definitions definitions;

	private final TaskKnowledge knowledge;

	private final Permission permission;

	TaskForms(ObjectProvider<TaskService> tasks, UserTasks userTasks, Definitions definitions, TaskKnowledge knowledge,
			Permission permission) {
		this.tasks = tasks;
		this.userTasks = userTasks;
		this.definitions = definitions;
		this.knowledge = knowledge;
		this.permission = permission;
	}

	/**
	 * @param typed goes before what is known
	 */
	TaskForm of(Task task, Map<String, Object> typed) {
		var form = this.definitions.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		var variables = Values.plain(this.permission.waived(() -> this.tasks.getObject().getVariables(task.getId())));
		variables.putAll(typed);
		var attachments = this.knowledge.attachments(task.getId());
		var values = new LinkedHashMap<String, Object>();
		var choices = new LinkedHashMap<String, List<Choice>>();
		form.questions().forEach((field) -> {
			values.put(field.key(), (field.kind() == Field.Kind.FILES) ? this.knowledge.listed(attachments, field.key())
					: variables.get(field.key()));
			Stream.concat(Stream.of(field), field.fields().stream())
				.filter((it) -> it.choicesFrom() != null || !it.choices().isEmpty())
				.forEach((it) -> choices.put((it == field) ? it.key() : field.key() + "." + it.key(),
						this.knowledge.choices(it, variables::get)));
		});
		tables(form.fields(), variables, values);
		var hidden = new LinkedHashSet<>(this.knowledge.hidden(form, variables));
		form.questions().filter((field) -> field.kind() == Field.Kind.LIST).forEach((list) -> {
			if (list.given()) {
				var rows = GivenRows.of(list, variables.get(GivenRows.variable(list)));
				values.put(list.key(), rows.with(values.get(list.key()), this.knowledge.hiddenIn(variables)));
			}
			if (values.get(list.key()) instanceof List<?> all) {
				hidden.addAll(this.knowledge.hiddenCells(list, all, variables));
			}
		});
		return new TaskForm(this.userTasks.of(task), form, values, choices, hidden, FormTexts.of(form, variables));
	}

	private static void tables(List<Field> fields, Map<String, Object> variables, Map<String, Object> values) {
		for (var field : fields) {
			if (field.kind() == Field.Kind.TABLE) {
				values.put(field.source(), variables.get(field.source()));
			}
			else if (field.kind() == Field.Kind.GROUP) {
				tables(field.fields(), variables, values);
			}
		}
	}

}
