package almanac.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every move of a due date, in order.
 */
@Component
class DueDateMoves {

	private final JdbcClient jdbc;

	DueDateMoves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<DueDateMove> of(String taskId) {
		return this.jdbc.sql("select * from due_date_move where task_id = ? order by number")
			.param(taskId)
			.query((row, index) -> new DueDateMove(row.getInt("number"),
					row.getObject("moved_from", OffsetDateTime.class).toInstant(),
					row.getObject("moved_to", OffsetDateTime.class).toInstant(), row.getString("person"),
					row.getString("reason"), row.getObject("moved_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** The first due dates of those tasks whose date was moved. */
	Map<String, Instant> originals(Collection<String> taskIds) {
		var originals = new HashMap<String, Instant>();
		if (!taskIds.isEmpty()) {
			this.jdbc.sql("select task_id, moved_from from due_date_move where number = 1 and task_id in (:tasks)")
				.param("tasks", taskIds)
				.query((row) -> {
					originals.put(row.getString("task_id"),
							row.getObject("moved_from", OffsetDateTime.class).toInstant());
				});
		}
		return originals;
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException if somebody else just made
	 * this move
	 */
	void add(String taskId, String businessKey, DueDateMove move) {
		this.jdbc
			.sql("insert into due_date_move (task_id, number, business_key, moved_from, moved_to, person, reason,"
					+ " moved_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(taskId, move.number(), businessKey, utc(move.from()), utc(move.to()), move.person(), move.reason(),
					utc(move.at()))
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
