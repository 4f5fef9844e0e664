package almanac.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Absences.Absence;

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

	private final Presence presence;

	private final ContractWords words;

	Eligibility(ObjectProvider<Directory> directory, CompletedBy completedBy, Permission permission, Presence presence,
			ContractWords words) {
		this.directory = directory;
		this.presence = presence;
		this.completedBy = completedBy;
		this.permission = permission;
		this.words = words;
	}

	/**
	 * Who is to do a new task: the person the model names, else the first who may, holder
	 * before deputy; empty if nobody may.
	 */
	Optional<String> first(DelegateTask task, TaskRules rules) {
		if (task.getAssignee() != null) {
			return Optional.of(task.getAssignee());
		}
		var excluded = excluded(task, rules);
		return carriers(task, rules).filter((person) -> !excluded.contains(person)).findFirst();
	}

	/** Holders and deputies of the roles the task is for, in the order of the model. */
	Stream<String> carriers(DelegateTask task, TaskRules rules) {
		return roles(task).stream()
			.sorted(Comparator.comparing((role) -> place(role, rules.roles())))
			.flatMap((role) -> this.directory.getObject().eligible(role).stream())
			.distinct();
	}

	/** Whether the person is here and had no part in what the task judges. */
	boolean isFree(DelegateTask task, TaskRules rules, String person) {
		return this.presence.acts(person) && !excluded(task, rules).contains(person);
	}

	/** Those of these people who are {@link #isFree}. */
	List<Choice> free(DelegateTask task, TaskRules rules, List<Choice> people) {
		var away = this.presence.absences().stream().map(Absence::person).collect(Collectors.toSet());
		var excluded = excluded(task, rules);
		return people.stream().filter((it) -> !away.contains(it.value()) && !excluded.contains(it.value())).toList();
	}

	/** Those of these people who may be given the task, by {@link #objections}. */
	List<Choice> entitled(DelegateTask task, TaskRules rules, List<Choice> people) {
		var candidates = candidates(task);
		var free = free(task, rules, people);
		return roles(task).isEmpty() ? free : free.stream().filter((it) -> candidates.contains(it.value())).toList();
	}

	/**
	 * Why the person cannot be given the task, each about the field {@code to}; empty if
	 * nothing speaks against it.
	 * @param beyondRole whether somebody outside the role may have it, too
	 */
	List<Violation> objections(DelegateTask task, TaskRules rules, String person, boolean beyondRole) {
		var name = name(person);
		if (!this.directory.getObject().isActive(person)) {
			return List.of(this.words.at("to", "active", "handover.refused.inactive", name));
		}
		var objections = new ArrayList<Violation>();
		this.presence.of(person)
			.stream()
			.findFirst()
			.ifPresent((it) -> objections.add((it.until() == null)
					? this.words.at("to", "away", "handover.refused.away", name, it.number()) : this.words.at("to",
							"away", "handover.refused.away.until", name, this.words.day(it.until()), it.number())));
		if (!beyondRole && !roles(task).isEmpty() && !candidates(task).contains(person)) {
			objections.add(this.words.at("to", "role", "handover.refused.role", this.words.roles(roles(task)), name));
		}
		if (excluded(task, rules).contains(person)) {
			objections.add(this.words.at("to", "notSameAs", "handover.refused.notSameAs", name));
		}
		return objections;
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
			.map((name) -> Values.plain(task.getVariable(name)))
			.flatMap((value) -> (value instanceof List<?> all) ? all.stream() : Stream.ofNullable(value))
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
