package almanac.engine;

import java.util.function.Consumer;

import almanac.engine.Absences.Absence;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives tasks to people who are here and may do them, and keeps who had them before (5.3,
 * A.5.3).
 */
@Component
class HandingOver {

	private final Eligibility eligibility;

	private final Presence presence;

	private final Deputies deputies;

	private final HandoverRows rows;

	private final TaskKnowledge knowledge;

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<TaskService> tasks;

	private final Definitions definitions;

	private final ApplicationEventPublisher events;

	HandingOver(Eligibility eligibility, Presence presence, Deputies deputies, HandoverRows rows,
			TaskKnowledge knowledge, ObjectProvider<Directory> directory, ObjectProvider<TaskService> tasks,
			Definitions definitions, ApplicationEventPublisher events) {
		this.eligibility = eligibility;
		this.presence = presence;
		this.deputies = deputies;
		this.rows = rows;
		this.knowledge = knowledge;
		this.directory = directory;
		this.tasks = tasks;
		this.definitions = definitions;
		this.events = events;
	}

	/**
	 * A new task goes to the first who is to do it, or who stands in for that person; to
	 * nobody if there is none.
	 */
	void open(DelegateTask task, TaskRules rules) {
		this.eligibility.first(task, rules).ifPresent((person) -> {
			task.setAssignee(person);
			if (!this.eligibility.isFree(task, rules, person)) {
				instead(task, rules, person, task::setAssignee);
				if (person.equals(task.getAssignee())) {
					task.setAssignee(null);
				}
			}
		});
	}

	/**
	 * An open task goes on to whoever stands in for who has it; it stays if nobody may.
	 * Does nothing if that person is here.
	 */
	void moveOn(DelegateTask task, TaskRules rules) {
		if (task.getAssignee() != null && !this.presence.acts(task.getAssignee())) {
			instead(task, rules, task.getAssignee(), assigning(task));
		}
	}

	/**
	 * Somebody gets a task that is nobody's: who should have had it, or the first who
	 * may.
	 */
	void place(DelegateTask task, TaskRules rules) {
		if (task.getAssignee() != null) {
			return;
		}
		var stranded = this.rows.stranded(task.getId());
		var person = stranded.map(Handover::backTo).or(() -> this.eligibility.first(task, rules)).orElse(null);
		if (person == null) {
			strand(task, null);
		}
		else if (this.eligibility.isFree(task, rules, person)) {
			hand(task, Handover.of(this.knowledge.of(task), null, person, HandoverCause.STRANDED), false,
					assigning(task));
		}
		else {
			instead(task, rules, person, assigning(task));
		}
	}

	/**
	 * What an absence moved comes back when it is over, unless who got it began or handed
	 * it on.
	 */
	void giveBack(Handover moved, DelegateTask task, TaskRules rules) {
		var keeps = !moved.to().equals(task.getAssignee()) || moved.begun() != null
				|| this.knowledge.attachments(task.getId())
					.stream()
					.anyMatch((it) -> it.person().equals(moved.to()) && !it.at().isBefore(moved.at()));
		if (!keeps && this.eligibility.isFree(task, rules, moved.backTo())) {
			this.rows.returned(moved);
			hand(task, Handover.of(this.knowledge.of(task), moved.to(), moved.backTo(), HandoverCause.BACK), false,
					assigning(task));
		}
		else {
			this.rows.over(moved);
		}
	}

	/** By the hand of a person, who is answerable for the choice. */
	Handover chosen(DelegateTask task, String to, HandoverCause cause, String reason, String by) {
		return hand(task, Handover.of(this.knowledge.of(task), task.getAssignee(), to, cause).because(reason, by),
				false, assigning(task));
	}

	private void instead(DelegateTask task, TaskRules rules, String person, Consumer<String> assign) {
		var absence = this.presence.of(person).stream().findFirst();
		var active = this.directory.getObject().isActive(person);
		if (active && absence.isEmpty()) {
			strand(task, null);
			return;
		}
		var deputy = this.deputies.of(task, rules, person);
		if (deputy.isEmpty()) {
			strand(task, person);
			return;
		}
		var before = this.rows.comingBack(task.getId()).filter((it) -> person.equals(it.to()));
		before.ifPresent(this.rows::over);
		var back = before.map(Handover::backTo).orElse(active ? person : null);
		hand(task,
				Handover
					.of(this.knowledge.of(task), person, deputy.get(), active ? HandoverCause.AWAY : HandoverCause.LEFT)
					.backTo(back)
					.because(absence.map(Absence::number).filter((it) -> active).orElse(null), null),
				back != null, assign);
	}

	private void strand(DelegateTask task, String person) {
		if (this.rows.stranded(task.getId()).isEmpty()) {
			this.rows.add(Handover.of(this.knowledge.of(task), person, null, HandoverCause.STRANDED).backTo(person),
					true);
		}
	}

	/** In the transaction of the caller. */
	private Handover hand(DelegateTask task, Handover it, boolean waits, Consumer<String> assign) {
		var kept = this.rows.add(it, waits);
		task.getCandidates()
			.stream()
			.filter((link) -> link.getUserId() != null)
			.forEach((link) -> task.deleteCandidateUser(link.getUserId()));
		if (!task.getCandidates().isEmpty() && !this.eligibility.candidates(task).contains(it.to())) {
			task.addCandidateUser(it.to());
		}
		assign.accept(it.to());
		this.events.publishEvent(new TaskHandedOver(this.knowledge.of(task), task.getProcessInstanceId(), kept,
				this.definitions.model(task.getProcessDefinitionId()).procedure()));
		return kept;
	}

	private Consumer<String> assigning(DelegateTask task) {
		return (person) -> ((GuardedTaskService) this.tasks.getObject()).hand(task.getId(), person);
	}

}
