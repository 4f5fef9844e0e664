package almanac.registers.nonconformities.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Source;
import almanac.registers.people.Staff;
import almanac.registers.table.Line;
import almanac.registers.table.Table;

/**
 * Tells what would become of a table of nonconformities, and everything that is wrong
 * with it.
 */
final class Judge {

	private final Table table;

	private final Headings headings;

	private final Source source;

	private final boolean assumed;

	private final LocalDate today;

	private final Staff staff;

	private final List<Complaint> errors = new ArrayList<>();

	private final List<LeftOut> leftOut = new ArrayList<>();

	private final Map<String, Integer> rows = new HashMap<>();

	/**
	 * @param source of the rows that name none, {@literal null} if nobody said so
	 */
	Judge(Table table, Source source, LocalDate today, Staff staff) {
		this.table = table;
		this.headings = Headings.of(table.columns());
		this.assumed = source == null && !this.headings.reads(Column.SOURCE)
				&& this.headings.impliedSource().isPresent();
		this.source = this.assumed ? this.headings.impliedSource().get() : source;
		this.today = today;
		this.staff = staff;
	}

	/**
	 * @param register knows all versions, oldest first, of those that bear one of the
	 * references
	 */
	Judgement judge(Function<Collection<String>, Map<String, List<Nonconformity>>> register) {
		var candidates = lacksColumns() ? List.<Candidate>of()
				: this.table.lines().stream().flatMap((line) -> candidate(line).stream()).toList();
		var mentions = new Mentions(this.table, this.headings);
		var known = new HashMap<>(register
			.apply(Stream.concat(this.rows.keySet().stream(), mentions.candidates()).collect(Collectors.toSet())));
		var wrong = this.errors.stream().map(Complaint::row).collect(Collectors.toSet());
		var unknown = candidates.stream().filter((it) -> !known.containsKey(it.report().reference())).toList();
		var fresh = unknown.stream().filter((it) -> !wrong.contains(it.row())).toList();
		var present = candidates.stream()
			.filter((it) -> known.containsKey(it.report().reference()))
			.map((it) -> Comparison.of(it, known.get(it.report().reference())))
			.toList();
		return new Judgement(this.table, read(), this.headings.unused().map(this.headings.names()::get).toList(),
				this.source, this.assumed, fresh, present, this.leftOut, this.errors,
				warnings(unknown, mentions.complaints(known, this.rows.keySet())));
	}

	private boolean lacksColumns() {
		var lacks = false;
		for (var needed : List.of(Column.STATEMENT, Column.REFERENCE)) {
			if (!this.headings.reads(needed)) {
				complain(this.table.headerLine(), "", "", "no-" + needed.code());
				lacks = true;
			}
		}
		if (!this.headings.reads(Column.SOURCE) && this.source == null) {
			complain(this.table.headerLine(), "", "", "no-source");
		}
		return lacks;
	}

	private Optional<Candidate> candidate(Line line) {
		if (this.table.isRagged(line)) {
			var found = line.cells().size();
			var expected = this.table.columns().size();
			complain(line.number(), "", "", (found < expected) ? "tooFewCells" : "tooManyCells", found, expected);
			return Optional.empty();
		}
		var classification = this.headings.cell(line, Column.GRADE);
		var counts = classification.isEmpty() ? Optional.of(true) : CellWords.isNonconformity(classification);
		if (counts.isEmpty()) {
			complain(line.number(), this.headings.name(Column.GRADE), classification, "grade");
		}
		if (!counts.orElse(true)) {
			this.leftOut.add(new LeftOut(line.number(), classification, this.headings.cell(line, Column.STATEMENT)));
			return Optional.empty();
		}
		var candidate = new RowJudge(line, this.headings, this.errors).read(this.source, this.today, this.staff);
		if (candidate.report().reference() != null) {
			refuseTwice(candidate);
		}
		return Optional.of(candidate);
	}

	private void refuseTwice(Candidate candidate) {
		var first = this.rows.putIfAbsent(candidate.report().reference(), candidate.row());
		if (first != null) {
			complain(candidate.row(), this.headings.name(Column.REFERENCE), candidate.report().reference(), "twice",
					first);
		}
	}

	private void complain(int row, String column, String value, String rule, Object... details) {
		this.errors.add(new Complaint(row, column, value, rule, List.of(details)));
	}

	private Map<Column, String> read() {
		return this.headings.read()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (it) -> this.headings.names().get(it.getValue()),
					(one, other) -> one, TreeMap::new));
	}

	private static List<Complaint> warnings(List<Candidate> unknown, List<Complaint> mentions) {
		var rows = unknown.stream().map(Candidate::row).collect(Collectors.toSet());
		return Stream
			.concat(unknown.stream().flatMap((it) -> it.warnings().stream()),
					mentions.stream().filter((it) -> rows.contains(it.row())))
			.toList();
	}

}
