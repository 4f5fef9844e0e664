package almanac.registers.nonconformities.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.table.Line;
import almanac.registers.table.Table;

/**
 * Numbers of other entries that rows name in columns that are kept as text: the same case
 * may be there already, or the number leads nowhere.
 */
record Mentions(Table table, Headings headings) {

	private static final Pattern NUMBER = Pattern.compile("(?=.*\\p{L})(?=.*\\d)\\S{3,40}");

	/** What looks like the number of an entry. */
	Stream<String> candidates() {
		return this.headings.unused()
			.flatMap((at) -> this.table.lines().stream().map((line) -> line.cell(at)))
			.filter((it) -> NUMBER.matcher(it).matches())
			.distinct();
	}

	/**
	 * @param register entries by their reference
	 * @param own references of the file itself
	 */
	List<Complaint> complaints(Map<String, List<Nonconformity>> register, Collection<String> own) {
		return this.headings.unused().flatMap((at) -> complaints(at, register, new HashSet<>(own))).toList();
	}

	private Stream<Complaint> complaints(int at, Map<String, List<Nonconformity>> register, Set<String> own) {
		var shapes = this.table.lines()
			.stream()
			.map((line) -> line.cell(at))
			.filter((it) -> register.containsKey(it) || own.contains(it))
			.map(Mentions::shape)
			.collect(Collectors.toSet());
		return this.table.lines()
			.stream()
			.filter((line) -> shapes.contains(shape(line.cell(at))) && !own.contains(line.cell(at)))
			.map((line) -> complaint(line, at, register.get(line.cell(at))));
	}

	private Complaint complaint(Line line, int at, List<Nonconformity> entry) {
		return (entry != null)
				? new Complaint(line.number(), this.headings.names().get(at), line.cell(at), "sameCase",
						List.of(entry.get(0).id()))
				: new Complaint(line.number(), this.headings.names().get(at), line.cell(at), "leadsNowhere", List.of());
	}

	private static String shape(String number) {
		return number.replaceAll("\\d", "0");
	}

}
