package almanac.registers.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import almanac.registers.kit.RegisterType;
import almanac.registers.table.Heading;
import almanac.registers.table.Row;
import almanac.registers.table.Sheet;

/**
 * Tables whose columns are no properties but values: years of a programme, roles of a
 * matrix of responsibilities (RACI). They become a row for each.
 */
final class Shapes {

	private static final Predicate<String> PARTS = (cell) -> cell
		.matches("(?i)-|[RACI](\\s*[/,+&]?\\s*[RACI]){0,3}\\*?");

	private Shapes() {
	}

	/**
	 * A sheet with other columns than the file has.
	 */
	private record Shaped(Sheet file, Heading heading, Function<Row, List<Row>> shape) implements Sheet {

		@Override
		public String encoding() {
			return this.file.encoding();
		}

		@Override
		public String delimiter() {
			return this.file.delimiter();
		}

		@Override
		public String part() {
			return this.file.part();
		}

		@Override
		public List<String> cells(String raw) {
			return this.file.cells(raw);
		}

		@Override
		public void rows(Predicate<Row> wantsMore) {
			this.file.rows((row) -> this.shape.apply(row).stream().allMatch(wantsMore));
		}

	}

	/** The sheet as the register can read it. */
	static Sheet of(Sheet file, RegisterType<?> type) {
		return switch (type.name()) {
			case "audit-coverage" -> years(file);
			case "responsibilities" -> roles(file);
			default -> file;
		};
	}

	private static Sheet years(Sheet file) {
		var columns = file.heading().columns();
		var years = places(columns, (at) -> columns.get(at).matches("(19|20)\\d\\d"));
		if (years.isEmpty()) {
			return file;
		}
		return shaped(file, years, List.of("Year", "Extent"),
				(row) -> years.stream()
					.filter((at) -> !row.cell(at).isEmpty())
					.map((at) -> List.of(columns.get(at), row.cell(at)))
					.toList());
	}

	private static Sheet roles(Sheet file) {
		var columns = file.heading().columns();
		var rows = new ArrayList<Row>();
		var legends = new ArrayList<Row>();
		file.rows((row) -> (isLegend(row) ? legends : rows).add(row));
		var roles = places(columns,
				(at) -> rows.stream().map((it) -> it.cell(at)).filter((it) -> !it.isEmpty()).allMatch(PARTS));
		if (roles.size() < 2) {
			return file;
		}
		return shaped(without(file, legends), roles, List.of("Responsible", "Accountable", "Consulted", "Informed"),
				(row) -> {
					var parts = new LinkedHashMap<Character, List<String>>();
					"RACI".chars().forEach((part) -> parts.put((char) part, new ArrayList<>()));
					roles.forEach((at) -> row.cell(at)
						.toUpperCase()
						.chars()
						.filter((it) -> parts.containsKey((char) it))
						.forEach((it) -> parts.get((char) it).add(columns.get(at))));
					return List.of(parts.values().stream().map((it) -> String.join(", ", it)).toList());
				});
	}

	/** "R = Responsible" explains the matrix and is no part of it. */
	private static boolean isLegend(Row row) {
		var said = row.cells().stream().skip(1).filter((it) -> !it.isEmpty()).toList();
		return !said.isEmpty() && said.stream().allMatch((it) -> it.matches("(?i)[RACI]\\s*[=:–-]\\s*\\p{L}.*"));
	}

	private static Sheet without(Sheet file, List<Row> legends) {
		var lines = legends.stream().map(Row::number).toList();
		var unread = new ArrayList<>(file.heading().above());
		legends.forEach((it) -> unread.add(String.join(" ", it.cells()).strip()));
		var heading = new Heading(file.heading().line(), file.heading().columns(), file.heading().repeated(), unread);
		return new Shaped(file, heading, (row) -> lines.contains(row.number()) ? List.of() : List.of(row));
	}

	private static Sheet shaped(Sheet file, List<Integer> without, List<String> added,
			Function<Row, List<List<String>>> cells) {
		var kept = places(file.heading().columns(), (at) -> !without.contains(at));
		var names = new ArrayList<>(kept.stream().map(file.heading().columns()::get).toList());
		names.addAll(added);
		var heading = new Heading(file.heading().line(), names, file.heading().repeated(), file.heading().above());
		return new Shaped(file, heading,
				(row) -> (row.raw() != null && !row.joined()) ? List.of(row) : cells.apply(row).stream().map((more) -> {
					var all = new ArrayList<>(kept.stream().map(row::cell).toList());
					all.addAll(more);
					return new Row(row.number(), all, row.raw(), row.joined(), row.formulas());
				}).toList());
	}

	private static List<Integer> places(List<String> columns, Predicate<Integer> which) {
		return IntStream.range(0, columns.size()).boxed().filter(which).toList();
	}

}
