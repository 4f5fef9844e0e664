package almanac.mail;

import java.util.Optional;

import almanac.engine.CycleEnded;
import almanac.engine.Directory;
import almanac.engine.Handover;
import almanac.engine.HandoverCause;
import almanac.engine.TaskAssigned;
import almanac.engine.TaskCompleted;
import almanac.engine.UserTask;
import almanac.mail.Letter.Phrase;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what became theirs, unless they took it themselves or are asked to sign
 * it.
 */
@Component
class TaskLetters {

	private final Letters letters;

	private final OutboxRows rows;

	private final Directory directory;

	private final MailSettings settings;

	TaskLetters(Letters letters, OutboxRows rows, Directory directory, MailSettings settings) {
		this.letters = letters;
		this.rows = rows;
		this.directory = directory;
		this.settings = settings;
	}

	@EventListener
	void on(TaskAssigned it) {
		this.rows.overtakeTask(it.task().id());
		if (it.person().equals(it.asker()) || it.task().bySignature()) {
			return;
		}
		var task = it.task();
		var due = task.due();
		var how = (it.handover() != null) ? handed(it.handover())
				: Optional.ofNullable(it.asker()).map(this::asked).orElse(Phrase.NONE);
		this.letters.write(Letter
			.to(it.person(), Kind.ASSIGNED, (it.handover() != null) ? "handed" : "assigned", task.name(),
					Phrase.entry(task), how, (due != null) ? Phrase.of("letter.until", due) : Phrase.NONE)
			.about(task)
			.noting(note(it))
			.urgentIf(due != null && due.isBefore(it.at().plus(this.settings.atOnce()))));
	}

	@EventListener
	void on(TaskCompleted it) {
		this.rows.overtakeTask(it.task().id());
	}

	@EventListener
	void on(CycleEnded it) {
		if (it.businessKey() != null) {
			this.rows.overtakeRun(it.businessKey());
		}
	}

	/** Why a person handed it on, else what the model says about it. */
	private static String note(TaskAssigned it) {
		var reason = (it.handover() != null && it.handover().person() != null) ? it.handover().reason() : null;
		return (reason != null) ? reason : it.task().instructions();
	}

	private Phrase asked(String person) {
		return Phrase.of("letter.asked", name(person));
	}

	private Phrase handed(Handover it) {
		var from = (it.cause() == HandoverCause.DELEGATED) ? it.person() : it.from();
		return (from != null) ? Phrase.of("letter.handed." + it.cause().code(), name(from))
				: Phrase.of("letter.handed." + it.cause().code());
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

}
