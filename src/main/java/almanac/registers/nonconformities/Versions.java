package almanac.registers.nonconformities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.web.Code;
import almanac.web.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The rows of the register: a nonconformity never changes, what is known about it comes
 * in versions.
 */
@Component
class Versions {

	private static final String CURRENT = """
			from nonconformity n join nonconformity_version v on v.nonconformity_id = n.id and v.valid_to is null
			""";

	private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Directory directory;

	private final ObjectMapper json = new ObjectMapper();

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
		var content = content(current);
		content.putAll(change.apply(current));
		if (content.equals(content(current))) {
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
			.query(this::row)
			.optional();
	}

	Optional<NonconformityId> byReference(String reference) {
		return this.jdbc.sql("select id from nonconformity where reference = ?")
			.param(reference)
			.query((row, index) -> new NonconformityId(row.getString(1)))
			.optional();
	}

	List<Nonconformity> history(NonconformityId id) {
		return this.jdbc
			.sql("select n.*, v.* from nonconformity n join nonconformity_version v on v.nonconformity_id = n.id"
					+ " where n.id = ? order by v.version")
			.param(id.value())
			.query(this::row)
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
			.params(requirementKey(one.requirement()), one.id().value(), since, one.raisedAt().atOffset(ZoneOffset.UTC))
			.query(this::row)
			.list();
	}

	Page<Nonconformity> page(Filter filter, int page, int size) {
		var conditions = new StringBuilder(" where 1 = 1");
		var values = new HashMap<String, Object>();
		put(conditions, values, "v.state = :state", "state", code(filter.state()));
		put(conditions, values, "v.grade = :grade", "grade", code(filter.grade()));
		put(conditions, values, "v.owner = :owner", "owner", filter.owner());
		put(conditions, values, "(n.raised_by = :concerning or v.owner = :concerning)", "concerning",
				filter.concerning());
		put(conditions, values,
				"(lower(n.id) like :text escape '!' or lower(n.reference) like :text escape '!' or"
						+ " lower(v.statement) like :text escape '!' or lower(v.requirement) like :text escape '!')",
				"text",
				StringUtils.hasText(filter.text())
						? "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%"
						: null);
		var total = this.jdbc.sql("select count(*) " + CURRENT + conditions).params(values).query(Long.class).single();
		values.put("size", size);
		values.put("skipped", (long) page * size);
		var items = this.jdbc
			.sql("select n.*, v.* " + CURRENT + conditions
					+ " order by n.raised_at desc, n.id desc limit :size offset :skipped")
			.params(values)
			.query(this::row)
			.list();
		return new Page<>(items, page, size, total);
	}

	private static void put(StringBuilder conditions, Map<String, Object> values, String condition, String name,
			Object value) {
		if (value != null) {
			conditions.append(" and ").append(condition);
			values.put(name, value);
		}
	}

	private void insert(NonconformityId id, int version, Map<String, Object> content, OffsetDateTime now, String person,
			String reason) {
		var row = new LinkedHashMap<>(content);
		row.put("requirement_key", requirementKey((String) content.get("requirement")));
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

	private Map<String, Object> content(Nonconformity it) {
		var content = new LinkedHashMap<String, Object>();
		content.put("state", it.state().code());
		content.put("statement", it.statement());
		content.put("requirement", it.requirement());
		content.put("source_kind", it.source().code());
		content.put("source_reference", it.sourceReference());
		content.put("objective_evidence", it.objectiveEvidence());
		content.put("scope", it.scope());
		content.put("personal_data", it.personalData());
		content.put("grade", code(it.grade()));
		content.put("owner", it.owner());
		content.put("causes", it.causes().isEmpty() ? null : write(it.causes()));
		content.put("effectiveness_date", it.effectivenessDate());
		content.put("certification_deadline", it.certificationDeadline());
		content.put("recurrence_of", (it.recurrenceOf() != null) ? it.recurrenceOf().value() : null);
		content.put("closed_at", (it.closedAt() != null) ? it.closedAt().atOffset(ZoneOffset.UTC) : null);
		return content;
	}

	private Nonconformity row(ResultSet row, int index) throws SQLException {
		var grade = row.getString("grade");
		var causes = row.getString("causes");
		var recurrenceOf = row.getString("recurrence_of");
		return new Nonconformity(new NonconformityId(row.getString("id")), row.getString("reference"),
				row.getString("raised_by"), row.getString("raised_by_name"), instant(row, "raised_at"),
				row.getObject("detected_on", LocalDate.class), Code.of(State.class, row.getString("state")),
				row.getString("statement"), row.getString("requirement"),
				Code.of(Source.class, row.getString("source_kind")), row.getString("source_reference"),
				row.getString("objective_evidence"), row.getString("scope"),
				row.getObject("personal_data", Boolean.class), (grade != null) ? Code.of(Grade.class, grade) : null,
				row.getString("owner"), (causes != null) ? rows(causes) : List.of(),
				row.getObject("effectiveness_date", LocalDate.class),
				row.getObject("certification_deadline", LocalDate.class),
				(recurrenceOf != null) ? new NonconformityId(recurrenceOf) : null, instant(row, "closed_at"),
				row.getInt("version"), instant(row, "valid_from"), instant(row, "valid_to"), row.getString("author"),
				row.getString("author_name"), row.getString("reason"));
	}

	/**
	 * @throws IllegalArgumentException if it is not a JSON array of objects
	 */
	String causes(String text) {
		return write(rows(text));
	}

	private List<Map<String, Object>> rows(String text) {
		try {
			return this.json.readValue(text, ROWS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(
					"Expected the causes as a JSON array of objects, found '%s'.".formatted(text), ex);
		}
	}

	private String write(List<Map<String, Object>> rows) {
		try {
			return this.json.writeValueAsString(rows);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The causes cannot be written as JSON: " + rows, ex);
		}
	}

	OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

	private static String code(Code code) {
		return (code != null) ? code.code() : null;
	}

	/* "A.5.18", "A 5.18" and "a.5.18" are one requirement. */
	private static String requirementKey(String requirement) {
		return (requirement != null) ? requirement.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", ".") : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
