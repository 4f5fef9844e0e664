package almanac.registers.kit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.registers.kit.Field.Kind;
import almanac.web.Page;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a register: one for each entry, one for each of its versions, one for each
 * link of a list.
 */
class EntryRows<T> {

	private final RegisterType<T> type;

	private final Selection selection;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final Clock clock;

	EntryRows(RegisterType<T> type, JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
		this.type = type;
		this.selection = new Selection(type);
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	List<Entry<T>> find(String id, Instant asOf) {
		var values = new HashMap<String, Object>(Map.of("id", id));
		return read("where v.id = :id and " + Selection.moment(asOf, values), values);
	}

	List<Entry<T>> history(String id) {
		return read("where v.id = :id order by v.version desc", Map.of("id", id));
	}

	/**
	 * Which entries is decided from indexes, then only these are read. A search reads all
	 * that it looks through anyway: it counts what it finds instead of searching again.
	 */
	Page<Entry<T>> page(Query query, int page, int size) {
		if (query.searches()) {
			var found = ids(query);
			var from = (int) Math.min((long) page * size, found.size());
			var shown = found.subList(from, Math.min(from + size, found.size()));
			return new Page<>(of(shown, query.asOf()), page, size, found.size());
		}
		var values = new HashMap<String, Object>();
		var where = this.selection.where(query, values);
		values.put("size", size);
		values.put("skipped", (long) page * size);
		var shown = ids(where + this.selection.order(query) + " limit :size offset :skipped", values);
		return new Page<>(of(shown, query.asOf()), page, size, count(query));
	}

	/** Numbers of all entries of the list, in its order. */
	List<String> ids(Query query) {
		var values = new HashMap<String, Object>();
		return ids(this.selection.where(query, values) + this.selection.order(query), values);
	}

	private List<String> ids(String rest, Map<String, ?> values) {
		return this.jdbc.sql("select v.id from %s_version v %s".formatted(this.type.table(), rest))
			.params(values)
			.query(String.class)
			.list();
	}

	/** As they were at that moment, in the order of the numbers given. */
	List<Entry<T>> of(List<String> ids, Instant asOf) {
		if (ids.isEmpty()) {
			return List.of();
		}
		var values = new HashMap<String, Object>(Map.of("ids", ids));
		var found = read("where v.id in (:ids) and "
				+ ((asOf != null) ? Selection.moment(asOf, values) : Selection.STILL_IN_FORCE), values)
			.stream()
			.collect(Collectors.toMap(Entry::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	Instant moment() {
		return now().toInstant();
	}

	private long count(Query query) {
		var values = new HashMap<String, Object>();
		return this.jdbc
			.sql("select count(*) from %s_version v %s".formatted(this.type.table(),
					this.selection.where(query, values)))
			.params(values)
			.query(Long.class)
			.single();
	}

	/** Waits for who has it locked until that transaction ends. */
	void lock(String id) {
		this.jdbc.sql("select id from %s where id = :id for update".formatted(this.type.table()))
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** Titles of these entries, as they are now, by number. */
	Map<String, String> titles(Collection<String> ids) {
		var titles = new LinkedHashMap<String, String>();
		if (!ids.isEmpty()) {
			this.jdbc.sql(
					"select v.id, v.%s as title from %s_version v where %s and v.id in (:ids) order by v.number_key, v.id"
						.formatted(this.type.title().column(), this.type.table(), Selection.STILL_IN_FORCE))
				.param("ids", ids)
				.query((row) -> {
					titles.put(row.getString("id"), row.getString("title"));
				});
		}
		return titles;
	}

	/** Numbers of entries in force that refer to the other entry by the field. */
	List<String> referring(Field field, String target, int most) {
		var sql = field.apart()
				? "select v.id from %1$s_version v join %1$s_%2$s l on l.entry = v.id and l.version = v.version where %3$s and l.target = :target order by v.number_key, v.id limit :most"
				: "select v.id from %1$s_version v where %3$s and v.%2$s = :target order by v.number_key, v.id limit :most";
		return this.jdbc.sql(sql.formatted(this.type.table(), field.column(), Selection.IN_FORCE))
			.params(Map.of("target", target, "most", most))
			.query(String.class)
			.list();
	}

	/**
	 * The next number of the register's own: four digits, more once these are used up.
	 * Whoever asks for one at the same moment waits for the transaction of the first.
	 */
	String next() {
		var last = last();
		lock(last);
		for (var again = last(); !again.equals(last); again = last()) {
			last = again;
			lock(last);
		}
		return this.type.prefix() + "-"
				+ "%04d".formatted(Long.parseLong(last.substring(last.lastIndexOf('-') + 1)) + 1);
	}

	/** Of the numbers of the register's own; one below the first if there is none. */
	private String last() {
		var digits = 4;
		while (highest(digits).equals("9".repeat(digits))) {
			digits++;
		}
		var highest = highest(digits);
		return this.type.prefix() + "-"
				+ (highest.matches("\\d+") ? highest : (digits == 4) ? "0000" : "9".repeat(digits - 1));
	}

	private String highest(int digits) {
		var prefix = this.type.prefix() + "-";
		return this.jdbc
			.sql("select max(id) from %s where id like :like and length(id) = :length".formatted(this.type.table()))
			.params(Map.of("like", prefix + "%", "length", prefix.length() + digits))
			.query(String.class)
			.optional()
			.map((it) -> it.substring(prefix.length()))
			.orElse("");
	}

	boolean exists(String id) {
		return this.jdbc.sql("select count(*) from %s where id = ?".formatted(this.type.table()))
			.param(id)
			.query(Long.class)
			.single() > 0;
	}

	/** Those of the numbers that exist, out of use or not. */
	List<Entry<T>> inForce(Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: read("where %s and v.id in (:ids)".formatted(Selection.STILL_IN_FORCE), Map.of("ids", ids));
	}

	List<Entry<T>> titled(Collection<String> titles) {
		return titles.isEmpty() ? List.of() : read("where %s and not v.retired and v.%s in (:titles)"
			.formatted(Selection.IN_FORCE, this.type.title().column()), Map.of("titles", titles));
	}

	void begin(Collection<String> ids) {
		batch("insert into %s (id, created_at) values (:id, :now)".formatted(this.type.table()),
				ids.stream().map((id) -> Map.of("id", id, "now", now())).toList());
	}

	/**
	 * Ends those versions.
	 * @return numbers of those that were not in force any more
	 */
	List<String> end(Collection<Writing<T>> read) {
		var ended = batch(
				"update %s_version set valid_to = :now where id = :id and version = :version and valid_to is null"
					.formatted(this.type.table()),
				read.stream().map((it) -> Map.of("id", it.id(), "version", it.version(), "now", now())).toList());
		var late = new ArrayList<String>();
		var at = 0;
		for (var it : read) {
			if (ended[at++] == 0) {
				late.add(it.id());
			}
		}
		return late;
	}

	/** Adds the version that follows the one that was read. */
	void add(Collection<Writing<T>> all, boolean retired, String author, String reason) {
		var rows = all.stream().map((it) -> row(it, retired, author, reason)).toList();
		if (rows.isEmpty()) {
			return;
		}
		var columns = rows.get(0).keySet();
		batch("insert into %s_version (%s) values (%s)".formatted(this.type.table(), String.join(", ", columns),
				columns.stream().map((it) -> ":" + it).collect(Collectors.joining(", "))), rows);
		this.type.fields()
			.stream()
			.filter(Field::apart)
			.forEach((field) -> batch(
					"insert into %s_%s (entry, version, target) values (:entry, :version, :target)"
						.formatted(this.type.table(), field.column()),
					all.stream()
						.flatMap((it) -> targets(this.type.values(it.value()).get(field.key())).stream()
							.map((target) -> Map.of("entry", it.id(), "version", it.version() + 1, "target", target)))
						.toList()));
	}

	private Map<String, Object> row(Writing<T> writing, boolean retired, String author, String reason) {
		var columns = new LinkedHashMap<String, Object>();
		columns.put("id", writing.id());
		columns.put("number_key", NumberKey.of(writing.id()));
		columns.put("version", writing.version() + 1);
		columns.put("retired", retired);
		var content = this.type.values(writing.value());
		columns.put("searched", searched(writing.id(), content));
		this.type.fields()
			.stream()
			.filter((field) -> !field.apart())
			.forEach((field) -> columns.put(field.column(),
					new SqlParameterValue(Columns.type(field), Columns.written(content.get(field.key())))));
		columns.put("valid_from", now());
		columns.put("author", author);
		columns.put("reason", reason);
		return columns;
	}

	private int[] batch(String sql, List<? extends Map<String, ?>> rows) {
		return rows.isEmpty() ? new int[0] : this.batches.batchUpdate(sql, SqlParameterSourceUtils.createBatch(rows));
	}

	private String searched(String id, Map<String, Object> content) {
		var texts = this.type.fields()
			.stream()
			.filter((it) -> it.kind() == Kind.LINE || it.kind() == Kind.TEXT)
			.map((it) -> (String) content.get(it.key()))
			.filter(Objects::nonNull);
		return Stream.concat(Stream.of(id), texts).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
	}

	private static List<?> targets(Object value) {
		return (value instanceof List<?> list) ? list.stream().distinct().toList() : List.of();
	}

	private List<Entry<T>> read(String rest, Map<String, ?> values) {
		record Row(Map<String, Object> head, Map<String, Object> content) {
		}
		var rows = this.jdbc.sql("select v.* from %s_version v %s".formatted(this.type.table(), rest))
			.params(values)
			.query((row, index) -> new Row(head(row), content(row)))
			.list();
		for (var field : this.type.fields()) {
			if (field.apart() && !rows.isEmpty()) {
				var links = links(field, rows.stream().map((row) -> (String) row.head().get("id")).distinct().toList());
				rows.forEach((row) -> row.content()
					.put(field.key(),
							links.getOrDefault(row.head().get("id") + "/" + row.head().get("version"), List.of())));
			}
		}
		return rows.stream().map((row) -> {
			var head = row.head();
			return new Entry<>((String) head.get("id"), (int) head.get("version"), (boolean) head.get("retired"),
					this.type.of(row.content()), (Instant) head.get("from"), (Instant) head.get("to"),
					(String) head.get("author"), (String) head.get("reason"));
		}).toList();
	}

	private Map<String, List<String>> links(Field field, List<String> ids) {
		var links = new HashMap<String, List<String>>();
		this.jdbc
			.sql("select entry, version, target from %s_%s where entry in (:ids)".formatted(this.type.table(),
					field.column()))
			.param("ids", ids)
			.query((row) -> {
				links.computeIfAbsent(row.getString("entry") + "/" + row.getInt("version"), (it) -> new ArrayList<>())
					.add(row.getString("target"));
			});
		links.values().forEach((it) -> it.sort(NumberKey.ORDER));
		return links;
	}

	private static Map<String, Object> head(ResultSet row) throws SQLException {
		var head = new HashMap<String, Object>();
		head.put("id", row.getString("id"));
		head.put("version", row.getInt("version"));
		head.put("retired", row.getBoolean("retired"));
		head.put("from", Columns.moment(row, "valid_from"));
		head.put("to", Columns.moment(row, "valid_to"));
		head.put("author", row.getString("author"));
		head.put("reason", row.getString("reason"));
		return head;
	}

	private Map<String, Object> content(ResultSet row) throws SQLException {
		var content = new HashMap<String, Object>();
		for (var field : this.type.fields()) {
			if (!field.apart()) {
				content.put(field.key(), Columns.read(row, field));
			}
		}
		return content;
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

}
