package almanac.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do a task: the person it is assigned to, while active and in the role it is
 * for, and with no part in what it must be independent of (5.3, A.5.3).
 */
@Component
class Eligibility {

	private final ObjectProvider<Directory> directory;

	private final CompletedBy completedBy;

	private final Permission permission;

	private final ContractWords words;

	Eligibility(ObjectProvider<Directory> directory, CompletedBy completedBy, Permission permission,
			ContractWords words) {
		this.directory = directory;
		this.completedBy = completedBy;
		this.permission = permission;
		this.words = words;
	}

	/** Gives a new task to the first who may do it: holder, then deputy. */
	void assign(DelegateTask task, TaskRules rules) {
		if (task.getAssignee() != null) {
			return;
		}
		var excluded = excluded(task, rules);
		roles(task).stream()
			.sorted(Comparator.comparing((role) -> place(role, rules.roles())))
			.flatMap((role) -> this.directory.getObject().eligible(role).stream())
			.filter((person) -> !excluded.contains(person))
			.findFirst()
			.ifPresent(task::setAssignee);
	}

	/** The engine forgets in which order the model names the roles. */
	private static int place(String role, List<String> inOrder) {
		var place = inOrder.indexOf(role);
		return (place < 0) ? inOrder.size() : place;
	}

	List<Violation> violations(DelegateTask task, TaskRules rules) {
		var violations = new ArrayList<Violation>();
		var person = this.permission.person();
		if (person == null) {
			violations.add(this.words.task("person", "contract.nobody"));
			return violations;
		}
		var roles = roles(task);
		if (!person.equals(task.getAssignee()) && (task.getAssignee() != null || !candidates(task).contains(person))) {
			violations.add((task.getAssignee() == null)
					? this.words.task("person", "contract.forRoles", this.words.roles(roles))
					: this.words.task("person", "contract.assigned", name(task.getAssignee())));
		}
		else if (!this.directory.getObject().isActive(person)) {
			violations.add(this.words.task("person", "contract.inactive", name(person)));
		}
		else if (!roles.isEmpty() && !candidates(task).contains(person)) {
			violations.add(this.words.task("role", "contract.role", this.words.roles(roles), name(person)));
		}
		if (excluded(task, rules).contains(person)) {
			violations.add(this.words.task("notSameAs", "contract.notSameAs", name(person)));
		}
		return violations;
	}

	/** Names the person who completes in the task itself. */
	void sign(DelegateTask task) {
		if (task.getAssignee() == null) {
			task.setAssignee(this.permission.person());
		}
	}

	/** Everybody who may take the task. */
	Set<String> candidates(DelegateTask task) {
		var persons = new LinkedHashSet<String>();
		for (IdentityLink link : task.getCandidates()) {
			if (link.getUserId() != null) {
				persons.add(link.getUserId());
			}
			else {
				persons.addAll(this.directory.getObject().eligible(link.getGroupId()));
			}
		}
		return persons;
	}

	private static List<String> roles(DelegateTask task) {
		return task.getCandidates().stream().map(IdentityLink::getGroupId).filter((it) -> it != null).sorted().toList();
	}

	private Set<String> excluded(DelegateTask task, TaskRules rules) {
		var excluded = new LinkedHashSet<>(this.completedBy.tasks(task.getProcessInstanceId(), rules.notSameAs()));
		rules.notSameAs()
			.stream()
			.map(task::getVariable)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.forEach(excluded::add);
		return excluded;
	}

	/** The name of the person with the login name, as the directory knows it. */
	String name(String person) {
		return this.directory.getObject().nameOf(person).map((it) -> "%s (%s)".formatted(it, person)).orElse(person);
	}

}
