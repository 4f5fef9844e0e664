package almanac.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rungs that fell, in the database.
 */
@Component
class RungRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	RungRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** An open task somebody may have to be told of. */
	record Watched(String task, String step, String cycle, Instant opened, Instant due) {
	}

	/** A rung that fell, and who was told. */
	record Fallen(Rung rung, Instant due, String state, List<String> told) {
	}

	/**
	 * Open tasks due until then, without those of which it is known that nothing is to be
	 * done yet.
	 */
	List<Watched> watched(Instant until) {
		return this.jdbc
			.sql("select w.* from watched_step w where w.due <= ? and not exists (select 1 from ladder_rung r"
					+ " where r.task_id = w.task and r.due = w.due and r.next_at > ?) order by w.due, w.task")
			.params(Timestamp.from(until), now())
			.query((row, index) -> new Watched(row.getString("task"), row.getString("step"), row.getString("cycle"),
					row.getTimestamp("opened").toInstant(), row.getTimestamp("due").toInstant()))
			.list();
	}

	/** Of every date the task had, oldest first. */
	List<Fallen> of(String task) {
		return this.jdbc.sql("select * from ladder_rung where task_id = ? order by falls_at, rung")
			.param(task)
			.query(RungRows::fallen)
			.list();
	}

	/**
	 * @param next {@literal null} if none comes
	 * @throws org.springframework.dao.DuplicateKeyException if another machine was faster
	 */
	void add(String task, Instant due, Rung rung, String state, List<String> told, Rung next) {
		this.jdbc
			.sql("insert into ladder_rung (task_id, due, rung, falls_at, state, told, recorded_at, next_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(task, Timestamp.from(due), rung.code(), utc(rung.at()), state, String.join(",", told), now(),
					(next != null) ? utc(next.at()) : null)
			.update();
	}

	private static Fallen fallen(ResultSet row, int index) throws SQLException {
		return new Fallen(Rung.of(row.getString("rung"), row.getObject("falls_at", OffsetDateTime.class).toInstant()),
				row.getTimestamp("due").toInstant(), row.getString("state"),
				Stream.of(row.getString("told").split(",")).filter((it) -> !it.isEmpty()).toList());
	}

	private OffsetDateTime now() {
		return utc(this.clock.instant());
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
