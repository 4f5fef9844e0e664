package almanac.inspection.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.audits.AuditCoverage;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * Every clause from 4 to 10 is audited again and again, every theme of Annex A once in
 * the years that are planned.
 */
@Component
class ClauseNotAudited implements Rule {

	private static final Pattern CLAUSE = Pattern.compile("^(?:clause|kapitel|iso.*?)?\\s*(10|[4-9])(?:\\D.*)?$",
			Pattern.CASE_INSENSITIVE);

	private static final List<String> CLAUSES = IntStream.rangeClosed(4, 10).mapToObj(String::valueOf).toList();

	/** Of a programme, as a certificate runs. */
	private static final int YEARS = 3;

	@Override
	public String id() {
		return "clause-not-audited";
	}

	@Override
	public List<String> serves() {
		return List.of("9.2.2");
	}

	@Override
	public String cycle() {
		return "audit-programme";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var all = known.all(AuditCoverage.class).toList();
		var last = all.stream().mapToInt((it) -> it.value().coveredYear()).max().orElse(0);
		var first = Math.max(last - YEARS + 1, all.stream().mapToInt((it) -> it.value().coveredYear()).min().orElse(0));
		var recent = all.stream()
			.filter((it) -> it.value().coveredYear() >= first)
			.collect(Collectors.groupingBy((it) -> it.value().area(), LinkedHashMap::new, Collectors.toList()));
		return (last - first + 1 < YEARS) ? Stream.empty()
				: Stream.concat(
						recent.entrySet().stream().flatMap((it) -> gaps(it.getKey(), it.getValue(), first, last)),
						absent(recent, first, last));
	}

	private static Stream<Finding> gaps(String area, List<Entry<AuditCoverage>> entries, int first, int last) {
		var audited = entries.stream()
			.filter((it) -> it.value().extent() != AuditCoverage.Extent.NONE)
			.map((it) -> it.value().coveredYear())
			.collect(Collectors.toCollection(TreeSet::new));
		var missed = IntStream.rangeClosed(first, last)
			.filter((it) -> !audited.contains(it))
			.mapToObj(String::valueOf)
			.toList();
		var isClause = CLAUSE.matcher(area.strip()).matches();
		var sound = isClause ? audited.size() > 1 && audited.last() - audited.first() + 1 == audited.size()
				: !audited.isEmpty();
		return sound ? Stream.empty() : Stream
			.of(Finding.at("audit-coverage", entries.get(0).id(), Fact.text(area), Fact.list(missed),
					audited.isEmpty() ? Fact.text("–") : Fact.list(audited.stream().map(String::valueOf).toList())));
	}

	/** Clauses that are not even listed where others are. */
	private static Stream<Finding> absent(Map<String, List<Entry<AuditCoverage>>> recent, int first, int last) {
		var listed = recent.keySet().stream().flatMap((it) -> {
			var found = CLAUSE.matcher(it.strip());
			return found.matches() ? Stream.of(found.group(1)) : Stream.empty();
		}).collect(Collectors.toSet());
		return (listed.size() < YEARS) ? Stream.empty()
				: CLAUSES.stream()
					.filter((it) -> !listed.contains(it))
					.map((it) -> Finding
						.at("audit-coverage", recent.values().iterator().next().get(0).id(), Fact.text(it),
								Fact.text(first + "–" + last))
						.about(it)
						.in("absent"));
	}

}
