package almanac.registers.nonconformities;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import almanac.engine.Directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the register: a nonconformity never changes, what is known about it comes
 * in versions.
 */
@Component
class Versions {

	static final String CURRENT = """
			from nonconformity n join nonconformity_version v on v.nonconformity_id = n.id and v.valid_to is null
			""";

	private static final int MOST_AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Directory directory;

	Versions(JdbcClient jdbc, Clock clock, Directory directory) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.directory = directory;
	}

	/** The start of a history. */
	Nonconformity first(NonconformityId id, Report report, String person) {
		var now = now();
		this.jdbc
			.sql("insert into nonconformity (id, reference, raised_by, raised_by_name, raised_at, detected_on)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(id.value(), report.reference(), person, name(person), now, report.detectedOn())
			.update();
		var content = new LinkedHashMap<String, Object>();
		List.of("grade", "scope", "personal_data", "causes", "effectiveness_date", "certification_deadline",
				"recurrence_of", "closed_at")
			.forEach((column) -> content.put(column, null));
		content.put("state", State.RAISED.code());
		content.put("statement", report.statement());
		content.put("requirement", report.requirement());
		content.put("source_kind", report.source().code());
		content.put("source_reference", report.sourceReference());
		content.put("objective_evidence", report.objectiveEvidence());
		content.put("owner", report.proposedOwner());
		insert(id, 1, content, now, person, "Raised");
		return find(id).orElseThrow();
	}

	/**
	 * Adds a version, unless nothing would change.
	 * @param change columns and values that differ, given the version in force
	 */
	Nonconformity next(NonconformityId id, Function<Nonconformity, Map<String, Object>> change, String person,
			String reason) {
		this.jdbc.sql("select id from nonconformity where id = ? for update")
			.param(id.value())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NoSuchNonconformity(id));
		var current = find(id).orElseThrow();
		var content = VersionRow.content(current);
		content.putAll(change.apply(current));
		if (content.equals(VersionRow.content(current))) {
			return current;
		}
		var now = now();
		this.jdbc.sql("update nonconformity_version set valid_to = ? where nonconformity_id = ? and version = ?")
			.params(now, id.value(), current.version())
			.update();
		insert(id, current.version() + 1, content, now, person, reason);
		return find(id).orElseThrow();
	}

	Optional<Nonconformity> find(NonconformityId id) {
		return this.jdbc.sql("select n.*, v.* " + CURRENT + " where n.id = ?")
			.param(id.value())
			.query(VersionRow::read)
			.optional();
	}

	Optional<NonconformityId> byReference(String reference) {
		return this.jdbc.sql("select id from nonconformity where reference = ?")
			.param(reference)
			.query((row, index) -> new NonconformityId(row.getString(1)))
			.optional();
	}

	Map<String, List<Nonconformity>> byReference(Collection<String> references) {
		var all = List.copyOf(references);
		return IntStream.iterate(0, (from) -> from < all.size(), (from) -> from + MOST_AT_ONCE)
			.mapToObj((from) -> all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())))
			.flatMap((some) -> this.jdbc
				.sql("select n.*, v.* from nonconformity n join nonconformity_version v on v.nonconformity_id = n.id"
						+ " where n.reference in (:references) order by n.id, v.version")
				.param("references", some)
				.query(VersionRow::read)
				.list()
				.stream())
			.collect(Collectors.groupingBy(Nonconformity::reference));
	}

	List<Nonconformity> history(NonconformityId id) {
		return this.jdbc
			.sql("select n.*, v.* from nonconformity n join nonconformity_version v on v.nonconformity_id = n.id"
					+ " where n.id = ? order by v.version")
			.param(id.value())
			.query(VersionRow::read)
			.list();
	}

	Optional<Nonconformity> asOf(NonconformityId id, Instant instant) {
		return history(id).stream()
			.filter((version) -> !version.validFrom().isAfter(instant))
			.reduce((earlier, later) -> later);
	}

	List<Nonconformity> similar(Nonconformity one, OffsetDateTime since) {
		return this.jdbc
			.sql("select n.*, v.* " + CURRENT + " where v.requirement_key = ? and v.state <> 'withdrawn' and n.id <> ?"
					+ " and n.raised_at >= ? and n.raised_at <= ? order by n.raised_at desc, n.id desc")
			.params(VersionRow.requirementKey(one.requirement()), one.id().value(), since,
					one.raisedAt().atOffset(ZoneOffset.UTC))
			.query(VersionRow::read)
			.list();
	}

	private void insert(NonconformityId id, int version, Map<String, Object> content, OffsetDateTime now, String person,
			String reason) {
		var row = new LinkedHashMap<>(content);
		row.put("requirement_key", VersionRow.requirementKey((String) content.get("requirement")));
		row.put("nonconformity_id", id.value());
		row.put("version", version);
		row.put("valid_from", now);
		row.put("author", person);
		row.put("author_name", name(person));
		row.put("reason", reason);
		this.jdbc
			.sql("insert into nonconformity_version (%s) values (%s)".formatted(String.join(", ", row.keySet()),
					row.keySet().stream().map((column) -> ":" + column).collect(Collectors.joining(", "))))
			.params(row)
			.update();
	}

	OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

}
