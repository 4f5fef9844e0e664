package almanac.engine;

import java.util.List;

import org.camunda.bpm.engine.authorization.Permissions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a right of their own to an open task that somebody else has, in the database.
 */
@Component
class SightRows {

	private final JdbcClient jdbc;

	SightRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param id of the right in the engine
	 * @param person whose right it is
	 * @param assignee {@literal null} if nobody has the task
	 */
	record Sight(String id, String person, String task, String assignee, int permissions) {

		/** Than to see it: who had the task keeps more. */
		boolean isNoMore() {
			return this.permissions == Permissions.READ.getValue();
		}

	}

	record Held(String task, String assignee) {
	}

	List<Sight> sights() {
		return this.jdbc.sql("select id, person, task, assignee, permissions from task_sight")
			.query(Sight.class)
			.list();
	}

	/** Open tasks that somebody has. */
	List<Held> held() {
		return this.jdbc.sql("select task, person as assignee from held_step where person is not null order by task")
			.query(Held.class)
			.list();
	}

}
