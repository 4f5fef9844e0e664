package almanac.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import almanac.catalogue.Anchor;
import almanac.web.Code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of calendar entries: nothing is overwritten, every change adds a version.
 */
@Component
class Entries {

	private static final String ALL = "select e.*, v.* from calendar_entry e join calendar_entry_version v on v.entry = e.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	Entries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** In force, by cycle and scope. */
	List<Entry> all() {
		return this.jdbc.sql(ALL + " where v.valid_to is null order by e.cycle, e.scope_number, e.id")
			.query(Entries::row)
			.list();
	}

	/** Those of a cycle that are in force, by scope. */
	List<Entry> of(String cycle) {
		return this.jdbc.sql(ALL + " where v.valid_to is null and e.cycle = ? order by e.scope_number, e.id")
			.param(cycle)
			.query(Entries::row)
			.list();
	}

	Optional<Entry> find(long id) {
		return this.jdbc.sql(ALL + " where e.id = ? and v.valid_to is null").param(id).query(Entries::row).optional();
	}

	/**
	 * In force, and nobody else changes it or its occurrences until the end of the
	 * transaction.
	 */
	Optional<Entry> lock(long id) {
		this.jdbc.sql("select id from calendar_entry where id = ? for update").param(id).query(Long.class).optional();
		return find(id);
	}

	/** All versions, newest first. */
	List<Entry> history(long id) {
		return this.jdbc.sql(ALL + " where e.id = ? order by v.version desc").param(id).query(Entries::row).list();
	}

	/**
	 * A new entry without a version.
	 * @throws org.springframework.dao.DuplicateKeyException if there is one
	 */
	long begin(String cycle, String register, String number) {
		this.jdbc.sql("insert into calendar_entry (cycle, scope_register, scope_number) values (?, ?, ?)")
			.params(cycle, (register != null) ? register : "", (number != null) ? number : "")
			.update();
		return this.jdbc
			.sql("select id from calendar_entry where cycle = ? and scope_register = ? and scope_number = ?")
			.params(cycle, (register != null) ? register : "", (number != null) ? number : "")
			.query(Long.class)
			.single();
	}

	/**
	 * Ends the version in force and begins the next.
	 * @param author {@literal null} if the calendar itself does
	 */
	Entry next(Entry it, String author, String reason) {
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("update calendar_entry_version set valid_to = ? where entry = ? and valid_to is null")
			.params(now, it.id())
			.update();
		this.jdbc.sql("insert into calendar_entry_version (entry, version, valid_from, author, reason, every, anchor,"
				+ " series_from, lead_time, grace, owner, active, next_start) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(it.id(), it.version() + 1, now, author, reason, it.interval().toString(), it.anchor().code(),
					it.seriesFrom(), it.lead().toString(), it.grace().toString(), it.owner(), it.active(),
					it.nextStart())
			.update();
		return find(it.id()).orElseThrow();
	}

	private static Entry row(ResultSet row, int index) throws SQLException {
		return new Entry(row.getLong("id"), row.getString("cycle"), filled(row.getString("scope_register")),
				filled(row.getString("scope_number")), row.getInt("version"), Period.parse(row.getString("every")),
				Code.of(Anchor.class, row.getString("anchor")), row.getObject("series_from", LocalDate.class),
				Period.parse(row.getString("lead_time")), Period.parse(row.getString("grace")), row.getString("owner"),
				row.getBoolean("active"), row.getObject("next_start", LocalDate.class), instant(row, "valid_from"),
				instant(row, "valid_to"), row.getString("author"), row.getString("reason"));
	}

	private static String filled(String text) {
		return text.isEmpty() ? null : text;
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
