package almanac.registers.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import almanac.registers.imports.Draft.Mention;
import almanac.registers.kit.Field;
import almanac.registers.kit.Field.Kind;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterType;
import almanac.registers.table.Row;
import almanac.registers.table.UnreadableTable;
import almanac.web.Csv;

/**
 * Reads rows as the plan says. What no field takes is kept in the notes, and said.
 */
final class RowReader {

	static final String NOTES = "notes";

	private final RegisterType<?> type;

	private final List<String> columns;

	private final Plan plan;

	private final Cells cells;

	private final Function<String, List<String>> apart;

	/** Whether entries can keep what no field takes. */
	private final boolean notes;

	/**
	 * @param apart takes rows apart that somebody wrote anew
	 */
	RowReader(RegisterType<?> type, List<String> columns, Plan plan, Cells cells,
			Function<String, List<String>> apart) {
		this.type = type;
		this.columns = columns;
		this.apart = apart;
		this.plan = plan;
		this.cells = cells;
		this.notes = type.field(NOTES).isPresent();
	}

	Draft read(Row read) {
		var anew = this.plan.cells().get(String.valueOf(read.number()));
		var row = (anew != null) ? again(read.number(), anew) : read;
		var draft = new Draft(row.number());
		if (row.raw() != null && !row.joined()) {
			draft.fail("", row.raw(), (row.cells().size() < this.columns.size()) ? "tooFewCells" : "tooManyCells",
					List.of(row.cells().size(), this.columns.size()));
			return draft;
		}
		if (row.joined()) {
			draft.warn("", row.raw(), "joined", List.of(this.columns.size()));
		}
		if (row.formulas()) {
			draft.warn("", "", "computed", List.of());
		}
		this.plan.constants()
			.forEach((key, text) -> this.type.field(key)
				.ifPresent((field) -> fill(draft, field, "", text, 0, new ArrayList<>())));
		for (var at = 0; at < this.columns.size(); at++) {
			var column = this.columns.get(at);
			column(draft, column,
					plain(this.plan.cells().getOrDefault(Plan.place(row.number(), column), row.cell(at)).strip()));
		}
		return draft;
	}

	/**
	 * Without the apostrophe by which we and others keep spreadsheets from calculating.
	 */
	private static String plain(String cell) {
		return (cell.startsWith("'") && Csv.isFormula(cell.substring(1))) ? cell.substring(1) : cell;
	}

	private Row again(int line, String text) {
		try {
			var cells = this.apart.apply(text);
			return new Row(line, cells, (cells.size() == this.columns.size()) ? null : text, false, false);
		}
		catch (UnreadableTable quotesThatDoNotMatch) {
			return new Row(line, List.of(text), text, false, false);
		}
	}

	private void column(Draft draft, String column, String cell) {
		var targets = this.plan.targets(column);
		if (targets.contains(Plan.LEAVE_OUT)) {
			return;
		}
		if (Csv.isFormula(cell) && cell.length() > 1 && !cell.matches("[-+]?[\\d.,]+%?")) {
			draft.warn(column, cell, "formula", List.of());
		}
		var readings = new ArrayList<Reading>();
		for (var place = 0; place < targets.size(); place++) {
			var key = targets.get(place);
			if (key.equals(Plan.NUMBER)) {
				number(draft, column, cell, readings);
			}
			else {
				var field = this.type.field(key);
				if (field.isPresent()) {
					fill(draft, field.get(), column, cell, place, readings);
				}
			}
		}
		if (!cell.isEmpty()) {
			remains(draft, column, cell, readings);
		}
		draft.said.add(column);
	}

	private void number(Draft draft, String column, String cell, List<Reading> readings) {
		var id = Numbers.plain(cell);
		if (id.isEmpty() || Register.isNumber(id)) {
			draft.id = id.isEmpty() ? draft.id : id;
			readings.add(Reading.of(id));
		}
		else {
			draft.fail(column, cell, "number", List.of());
			readings.add(Reading.of(null));
		}
	}

	private void fill(Draft draft, Field field, String column, String cell, int place, List<Reading> readings) {
		if (cell.isEmpty()) {
			if (!this.plan.constants().containsKey(field.key())) {
				draft.values.put(field.key(), field.apart() ? List.of() : null);
			}
			return;
		}
		if (field.refers() != null && cell.length() <= Cells.LONGEST) {
			draft.mentions.put(field.key(), new Mention(column, cell, takesAll(column, field)));
			readings.add(Reading.of(null));
			return;
		}
		var said = place > 0 && isText(field) && readings.stream().allMatch(Reading::whole)
				&& this.type.field(this.plan.targets(column).get(0)).filter((it) -> it.refers() == null).isPresent();
		var reading = said ? Reading.of(null) : this.cells.read(field, cell, place);
		readings.add(reading);
		if (reading.isUnread()) {
			draft.unread.add(field.key());
			if (column.isEmpty()) {
				draft.fail("", cell, reading.rule(), reading.details());
			}
		}
		else {
			draft.values.put(field.key(), reading.value());
		}
	}

	private boolean takesAll(String column, Field but) {
		return this.plan.targets(column)
			.stream()
			.filter((it) -> !it.equals(but.key()))
			.anyMatch((key) -> this.type.field(key).filter(RowReader::isText).isPresent());
	}

	private static boolean isText(Field field) {
		return field.kind() == Kind.LINE || field.kind() == Kind.TEXT;
	}

	/**
	 * What no field took as a whole goes to the notes; a field that needs it complains.
	 */
	private void remains(Draft draft, String column, String cell, List<Reading> readings) {
		if (readings.stream().anyMatch((it) -> it.whole())) {
			return;
		}
		var unread = readings.stream().filter(Reading::isUnread).findFirst();
		if (needed(draft, column).isPresent() || unread.isPresent() && !this.notes) {
			draft.fail(column, cell, unread.get().rule(), unread.get().details());
			return;
		}
		if (!this.notes) {
			withoutNotes(draft, column, cell, readings);
			return;
		}
		draft.keep(column, cell);
		if (!readings.isEmpty()) {
			var read = readings.stream().anyMatch((it) -> !it.isUnread());
			draft.warn(column, cell, read ? "partly" : unread.get().rule(), read ? List.of() : unread.get().details());
		}
	}

	/** What was read in part only would lose the rest, unless somebody said so. */
	private static void withoutNotes(Draft draft, String column, String cell, List<Reading> readings) {
		if (readings.isEmpty()) {
			draft.warn(column, "", "noPlace", List.of());
		}
		else if (readings.stream().allMatch((it) -> it.value() == null)) {
			draft.warn(column, cell, "leftOpen", List.of());
		}
		else {
			draft.fail(column, cell, "moreThanField", List.of());
		}
	}

	/**
	 * A field that has to be filled, could not be, and has nothing else to stand there.
	 */
	private Optional<Field> needed(Draft draft, String column) {
		return this.plan.targets(column)
			.stream()
			.filter(draft.unread::contains)
			.flatMap((key) -> this.type.field(key).stream())
			.filter((it) -> it.needed() && draft.values.get(it.key()) == null)
			.findFirst();
	}

}
