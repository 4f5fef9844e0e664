package almanac.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the ticks, and the lock that lets one machine run them at a time. The
 * lock falls with the transaction, so that nobody has to clean up after a crash.
 */
@Component
class TickRows implements Beats {

	private static final int LONGEST = 1000;

	private final JdbcClient jdbc;

	private final Clock clock;

	TickRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Until the end of the transaction, unless another has it. */
	boolean lock() {
		return this.jdbc.sql("select id from tick_lock where id = 1 for update skip locked")
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void succeeded(String name) {
		var known = this.jdbc
			.sql("update tick set last_run = ?, failing_since = null, reference = null, message = null where name = ?")
			.params(now(), name)
			.update();
		if (known == 0) {
			this.jdbc.sql("insert into tick (name, last_run) values (?, ?)").params(name, now()).update();
		}
	}

	void failed(String name, String reference, String message) {
		var told = (message.length() > LONGEST) ? message.substring(0, LONGEST) : message;
		var known = this.jdbc.sql(
				"update tick set failing_since = coalesce(failing_since, ?), reference = ?, message = ? where name = ?")
			.params(now(), reference, told, name)
			.update();
		if (known == 0) {
			this.jdbc.sql("insert into tick (name, failing_since, reference, message) values (?, ?, ?, ?)")
				.params(name, now(), reference, told)
				.update();
		}
	}

	@Override
	public List<Beat> all() {
		return this.jdbc.sql("select * from tick order by name").query(TickRows::row).list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Beat row(ResultSet row, int index) throws SQLException {
		return new Beat(row.getString("name"), instant(row, "last_run"), instant(row, "failing_since"),
				row.getString("reference"), row.getString("message"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
