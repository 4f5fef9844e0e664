package almanac.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is known about a task beside its form: choices, files, what is hidden.
 */
@Component
class TaskKnowledge {

	private final Definitions definitions;

	private final Feel feel;

	private final ObjectProvider<Choices> registers;

	private final ObjectProvider<Attachments> attachments;

	private final DueDateMoves moves;

	TaskKnowledge(Definitions definitions, Feel feel, ObjectProvider<Choices> registers,
			ObjectProvider<Attachments> attachments, DueDateMoves moves) {
		this.definitions = definitions;
		this.feel = feel;
		this.registers = registers;
		this.attachments = attachments;
		this.moves = moves;
	}

	UserTask of(DelegateTask task) {
		var candidates = task.getCandidates()
			.stream()
			.map((IdentityLink link) -> (link.getGroupId() != null) ? link.getGroupId() : link.getUserId())
			.sorted()
			.toList();
		var model = this.definitions.model(task.getProcessDefinitionId());
		return new UserTask(task.getId(), model.procedure().key(), model.name(), task.getTaskDefinitionKey(),
				task.getName(), task.getDescription(), task.getExecution().getProcessBusinessKey(), task.getAssignee(),
				candidates, task.getCreateTime().toInstant(),
				(task.getDueDate() != null) ? task.getDueDate().toInstant() : null,
				this.moves.originals(List.of(task.getId())).get(task.getId()),
				this.definitions.signed(task.getProcessDefinitionId()).contains(task.getTaskDefinitionKey()));
	}

	List<Attachment> attachments(String taskId) {
		return this.attachments.stream().flatMap((it) -> it.of(taskId).stream()).toList();
	}

	/** The files of a field as the Tasklist's table and the record show them. */
	List<Map<String, Object>> listed(List<Attachment> attachments, String field) {
		return attachments.stream().filter((it) -> it.field().equals(field)).map((it) -> {
			var row = new LinkedHashMap<String, Object>();
			row.put("id", it.id());
			row.put("name", it.name());
			row.put("size", it.size());
			row.put("sha256", it.sha256());
			return (Map<String, Object>) row;
		}).toList();
	}

	List<Choice> choices(DelegateTask task, Field field) {
		return choices(field, task::getVariable);
	}

	/** Allowed values: stated in the form, known to a register, or held by a variable. */
	List<Choice> choices(Field field, Function<String, Object> variables) {
		if (field.choicesFrom() == null) {
			return field.choices();
		}
		return register(field.choicesFrom())
			.orElseGet(() -> fromVariable(Values.plain(variables.apply(field.choicesFrom()))));
	}

	/** Values of a register, empty if no register has this key. */
	java.util.Optional<List<Choice>> register(String key) {
		return this.registers.orderedStream().filter((it) -> it.key().equals(key)).findFirst().map(Choices::values);
	}

	private static List<Choice> fromVariable(Object value) {
		if (!(value instanceof List<?> list)) {
			return List.of();
		}
		return list.stream()
			.map((it) -> (it instanceof Map<?, ?> row)
					? new Choice(String.valueOf(row.get("value")), String.valueOf(row.get("label")))
					: new Choice(String.valueOf(it), String.valueOf(it)))
			.toList();
	}

	String labelOf(DelegateTask task, Field field, Object value) {
		return choices(task, field).stream()
			.filter((it) -> it.value().equals(value))
			.map(Choice::label)
			.findFirst()
			.orElseGet(() -> Objects.toString(value));
	}

	/**
	 * Which columns are not asked in a row, given what else is known in this context.
	 * Rows that answer the same are judged once.
	 */
	BiPredicate<Field, Map<String, Object>> hiddenIn(Map<String, Object> context) {
		var judged = new HashMap<Map<String, Object>, Boolean>();
		return (column, row) -> {
			if (column.hide() == null) {
				return false;
			}
			var read = new HashMap<>(row);
			read.keySet().removeIf((key) -> !column.hide().contains(key));
			read.put("", column.hide());
			return judged.computeIfAbsent(read, (it) -> {
				var known = new LinkedHashMap<>(context);
				known.putAll(row);
				return this.feel.holds(column.hide(), known);
			});
		};
	}

	/** Paths of the cells of a list that are not asked in this context. */
	Set<String> hiddenCells(Field list, List<?> rows, Map<String, Object> context) {
		var hidden = hiddenIn(context);
		var cells = new LinkedHashSet<String>();
		for (var index = 0; index < rows.size(); index++) {
			var row = GivenRows.plain(rows.get(index));
			var path = "%s[%d].".formatted(list.key(), index);
			list.fields()
				.stream()
				.filter((column) -> hidden.test(column, row))
				.forEach((column) -> cells.add(path + column.key()));
		}
		return cells;
	}

	boolean isHidden(Form form, Field field, Map<String, Object> context) {
		return hidden(form, context).contains(field.key());
	}

	/**
	 * Keys and ids of what is not asked in this context, members of hidden groups too.
	 */
	Set<String> hidden(Form form, Map<String, Object> context) {
		return form.fields().stream().flatMap((it) -> hidden(it, false, context)).collect(Collectors.toSet());
	}

	private java.util.stream.Stream<String> hidden(Field field, boolean within, Map<String, Object> context) {
		var hidden = within || (field.hide() != null && this.feel.holds(field.hide(), context));
		var own = hidden ? java.util.stream.Stream.of(field.id(), field.key()).filter(Objects::nonNull)
				: java.util.stream.Stream.<String>empty();
		return (field.kind() == Field.Kind.GROUP) ? java.util.stream.Stream.concat(own,
				field.fields().stream().flatMap((it) -> hidden(it, hidden, context))) : own;
	}

}
