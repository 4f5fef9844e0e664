package almanac.ladder;

import java.sql.Timestamp;
import java.time.Instant;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.engine.UserTask;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The task waits for {@code cao} and was due on Friday, 16 January 2026.
 */
@DemoTest
class LadderShownTests {

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Autowired
	Climb climb;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theTaskSaysWhoWillBeTold() {
		var task = this.cases.open(this.cases.validated());

		for (var path : new String[] { "/tasks/" + task.id(), "/tasks/" + task.id() + "/due-date" }) {
			var page = Visitor.of(this.port).signsIn("cao").get(path).body();
			assertThat(text(page))
				.contains("Reminders and escalation", "who has the task, and deputies",
						"the superior and the ISMS manager", "top management", "to come, if still open")
				.doesNotContain("told:");
		}
	}

	@Test
	void whoWasToldIsSaidByNameOnTheTaskAndInTheTimeLineOfTheCase() {
		var task = overdue();

		var page = text(Visitor.of(this.port).signsIn("cao").get("/tasks/" + task.id()).body());
		assertThat(page).contains("16 Jan 2026 who has the task, and deputies not told: the next one followed at once",
				"21 Jan 2026 the superior and the ISMS manager not told: the next one followed at once");
		var line = text(Visitor.of(this.port).signsIn("ism").get("/nonconformities/" + number(task)).body());
		assertThat(line).containsPattern("Escalated " + task.name() + " [A-Z][a-z]+ [A-Z][a-z]+ by itself");
		assertThat(line).doesNotContain("Reminded of " + task.name());
	}

	private UserTask overdue() {
		var task = this.cases.open(this.cases.validated());
		this.jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = ?, DUE_DATE_ = ? where ID_ = ?")
			.params(Timestamp.from(Instant.parse("2026-01-05T08:00:00Z")),
					Timestamp.from(Instant.parse("2026-01-16T22:59:59Z")), task.id())
			.update();
		this.transaction.executeWithoutResult((it) -> this.climb.up(task.id()));
		return task;
	}

	private static String number(UserTask task) {
		return task.businessKey().substring(task.businessKey().indexOf(':') + 1);
	}

	private static String text(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

}
