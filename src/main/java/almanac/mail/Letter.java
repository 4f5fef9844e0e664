package almanac.mail;

import java.util.List;

import almanac.engine.UserTask;

/**
 * What is to be told to a person, before it is put into the person's language.
 *
 * @param person login name
 * @param words which texts it is made of: {@code letter.<words>.subject} and
 * {@code letter.<words>.lead}
 * @param values for {@code {0}}, {@code {1}} … of these texts; a moment becomes a day in
 * the person's zone, a {@link Phrase} words in the person's language
 * @param note more in the words of a model or a person, {@literal null} for nothing
 * @param link path of the page it leads to
 * @param urgent whether it is sent at once instead of with the next morning's digest
 * @param task id of the task it is about, {@literal null} for none; it is not told any
 * more once the task is done
 * @param businessKey of the run it is about, {@literal null} for none
 * @param once a second letter of this name is not written, {@literal null} if it may be
 * @param discreet whether the subject, which is read on locked screens and in logs, tells
 * no more of the run than its number
 */
public record Letter(String person, Kind kind, String words, List<Object> values, String note, String link,
		boolean urgent, String task, String businessKey, String once, boolean discreet) {

	public Letter {
		values = List.copyOf(values);
	}

	/**
	 * Not urgent, about nothing in particular, with a link to what waits for the person.
	 */
	public static Letter to(String person, Kind kind, String words, Object... values) {
		return new Letter(person, kind, words, List.of(values), null, "/", false, null, null, null, false);
	}

	/**
	 * What a run is about: its name in the person's language, or its number.
	 */
	public record Run(String businessKey, String number) {
	}

	/** Part of a sentence, from the texts. */
	public record Phrase(String key, List<Object> values) {

		/** Nothing to say. */
		public static final Phrase NONE = new Phrase(null, List.of());

		public static Phrase of(String key, Object... values) {
			return new Phrase(key, List.of(values));
		}

		/** What the task's run is about, behind the name of the task. */
		public static Phrase entry(UserTask task) {
			return entry(task.businessKey(), task.entry());
		}

		/**
		 * What a run is about, behind the name of a step of it.
		 * @param number empty if it has none
		 */
		public static Phrase entry(String businessKey, String number) {
			return number.isEmpty() ? NONE : of("letter.entry", new Run(businessKey, number));
		}

	}

	/** With a link to the task; discreet if it is one to sign. */
	public Letter about(UserTask task) {
		return new Letter(this.person, this.kind, this.words, this.values, this.note, "/tasks/" + task.id(),
				this.urgent, task.id(), task.businessKey(), this.once, task.bySignature());
	}

	public Letter noting(String note) {
		return new Letter(this.person, this.kind, this.words, this.values, note, this.link, this.urgent, this.task,
				this.businessKey, this.once, this.discreet);
	}

	public Letter linking(String path) {
		return new Letter(this.person, this.kind, this.words, this.values, this.note, path, this.urgent, this.task,
				this.businessKey, this.once, this.discreet);
	}

	public Letter urgentIf(boolean urgent) {
		return new Letter(this.person, this.kind, this.words, this.values, this.note, this.link, urgent, this.task,
				this.businessKey, this.once, this.discreet);
	}

	public Letter onceAs(String name) {
		return new Letter(this.person, this.kind, this.words, this.values, this.note, this.link, this.urgent, this.task,
				this.businessKey, name, this.discreet);
	}

}
