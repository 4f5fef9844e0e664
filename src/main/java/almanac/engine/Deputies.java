package almanac.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.engine.Absences.Absence;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who stands in for somebody who cannot act: named by the absence, else the deputy of the
 * role. Nobody stands in who is away, had a part in what the task judges, or named
 * themselves for a role they do not carry.
 */
@Component
class Deputies {

	/** Everybody carries it, so nobody stands in for it. */
	private static final String EMPLOYEE = "EMP";

	private final Eligibility eligibility;

	private final Presence presence;

	private final ObjectProvider<Directory> directory;

	Deputies(Eligibility eligibility, Presence presence, ObjectProvider<Directory> directory) {
		this.eligibility = eligibility;
		this.presence = presence;
		this.directory = directory;
	}

	Optional<String> of(DelegateTask task, TaskRules rules, String person) {
		return Stream.concat(named(task, rules, person), ofRoles(task, rules, person))
			.filter((it) -> !it.equals(person))
			.distinct()
			.filter((it) -> this.eligibility.isFree(task, rules, it))
			.findFirst();
	}

	private Stream<String> named(DelegateTask task, TaskRules rules, String person) {
		return this.presence.of(person)
			.stream()
			.filter((it) -> it.deputy() != null)
			.filter((it) -> !it.deputy().equals(it.author()) || mayAnyway(task, rules, it))
			.map(Absence::deputy);
	}

	private boolean mayAnyway(DelegateTask task, TaskRules rules, Absence absence) {
		return rules.roles().isEmpty() || this.eligibility.carriers(task, rules).toList().contains(absence.deputy());
	}

	private Stream<String> ofRoles(DelegateTask task, TaskRules rules, String person) {
		return (rules.roles().isEmpty() || rules.roles().equals(List.of(EMPLOYEE)))
				? this.directory.getObject().standInsFor(person).stream() : this.eligibility.carriers(task, rules);
	}

}
