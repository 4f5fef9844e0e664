package almanac.registers.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import almanac.registers.table.Words;

/**
 * How a file is to be read: what a person can correct before it is brought in.
 *
 * @param columns for each column the fields it fills; empty to keep it in the notes,
 * {@link #LEAVE_OUT} to leave it out
 * @param constants what stands in a field of every row that does not say it itself
 * @param words what a word of the file means, by field and spelling; empty to keep it in
 * the notes
 * @param people login names, by what the file calls them
 * @param cells corrected cells by {@link #place}, whole rows by their line
 * @param skipped lines that are not brought in
 */
public record Plan(Map<String, List<String>> columns, Map<String, String> constants,
		Map<String, Map<String, String>> words, Map<String, String> people, Map<String, String> cells,
		Set<Integer> skipped) {

	/** In the place of a field: the number of the entry. */
	public static final String NUMBER = "id";

	/** In the place of a field: the column is not brought in. */
	public static final String LEAVE_OUT = "-";

	public Plan {
		columns = kept(columns);
		constants = kept(constants);
		words = kept(words);
		people = kept(people);
		cells = kept(cells);
		skipped = (skipped != null) ? new LinkedHashSet<>(skipped) : Set.of();
	}

	/** What is missing in it is refused where the plan is asked for. */
	private static <T> Map<String, T> kept(Map<String, T> part) {
		return (part != null) ? new LinkedHashMap<>(part) : Map.of();
	}

	/** The spelling under which words and names are known. */
	public static String key(String said) {
		return Words.key(said);
	}

	/** Where a cell stands. */
	static String place(int line, String column) {
		return line + ":" + column;
	}

	/** This plan, with the parts that the other one says something about. */
	public Plan with(Plan other) {
		var columns = new LinkedHashMap<>(this.columns);
		columns.putAll(other.columns());
		var words = new LinkedHashMap<>(this.words);
		other.words()
			.forEach((field, meanings) -> words.put(field, (meanings == null) ? null
					: both(Objects.requireNonNullElse(words.get(field), Map.of()), spelled(meanings))));
		return new Plan(columns, both(this.constants, other.constants()), words,
				both(this.people, spelled(other.people())), both(this.cells, other.cells()),
				other.skipped().isEmpty() ? this.skipped : other.skipped());
	}

	private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
		var both = new LinkedHashMap<>(one);
		both.putAll(other);
		return both;
	}

	private static Map<String, String> spelled(Map<String, String> said) {
		var spelled = new LinkedHashMap<String, String>();
		said.forEach((word, meant) -> spelled.put(key(word), meant));
		return spelled;
	}

	List<String> targets(String column) {
		return this.columns.getOrDefault(column, List.of());
	}

	/** Whether some column fills the field. */
	boolean fills(String field) {
		return this.columns.values().stream().anyMatch((it) -> it.contains(field));
	}

}
