package almanac.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import almanac.web.Code;
import almanac.web.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of planned and actual runs. Whoever changes one has locked its entry.
 */
@Component
class Occurrences {

	private static final String ALL = "select * from calendar_occurrence where ";

	private final JdbcClient jdbc;

	Occurrences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Occurrence> find(long id) {
		return this.jdbc.sql(ALL + "id = ?").param(id).query(Occurrences::row).optional();
	}

	Optional<Occurrence> find(String businessKey) {
		return this.jdbc.sql(ALL + "business_key = ?").param(businessKey).query(Occurrences::row).optional();
	}

	/** The one that is to come next. */
	Optional<Occurrence> planned(long entry) {
		return this.jdbc.sql(ALL + "entry = ? and state = 'planned'").param(entry).query(Occurrences::row).optional();
	}

	/** Those of an entry that are planned or under way, newest first. */
	List<Occurrence> open(long entry) {
		return this.jdbc.sql(ALL + "entry = ? and state in ('planned', 'running') order by planned_start desc, id desc")
			.param(entry)
			.query(Occurrences::row)
			.list();
	}

	/** All of an entry, newest first. */
	List<Occurrence> of(long entry) {
		return this.jdbc.sql(ALL + "entry = ? order by planned_start desc, id desc")
			.param(entry)
			.query(Occurrences::row)
			.list();
	}

	/** With any day of theirs between these, by planned start. */
	List<Occurrence> touching(LocalDate first, LocalDate last) {
		return this.jdbc
			.sql(ALL + "planned_start <= :last and (planned_finish >= :first or actual_finish >= :begin"
					+ " or state = 'running') order by planned_start, id")
			.param("first", first)
			.param("last", last)
			.param("begin", first.atStartOfDay().atOffset(ZoneOffset.UTC))
			.query(Occurrences::row)
			.list();
	}

	/** Planned to start between these days, by day. */
	Page<Occurrence> page(State state, LocalDate from, LocalDate to, int page, int size) {
		var where = " from calendar_occurrence where (:state is null or state = :state)"
				+ " and planned_start between :from and :to";
		var first = (from != null) ? from : LocalDate.of(1900, 1, 1);
		var last = (to != null) ? to : LocalDate.of(9999, 12, 31);
		var total = this.jdbc.sql("select count(*)" + where)
			.param("state", (state != null) ? state.code() : null, java.sql.Types.VARCHAR)
			.param("from", first)
			.param("to", last)
			.query(Long.class)
			.single();
		var items = this.jdbc.sql("select *" + where + " order by planned_start, id limit :size offset :offset")
			.param("state", (state != null) ? state.code() : null, java.sql.Types.VARCHAR)
			.param("from", first)
			.param("to", last)
			.param("size", size)
			.param("offset", (long) page * size)
			.query(Occurrences::row)
			.list();
		return new Page<>(items, page, size, total);
	}

	/** Entries that are active and whose next run is to start by that day. */
	List<Long> due(LocalDate by) {
		return this.jdbc
			.sql("select o.entry from calendar_occurrence o join calendar_entry_version v on v.entry = o.entry"
					+ " and v.valid_to is null where o.state = 'planned' and v.active and o.planned_start <= ?"
					+ " order by o.planned_start, o.id")
			.param(by)
			.query(Long.class)
			.list();
	}

	/**
	 * Not finished before their grace ended, which was before that day, and not noted
	 * yet.
	 */
	List<Occurrence> overdue(LocalDate today) {
		return this.jdbc
			.sql("select o.* from calendar_occurrence o join calendar_entry_version v on v.entry = o.entry"
					+ " and v.valid_to is null where o.missed_at is null and o.grace_until < ?"
					+ " and (o.state in ('running', 'missed') or (o.state = 'planned' and v.active))"
					+ " order by o.grace_until, o.id")
			.param(today)
			.query(Occurrences::row)
			.list();
	}

	void add(long entry, String businessKey, LocalDate slot, LocalDate start, LocalDate finish, LocalDate graceUntil) {
		this.jdbc
			.sql("insert into calendar_occurrence (entry, business_key, slot, planned_start, planned_finish,"
					+ " grace_until, state) values (?, ?, ?, ?, ?, ?, 'planned')")
			.params(entry, businessKey, slot, start, finish, graceUntil)
			.update();
	}

	/** Plans it anew before it starts. */
	void move(long id, String businessKey, LocalDate slot, LocalDate start, LocalDate finish, LocalDate graceUntil) {
		this.jdbc
			.sql("update calendar_occurrence set business_key = ?, slot = ?, planned_start = ?, planned_finish = ?,"
					+ " grace_until = ? where id = ? and state = 'planned'")
			.params(businessKey, slot, start, finish, graceUntil, id)
			.update();
	}

	void started(long id, String instance, Instant at) {
		this.jdbc
			.sql("update calendar_occurrence set state = 'running', instance_id = ?, actual_start = ? where id = ?")
			.params(instance, at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void finished(long id, State state, Instant at) {
		this.jdbc.sql("update calendar_occurrence set state = ?, actual_finish = ? where id = ?")
			.params(state.code(), at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void missed(long id, Instant at, String nonconformity) {
		this.jdbc.sql("update calendar_occurrence set state = 'missed', missed_at = ?, nonconformity = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), nonconformity, id)
			.update();
	}

	void excused(long id, String person, Instant at, String reason) {
		this.jdbc.sql("update calendar_occurrence set excused_by = ?, excused_at = ?, excuse = ? where id = ?")
			.params(person, at.atOffset(ZoneOffset.UTC), reason, id)
			.update();
	}

	private static Occurrence row(ResultSet row, int index) throws SQLException {
		return new Occurrence(row.getLong("id"), row.getLong("entry"), row.getString("business_key"),
				row.getObject("slot", LocalDate.class), row.getObject("planned_start", LocalDate.class),
				row.getObject("planned_finish", LocalDate.class), row.getObject("grace_until", LocalDate.class),
				Code.of(State.class, row.getString("state")), row.getString("instance_id"),
				Entries.instant(row, "actual_start"), Entries.instant(row, "actual_finish"),
				Entries.instant(row, "missed_at"), row.getString("nonconformity"), row.getString("excused_by"),
				Entries.instant(row, "excused_at"), row.getString("excuse"));
	}

}
