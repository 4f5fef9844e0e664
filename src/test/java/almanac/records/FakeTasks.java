package almanac.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.engine.Field;
import almanac.engine.Form;
import almanac.engine.NoSuchTask;
import almanac.engine.TaskForm;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.web.Page;

/**
 * Open tasks without an engine, each for one person.
 */
public class FakeTasks implements Tasks {

	private final Map<String, TaskForm> open = new HashMap<>();

	public final Map<String, Map<String, Object>> saved = new HashMap<>();

	public static UserTask task(String id, String businessKey, String assignee) {
		return new UserTask(id, "corrective-action", "Corrective action", "implement-action", "Implement action", "",
				businessKey, assignee, List.of(), Instant.parse("2026-03-02T08:00:00Z"),
				Instant.parse("2026-03-09T22:59:59Z"), null, false);
	}

	public static Field files(String key, Integer most) {
		return new Field(key, key, Field.Kind.FILES, "Evidence", "", null, false, false, null, null, null, null, null,
				null, List.of(), null, null, List.of(), null, most, null, false);
	}

	public void opens(UserTask task, Field... fields) {
		this.open.put(task.id(), new TaskForm(task, new Form("form", "0".repeat(64), List.of(fields)), Map.of(),
				Map.of(), Set.of(), Map.of()));
	}

	public void closes(String taskId) {
		this.open.remove(taskId);
	}

	@Override
	public Page<UserTask> mine(String person, int page, int size) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Page<UserTask> all(String person, int page, int size) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Page<UserTask> overdue(String person, int page, int size) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<UserTask> openIn(Collection<String> businessKeys) {
		return businessKeys.stream().flatMap((it) -> openIn(it).stream()).toList();
	}

	@Override
	public List<UserTask> openIn(String businessKey) {
		return new ArrayList<>(this.open.values()).stream()
			.map(TaskForm::task)
			.filter((task) -> businessKey.equals(task.businessKey()))
			.toList();
	}

	@Override
	public TaskForm form(String taskId, String person) {
		var form = this.open.get(taskId);
		if (form == null || !form.task().assignee().equals(person)) {
			throw new NoSuchTask(taskId);
		}
		return form;
	}

	@Override
	public TaskForm form(String taskId, String person, Map<String, Object> typed) {
		return form(taskId, person);
	}

	@Override
	public void save(String taskId, String person, Map<String, Object> values) {
		form(taskId, person);
		this.saved.put(taskId, values);
	}

	@Override
	public UserTask complete(String taskId, String person, Map<String, Object> values) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void claim(String taskId, String person) {
		throw new UnsupportedOperationException();
	}

}
