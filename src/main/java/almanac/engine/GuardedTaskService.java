package almanac.engine;

import java.util.Date;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's task service behind the {@link CompletionGate} and the
 * {@link AssignmentGate}. Ways around a completion that no model of ours uses are closed.
 */
class GuardedTaskService extends TaskServiceImpl {

	private final ObjectProvider<CompletionGate> gate;

	private final ObjectProvider<AssignmentGate> assignments;

	private final ContractWords words;

	GuardedTaskService(ObjectProvider<CompletionGate> gate, ObjectProvider<AssignmentGate> assignments,
			ContractWords words) {
		this.gate = gate;
		this.assignments = assignments;
		this.words = words;
	}

	@Override
	public void complete(String taskId) {
		complete(taskId, null);
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		this.gate.getObject().pass(taskId, variables, () -> {
			super.complete(taskId, variables);
			return null;
		});
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		return this.gate.getObject()
			.pass(taskId, variables, () -> super.completeWithVariablesInReturn(taskId, variables, deserializeValues));
	}

	/**
	 * For {@link EngineDueDates} alone, which asks for a reason and keeps the first date.
	 */
	void moveDueDate(String taskId, Date due) {
		super.setDueDate(taskId, due);
	}

	/** For {@link HandingOver} alone, which keeps who had it before. */
	void hand(String taskId, String person) {
		super.setAssignee(taskId, person);
	}

	@Override
	public void setDueDate(String taskId, Date dueDate) {
		throw moved();
	}

	@Override
	public void saveTask(Task task) {
		var known = createTaskQuery().taskId(task.getId()).singleResult();
		if (known != null && !Objects.equals(known.getDueDate(), task.getDueDate())) {
			throw moved();
		}
		if (known != null) {
			this.assignments.getObject().pass(task.getId(), () -> super.saveTask(task));
		}
		else {
			super.saveTask(task);
		}
	}

	@Override
	public void claim(String taskId, String userId) {
		this.assignments.getObject().pass(taskId, () -> super.claim(taskId, userId));
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		this.assignments.getObject().pass(taskId, () -> super.setAssignee(taskId, userId));
	}

	@Override
	public void addCandidateUser(String taskId, String userId) {
		this.assignments.getObject().close(taskId, () -> super.addCandidateUser(taskId, userId));
	}

	@Override
	public void addCandidateGroup(String taskId, String groupId) {
		this.assignments.getObject().close(taskId, () -> super.addCandidateGroup(taskId, groupId));
	}

	@Override
	public void addUserIdentityLink(String taskId, String userId, String type) {
		this.assignments.getObject().close(taskId, () -> super.addUserIdentityLink(taskId, userId, type));
	}

	@Override
	public void addGroupIdentityLink(String taskId, String groupId, String type) {
		this.assignments.getObject().close(taskId, () -> super.addGroupIdentityLink(taskId, groupId, type));
	}

	@Override
	public void delegateTask(String taskId, String userId) {
		throw closed();
	}

	@Override
	public void resolveTask(String taskId, Map<String, Object> variables) {
		if (variables != null && !variables.isEmpty()) {
			throw closed();
		}
		super.resolveTask(taskId);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
		throw closed();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode) {
		throw closed();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
		throw closed();
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode) {
		throw closed();
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
		throw closed();
	}

	private BadUserRequestException moved() {
		return new BadUserRequestException(this.words.say("contract.dueDate"));
	}

	private BadUserRequestException closed() {
		return new BadUserRequestException(this.words.say("contract.closed"));
	}

}
