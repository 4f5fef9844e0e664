package almanac.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import almanac.web.Page;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees and completes tasks with the rights of a person.
 */
@Component
class EngineTasks implements Tasks {

	private final ObjectProvider<TaskService> tasks;

	private final ObjectProvider<FormService> forms;

	private final UserTasks userTasks;

	private final Definitions definitions;

	private final TaskForms taskForms;

	private final ObjectProvider<Directory> directory;

	private final HandoverRows handovers;

	private final Permission permission;

	private final Clock clock;

	private final ContractWords words;

	EngineTasks(ObjectProvider<TaskService> tasks, ObjectProvider<FormService> forms, UserTasks userTasks,
			Definitions definitions, TaskForms taskForms, ObjectProvider<Directory> directory, HandoverRows handovers,
			Permission permission, Clock clock, ContractWords words) {
		this.tasks = tasks;
		this.forms = forms;
		this.userTasks = userTasks;
		this.definitions = definitions;
		this.taskForms = taskForms;
		this.directory = directory;
		this.handovers = handovers;
		this.permission = permission;
		this.clock = clock;
		this.words = words;
	}

	@Override
	public Page<UserTask> mine(String person, int page, int size) {
		return this.permission.of(person, () -> {
			var query = query().or().taskAssignee(person).taskCandidateUser(person).endOr();
			return page(query, page, size);
		});
	}

	@Override
	public Page<UserTask> all(String person, int page, int size) {
		return this.permission.of(person, () -> page(query(), page, size));
	}

	@Override
	public Page<UserTask> overdue(String person, int page, int size) {
		return this.permission.of(person, () -> page(query().dueBefore(Date.from(this.clock.instant())), page, size));
	}

	@Override
	public List<UserTask> openIn(Collection<String> businessKeys) {
		return businessKeys.isEmpty() ? List.of() : this.permission
			.waived(() -> this.userTasks.of(query().processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
				.orderByDueDate()
				.asc()
				.list()));
	}

	@Override
	public List<UserTask> openIn(String businessKey) {
		return this.permission.waived(
				() -> this.userTasks.of(query().processInstanceBusinessKey(businessKey).orderByDueDate().asc().list()));
	}

	@Override
	public TaskForm form(String taskId, String person) {
		return form(taskId, person, Map.of());
	}

	@Override
	public TaskForm form(String taskId, String person, Map<String, Object> typed) {
		return unlessGone(taskId, () -> this.taskForms.of(visible(taskId, person), typed));
	}

	/**
	 * What fails because somebody completed the task since it was found, fails as if it
	 * had not been found. The engine may notice late: it has already gone on from where
	 * the run is now.
	 */
	private <T> T unlessGone(String taskId, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (ProcessEngineException ex) {
			if (this.permission.waived(() -> query().taskId(taskId).count()) == 0) {
				throw new NoSuchTask(taskId);
			}
			throw ex;
		}
	}

	@Override
	public void save(String taskId, String person, Map<String, Object> values) {
		unlessGone(taskId, () -> kept(taskId, person, values));
	}

	private Void kept(String taskId, String person, Map<String, Object> values) {
		var task = visible(taskId, person);
		if (!mayWork(task, person)) {
			throw new NoSuchTask(taskId);
		}
		var form = this.definitions.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		var drafts = new LinkedHashMap<String, Object>();
		form.questions()
			.filter((field) -> values.containsKey(field.key()))
			.forEach((field) -> drafts.put(field.key(), Values.typed(values.get(field.key()))));
		return OnceMore.of(() -> this.permission.waived(() -> {
			var kept = Values.plain(this.tasks.getObject().getVariables(taskId, drafts.keySet()));
			drafts.entrySet().removeIf((it) -> Objects.equals(kept.get(it.getKey()), Values.plain(it.getValue())));
			this.tasks.getObject().setVariablesLocal(taskId, drafts);
			if (!drafts.isEmpty()) {
				this.handovers.begun(taskId, person);
			}
			return null;
		}));
	}

	@Override
	public UserTask complete(String taskId, String person, Map<String, Object> values) {
		return unlessGone(taskId, () -> completed(taskId, person, values));
	}

	private UserTask completed(String taskId, String person, Map<String, Object> values) {
		var task = this.permission.waived(() -> query().taskId(taskId).singleResult());
		if (task == null) {
			throw new NoSuchTask(taskId);
		}
		var asked = this.userTasks.of(task);
		var answers = new LinkedHashMap<String, Object>();
		values.forEach((key, value) -> answers.put(key, Values.typed(value)));
		try {
			OnceMore.of(() -> this.permission.of(person, () -> {
				this.forms.getObject().submitTaskForm(taskId, answers);
				return null;
			}));
			return asked;
		}
		catch (Refused ex) {
			throw ex.refusal();
		}
		catch (AuthorizationException ex) {
			visible(taskId, person);
			throw new CompletionRefused(asked, List.of(this.words.task("person", "contract.notFor")));
		}
	}

	@Override
	public void claim(String taskId, String person) {
		unlessGone(taskId, () -> {
			take(taskId, person);
			return null;
		});
	}

	private void take(String taskId, String person) {
		var task = visible(taskId, person);
		if (person.equals(task.getAssignee())) {
			return;
		}
		if (!mayWork(task, person)) {
			throw new NoSuchTask(taskId);
		}
		try {
			this.permission.trusted(person, () -> {
				this.tasks.getObject().setAssignee(taskId, person);
				return null;
			});
		}
		catch (AssignmentGate.AssignmentRefused ex) {
			throw ex.refusal();
		}
	}

	/** The assignee, and whoever holds or stands in for a role the task is for. */
	private boolean mayWork(Task task, String person) {
		var candidates = this.userTasks.of(task).candidates();
		return person.equals(task.getAssignee()) || candidates.contains(person)
				|| candidates.stream().anyMatch((role) -> this.directory.getObject().eligible(role).contains(person));
	}

	private Task visible(String taskId, String person) {
		var task = this.permission.of(person, () -> query().taskId(taskId).singleResult());
		if (task == null) {
			throw new NoSuchTask(taskId);
		}
		return task;
	}

	private TaskQuery query() {
		return this.tasks.getObject().createTaskQuery().active();
	}

	private Page<UserTask> page(TaskQuery query, int page, int size) {
		var total = query.count();
		var items = query.orderByDueDate().asc().orderByTaskId().asc().listPage(page * size, size);
		return new Page<>(this.userTasks.of(items), page, size, total);
	}

}
