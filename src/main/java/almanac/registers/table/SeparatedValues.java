package almanac.registers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A file of separated values (CSV) whose encoding and delimiter nobody told.
 */
final class SeparatedValues implements Sheet {

	/** So many lines are looked at to find the names of the columns. */
	private static final int TOP = 20;

	private final Text text;

	private final char delimiter;

	private final Heading heading;

	private SeparatedValues(Text text, char delimiter, Heading heading) {
		this.text = text;
		this.delimiter = delimiter;
		this.heading = heading;
	}

	static SeparatedValues of(byte[] content) {
		var text = Text.of(content);
		var delimiter = Delimiter.of(text.content());
		var top = new ArrayList<Line>();
		lines(text, delimiter, (line, raw) -> {
			top.add(line);
			return top.size() < TOP;
		});
		var heading = Heading.of(top);
		if (top.get(top.size() - 1).number() == heading.line()) {
			throw new UnreadableTable("headerOnly");
		}
		return new SeparatedValues(text, delimiter, heading);
	}

	@Override
	public String encoding() {
		return this.text.encoding();
	}

	@Override
	public String delimiter() {
		return String.valueOf(this.delimiter);
	}

	@Override
	public String part() {
		return "";
	}

	@Override
	public Heading heading() {
		return this.heading;
	}

	@Override
	public void rows(Predicate<Row> wantsMore) {
		var width = this.heading.columns().size();
		lines(this.text, this.delimiter,
				(line, raw) -> line.number() <= this.heading.line() || wantsMore.test(row(line.within(width), raw)));
	}

	@Override
	public List<String> cells(String raw) {
		var cells = new ArrayList<String>();
		Records.read(raw, this.delimiter, (line) -> {
			cells.addAll(line.cells());
			return false;
		});
		return cells;
	}

	private Row row(Line line, Supplier<String> text) {
		var width = this.heading.columns().size();
		if (line.cells().size() == width) {
			return new Row(line.number(), line.cells(), null, false, false);
		}
		var raw = text.get().stripTrailing();
		return joined(raw, width).map((cells) -> new Row(line.number(), cells, raw, true, false))
			.orElseGet(() -> new Row(line.number(), line.cells(), raw, false, false));
	}

	/**
	 * Who forgets the quotation marks around "risks, threats" writes a space after that
	 * comma, and none after those between the cells.
	 */
	private Optional<List<String>> joined(String raw, int width) {
		if (raw.indexOf('"') >= 0) {
			return Optional.empty();
		}
		var cells = new ArrayList<String>();
		for (var cell : raw.split(Pattern.quote(delimiter()), -1)) {
			if (cell.startsWith(" ") && !cell.isBlank() && !cells.isEmpty()) {
				cells.set(cells.size() - 1, cells.get(cells.size() - 1) + this.delimiter + cell);
			}
			else {
				cells.add(cell);
			}
		}
		return (cells.size() == width) ? Optional.of(cells.stream().map(String::strip).toList()) : Optional.empty();
	}

	private static void lines(Text text, char delimiter, BiPredicate<Line, Supplier<String>> wantsMore) {
		Records.read(text.content(), delimiter,
				(line, raw) -> line.isBlank() || line.isHint() || wantsMore.test(line, raw));
	}

}
