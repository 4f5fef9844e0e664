package almanac.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import almanac.web.Code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Every handover of a task, and who has the open ones, in the database.
 */
@Component
class HandoverRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	HandoverRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param waits whether something is still to come of it
	 * @return as it is kept
	 */
	Handover add(Handover it, boolean waits) {
		var id = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into task_handover (task_id, business_key, from_person, to_person, back_to, cause, reason,"
					+ " person, handed_at, waits) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(it.task(), it.businessKey(), it.from(), it.to(), it.backTo(), it.cause().code(), it.reason(),
					it.person(), now(), waits)
			.update(id, "id");
		return find(id.getKey().longValue());
	}

	Handover find(long id) {
		return this.jdbc.sql("select * from task_handover where id = ?").param(id).query(HandoverRows::row).single();
	}

	/** Of one task, oldest first. */
	List<Handover> of(String task) {
		return this.jdbc.sql("select * from task_handover where task_id = ? order by id")
			.param(task)
			.query(HandoverRows::row)
			.list();
	}

	/** How the person got the task, empty if it was not handed over last to this one. */
	Optional<Handover> last(String task, String person) {
		return this.jdbc.sql("select * from task_handover where task_id = ? order by id desc limit 1")
			.param(task)
			.query(HandoverRows::row)
			.optional()
			.filter((it) -> person.equals(it.to()));
	}

	/** Those that come back to somebody one day. */
	List<Handover> comingBack() {
		return this.jdbc.sql("select * from task_handover where waits = true and cause <> 'stranded' order by id")
			.query(HandoverRows::row)
			.list();
	}

	/** The one of the task that comes back to somebody one day. */
	Optional<Handover> comingBack(String task) {
		return ofTask(task, "cause <> 'stranded'");
	}

	/** Tasks nobody may have. */
	List<Handover> stranded() {
		return this.jdbc.sql("select * from task_handover where waits = true and cause = 'stranded' order by id")
			.query(HandoverRows::row)
			.list();
	}

	/** As long as nobody may have the task. */
	Optional<Handover> stranded(String task) {
		return ofTask(task, "cause = 'stranded'");
	}

	private Optional<Handover> ofTask(String task, String which) {
		return this.jdbc
			.sql("select * from task_handover where task_id = ? and waits = true and " + which
					+ " order by id desc limit 1")
			.param(task)
			.query(HandoverRows::row)
			.optional();
	}

	/** Nothing is to come of it any more. */
	void over(Handover it) {
		this.jdbc.sql("update task_handover set waits = false where id = ?").param(it.id()).update();
	}

	void returned(Handover it) {
		this.jdbc.sql("update task_handover set waits = false, returned_at = ? where id = ?")
			.params(now(), it.id())
			.update();
	}

	/** The person began with what was handed over. */
	void begun(String task, String person) {
		this.jdbc
			.sql("update task_handover set begun_at = ? where task_id = ? and to_person = ? and begun_at is null"
					+ " and waits = true")
			.params(now(), task, person)
			.update();
	}

	/** Everybody who has an open task. */
	List<String> holders() {
		return this.jdbc.sql("select distinct person from held_step where person is not null order by person")
			.query(String.class)
			.list();
	}

	List<String> tasksOf(String person) {
		return this.jdbc.sql("select task from held_step where person = ? order by task")
			.param(person)
			.query(String.class)
			.list();
	}

	List<String> tasksOfNobody() {
		return this.jdbc.sql("select task from held_step where person is null order by task")
			.query(String.class)
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static Handover row(ResultSet row, int index) throws SQLException {
		return new Handover(row.getLong("id"), row.getString("task_id"), row.getString("business_key"),
				row.getString("from_person"), row.getString("to_person"), row.getString("back_to"),
				Code.of(HandoverCause.class, row.getString("cause")), row.getString("reason"), row.getString("person"),
				instant(row, "handed_at"), instant(row, "begun_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
