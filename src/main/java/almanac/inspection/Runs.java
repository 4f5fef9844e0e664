package almanac.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the registers were looked through.
 */
@Component
class Runs {

	private final JdbcClient jdbc;

	Runs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Run run) {
		this.jdbc.sql(
				"insert into inspection_run (ran_at, person, judged_on, found, cut_rules, failed) values (?, ?, ?, ?, ?, ?)")
			.params(run.ranAt().atOffset(ZoneOffset.UTC), run.person(), run.judgedOn(), run.found(),
					String.join(",", run.cut()), String.join(",", run.failed()))
			.update();
	}

	Optional<Run> last() {
		return this.jdbc.sql("select * from inspection_run order by id desc limit 1").query(Runs::read).optional();
	}

	private static Run read(ResultSet row, int index) throws SQLException {
		return new Run(row.getObject("ran_at", OffsetDateTime.class).toInstant(), row.getString("person"),
				row.getObject("judged_on", LocalDate.class), row.getInt("found"), list(row.getString("cut_rules")),
				list(row.getString("failed")));
	}

	private static List<String> list(String text) {
		return (text == null || text.isEmpty()) ? List.of() : List.of(text.split(","));
	}

}
