package almanac.engine.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import almanac.engine.Choice;
import almanac.engine.Field;
import almanac.engine.TaskForm;
import almanac.engine.UserTask;
import almanac.engine.Violation;

/**
 * What the task page shows.
 *
 * @param values as kept or as just typed
 * @param assigneeName {@literal null} if nobody has it
 * @param since when somebody else has had it, {@literal null} if nobody else has
 */
public record TaskPage(TaskForm form, Map<String, Object> values, List<Violation> violations, String assigneeName,
		Instant since, boolean mine, boolean mayTake, Instant now) {

	private static final int MANY = 12;

	public UserTask task() {
		return this.form.task();
	}

	public List<Field> fields() {
		return this.form.form().fields();
	}

	public boolean isHidden(Field field) {
		return this.form.hidden().contains(field.id())
				|| (field.key() != null && this.form.hidden().contains(field.key()));
	}

	/** Whether the cell, e.g. {@code actions[0].owner}, is not asked in its row. */
	public boolean isHidden(String path) {
		return this.form.hidden().contains(path);
	}

	/** Whether any field takes files, which have to be sent as parts. */
	public boolean takesFiles() {
		return this.form.form().questions().anyMatch((it) -> it.kind() == Field.Kind.FILES);
	}

	/** Tells the script whether anything else is asked now. */
	public String hiddenKeys() {
		return String.join(" ", this.form.hidden().stream().sorted().toList());
	}

	public Object value(Field field) {
		return this.values.get(field.key());
	}

	public String text(Field field) {
		var value = value(field);
		return (value != null) ? value.toString() : "";
	}

	public boolean isChosen(Field field, Choice choice) {
		return (value(field) instanceof List<?> list) ? list.contains(choice.value())
				: choice.value().equals(value(field));
	}

	public List<Choice> choices(String path) {
		return this.form.choices().getOrDefault(path, List.of());
	}

	/** Whether there is so much to choose from that it is scrolled. */
	public boolean isMany(Field field) {
		return choices(field.key()).size() > MANY;
	}

	/** What is to be chosen from; of many, what is chosen stands first. */
	public List<Choice> offered(Field field) {
		var all = choices(field.key());
		return isMany(field) ? all.stream().sorted(Comparator.comparing((it) -> !isChosen(field, it))).toList() : all;
	}

	/** Rows of a list, a table or the files of a field. */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> rows(Field field) {
		var value = this.values.get((field.kind() == Field.Kind.TABLE) ? field.source() : field.key());
		return (value instanceof List<?>) ? (List<Map<String, Object>>) value : List.of();
	}

	public String cell(Map<String, Object> row, Field column) {
		var value = row.get(column.key());
		return (value != null) ? value.toString() : "";
	}

	public List<String> errors(String path) {
		return this.violations.stream().filter((it) -> it.field().equals(path)).map(Violation::message).toList();
	}

	/** The id of the control a violation is about, for the link in the summary. */
	public String anchor(Violation violation) {
		return violation.field().isEmpty() ? "main" : id(violation.field());
	}

	public String id(String path) {
		return path.replaceAll("[^\\w]+", "-").replaceAll("-$", "");
	}

	public String sizeOf(Map<String, Object> file) {
		var bytes = (file.get("size") instanceof Number size) ? size.longValue() : 0;
		return (bytes < 1024) ? bytes + " B"
				: (bytes < 1024 * 1024) ? bytes / 1024 + " kB" : bytes / (1024 * 1024) + " MB";
	}

	/** In which the model and its forms are written. */
	public String language() {
		return Locale.ENGLISH.getLanguage();
	}

	public boolean overdue() {
		return task().isOverdue(this.now);
	}

	/** Number of the register entry the task belongs to, empty if it has none. */
	public String entry() {
		return entry(task().businessKey());
	}

	static String entry(String businessKey) {
		return (businessKey != null && businessKey.startsWith("corrective-action:"))
				? businessKey.substring("corrective-action:".length()) : "";
	}

}
