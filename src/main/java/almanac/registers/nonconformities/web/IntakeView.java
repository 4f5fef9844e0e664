package almanac.registers.nonconformities.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.intake.Candidate;
import almanac.registers.nonconformities.intake.Column;
import almanac.registers.nonconformities.intake.Intake;
import almanac.registers.nonconformities.intake.Judgement;
import almanac.registers.nonconformities.intake.LeftOut;
import almanac.registers.nonconformities.intake.Present;
import almanac.registers.nonconformities.web.IntakeWords.Fault;

/**
 * A file that was handed in, as its page shows it. Long lists are cut; the numbers count
 * all.
 *
 * @param raised number given to each row, by line, once it was brought in
 */
record IntakeView(Intake file, Judgement judged, IntakeWords words, Map<Integer, NonconformityId> raised) {

	private static final int MOST = 100;

	private static final Map<Character, String> DELIMITERS = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|',
			"bar");

	/**
	 * The same warning about the same text, in one line.
	 *
	 * @param rows the first of them, and how many more
	 */
	record Warning(String column, String value, String message, List<Integer> rows, int more) {
	}

	/** Key of the name of the delimiter, empty if it has none. */
	public String delimiter() {
		return DELIMITERS.getOrDefault(this.judged.table().delimiter(), "");
	}

	/** Whether the rows say nothing of where they came to light. */
	public boolean asksForSource() {
		return !this.file.isApplied() && !this.judged.read().containsKey(Column.SOURCE);
	}

	public List<Fault> errors() {
		return this.judged.errors().stream().limit(MOST).map(this.words::fault).toList();
	}

	public List<Warning> warnings() {
		var same = this.judged.warnings()
			.stream()
			.map(this.words::fault)
			.collect(Collectors.groupingBy((it) -> List.of(it.column(), it.value(), it.message()), LinkedHashMap::new,
					Collectors.mapping(Fault::row, Collectors.toCollection(ArrayList::new))));
		return same.entrySet()
			.stream()
			.limit(MOST)
			.map((it) -> new Warning(it.getKey().get(0), it.getKey().get(1), it.getKey().get(2),
					it.getValue().stream().limit(5).toList(), Math.max(0, it.getValue().size() - 5)))
			.toList();
	}

	public List<Candidate> fresh() {
		return this.judged.fresh().stream().limit(MOST).toList();
	}

	public List<Present> differing() {
		return this.judged.differing().stream().limit(MOST).toList();
	}

	public List<LeftOut> leftOut() {
		return this.judged.leftOut().stream().limit(MOST).toList();
	}

	/** Whether some of a list of this length are not shown. */
	public boolean cuts(int length) {
		return length > MOST;
	}

}
