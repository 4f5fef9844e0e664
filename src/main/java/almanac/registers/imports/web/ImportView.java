package almanac.registers.imports.web;

import java.util.List;

import almanac.engine.Choice;
import almanac.registers.imports.Import;
import almanac.registers.imports.Look;
import almanac.registers.imports.web.ImportWords.Fault;
import almanac.registers.kit.web.EntryViews;
import almanac.registers.table.Heading;

/**
 * A file with what would become of it, for the page.
 *
 * @param unsaid needed fields that stand in no column
 * @param words words that are no choice of a field
 * @param people whom nobody here is called
 * @param fixes cells somebody corrected
 * @param faults the first errors
 */
record ImportView(Import file, Look look, Heading heading, String encoding, String delimiter, String part,
		List<Column> columns, List<Question> unsaid, List<Question> words, List<Question> people, List<Fix> fixes,
		List<Fault> faults, List<Remark> remarks, List<EntryViews.Row> fresh, List<Changed> changes,
		List<String> freshColumns) {

	/**
	 * A column of the file.
	 *
	 * @param examples the first things that stand in it
	 * @param first the field it fills, {@code -} for none, empty for the notes
	 * @param second another field it fills
	 */
	record Column(int place, String name, List<String> examples, String first, List<String> more,
			List<Choice> choices) {

		/** Two ways to choose are offered always, more only where they are chosen. */
		public List<String> others() {
			return this.more.isEmpty() ? List.of("") : this.more;
		}

	}

	/**
	 * Something a person can say once for the whole file.
	 *
	 * @param name of the parameter
	 * @param choices empty for free text
	 */
	record Question(String name, String label, String said, int count, String value, List<Choice> choices,
			boolean needed) {
	}

	/**
	 * A cell, or a whole row, that somebody corrected.
	 */
	record Fix(String name, int line, String column, String value) {
	}

	/**
	 * A remark on some rows.
	 */
	record Remark(String lines, int more, String column, String value, String message) {
	}

	/** An entry that would change. */
	record Changed(int line, String id, String title, List<EntryViews.Change> changes) {
	}

	/** How many columns no field takes. */
	public long noted() {
		return this.columns.stream().filter((it) -> it.first().isEmpty()).count();
	}

	public boolean needsWork() {
		return !this.look.isAcceptable();
	}

}
