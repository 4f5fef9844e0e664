package almanac.ladder;

import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.engine.UserTask;
import almanac.mail.Kind;
import almanac.mail.Letter;
import almanac.mail.Letter.Phrase;
import almanac.mail.Letters;

import org.springframework.stereotype.Component;

/**
 * Tells a person of a task that comes due or is late.
 */
@Component
class LadderLetters {

	private final Letters letters;

	private final Directory directory;

	LadderLetters(Letters letters, Directory directory) {
		this.letters = letters;
		this.directory = directory;
	}

	/**
	 * @param own whether the task is the person's; by a digest it could not be signed
	 */
	void write(UserTask task, Rung rung, String person, boolean own, boolean urgent) {
		var letter = Letter
			.to(person, rung.level().isEscalation() ? Kind.ESCALATION : Kind.REMINDER, words(rung, own), task.name(),
					Phrase.entry(task), task.due(), holder(task))
			.about(task)
			.urgentIf(urgent || own && task.bySignature())
			.onceAs("ladder:%s:%d:%s:%s".formatted(task.id(), task.due().getEpochSecond(), rung.code(), person));
		this.letters
			.write(own ? letter.noting(task.instructions()) : letter.linking("/tasks/" + task.id() + "/due-date"));
	}

	private static String words(Rung rung, boolean own) {
		return switch (rung.level()) {
			case REMIND, DUE -> own ? "reminded" : "deputy";
			case SUPERVISOR -> own ? "late" : "supervisor";
			case TOP -> own ? "late" : "top";
		};
	}

	private Phrase holder(UserTask task) {
		return (task.assignee() != null) ? Phrase.of("letter.with", name(task.assignee())) : Phrase
			.of("letter.with.nobody", task.candidates().stream().map(this::name).collect(Collectors.joining(", ")));
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

}
