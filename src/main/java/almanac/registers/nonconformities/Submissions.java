package almanac.registers.nonconformities;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which forms were sent, and what each was raised as.
 */
@Component
class Submissions {

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<NonconformityId> find(String form) {
		return this.jdbc.sql("select nonconformity_id from nonconformity_submission where form = ?")
			.param(form)
			.query((row, index) -> new NonconformityId(row.getString(1)))
			.optional();
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException if it was sent before
	 */
	void add(String form, NonconformityId id) {
		this.jdbc.sql("insert into nonconformity_submission (form, nonconformity_id) values (?, ?)")
			.params(form, id.value())
			.update();
	}

}
