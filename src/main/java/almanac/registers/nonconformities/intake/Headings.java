package almanac.registers.nonconformities.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Source;
import almanac.registers.table.Line;
import almanac.registers.table.Words;

/**
 * Which column of a file is read as what.
 *
 * @param names as they stand in the file
 * @param read position of each column that is read
 */
record Headings(List<String> names, Map<Column, Integer> read) {

	/**
	 * They mean this in one file and that in another, and are taken for what is missing.
	 */
	private static final Map<Column, List<String>> VAGUE = new EnumMap<>(Map.of(Column.STATEMENT,
			List.of("finding", "findings", "feststellung", "feststellungen", "observation", "problem", "title",
					"titel"),
			Column.REFERENCE,
			List.of("finding id", "finding number", "finding no", "finding nr", "finding", "feststellungsnummer",
					"feststellung", "no", "nr", "lfd nr", "laufende nummer", "pos", "item", "#")));

	private static final Words<Source> IMPLIED = Words
		.of(Map.of(Source.INTERNAL_AUDIT, "audit, auditnummer", Source.INCIDENT, "incident, vorfall, vorfallnummer",
				Source.COMPLAINT, "complaint, beschwerdenummer, reklamationsnummer"));

	static Headings of(List<String> names) {
		var headings = new Headings(names, new EnumMap<>(Column.class));
		headings.assign(List.of(Column.values()), Column::names, (name) -> Stream.of(name));
		headings.assign(List.of(Column.values()), Column::names, Headings::loosely);
		headings.assign(List.of(Column.STATEMENT, Column.REFERENCE), VAGUE::get,
				(name) -> Stream.concat(Stream.of(name), loosely(name)));
		return headings;
	}

	/** "Finding / Nonconformity" is either, "Correction (immediate)" is a correction. */
	private static Stream<String> loosely(String name) {
		var plain = name.replaceAll("\\([^)]*\\)", "");
		return Stream.concat(Stream.of(plain), Stream.of(plain.split("/")));
	}

	private void assign(List<Column> columns, Function<Column, List<String>> known,
			Function<String, Stream<String>> spellings) {
		columns.stream()
			.filter((column) -> !reads(column))
			.forEach((column) -> known.apply(column)
				.stream()
				.map(Words::key)
				.flatMap((word) -> unused().filter(
						(at) -> spellings.apply(this.names.get(at)).anyMatch((name) -> Words.key(name).equals(word))))
				.findFirst()
				.ifPresent((at) -> this.read.put(column, at)));
	}

	boolean reads(Column column) {
		return this.read.containsKey(column);
	}

	/** As it stands in the file, empty if there is no such column. */
	String name(Column column) {
		return reads(column) ? this.names.get(this.read.get(column)) : "";
	}

	/** What the line says in a column, empty if nothing. */
	String cell(Line line, Column column) {
		return reads(column) ? line.cell(this.read.get(column)) : "";
	}

	/** Positions of the columns that are read as nothing. */
	Stream<Integer> unused() {
		return IntStream.range(0, this.names.size()).boxed().filter((at) -> !this.read.containsValue(at));
	}

	/** Whether numbers count anew in each audit, as those of findings do. */
	boolean isNumberedWithinSource() {
		return reads(Column.REFERENCE) && reads(Column.SOURCE_REFERENCE)
				&& VAGUE.get(Column.REFERENCE).contains(Words.key(name(Column.REFERENCE)));
	}

	/** Where all of it came to light, as the name of a column tells. */
	Optional<Source> impliedSource() {
		return reads(Column.SOURCE_REFERENCE) ? IMPLIED.startOf(name(Column.SOURCE_REFERENCE)) : Optional.empty();
	}

}
