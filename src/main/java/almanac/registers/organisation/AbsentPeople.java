package almanac.registers.organisation;

import java.time.LocalDate;
import java.util.List;

import almanac.engine.Absences;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the engine whom the register of absences knows to be away.
 */
@Component
class AbsentPeople implements Absences {

	private final JdbcClient jdbc;

	AbsentPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Absence> on(LocalDate day) {
		return this.jdbc
			.sql("select id, person, ends, deputy, author from absence_version where valid_to is null"
					+ " and retired = false and starts <= ? and (ends is null or ends >= ?) order by starts desc, id")
			.params(day, day)
			.query((row, index) -> new Absence(row.getString("id"), row.getString("person"),
					row.getObject("ends", LocalDate.class), row.getString("deputy"), row.getString("author")))
			.list();
	}

}
