package almanac.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of second factors. Whoever changes one locks it first, so that all nodes take
 * turns for a person.
 */
@Component
class SecondFactorRows {

	private final JdbcClient jdbc;

	SecondFactorRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param enrolled {@literal null} while it is being set up
	 * @param lockedUntil {@literal null} if it never was
	 */
	record Row(String secret, String keyId, Instant begun, Instant enrolled, Instant lockedUntil) {

		boolean isLocked(Instant now) {
			return this.lockedUntil != null && now.isBefore(this.lockedUntil);
		}

	}

	Optional<Row> find(String person) {
		return row("select * from second_factor where person_id = ?", person);
	}

	/** Holds it until the transaction ends. */
	Optional<Row> lock(String person) {
		return row("select * from second_factor where person_id = ? for update", person);
	}

	void begin(String person, String secret, String keyId, Instant now) {
		this.jdbc
			.sql("insert into second_factor (person_id, secret, key_id, begun_at, last_step) values (?, ?, ?, ?, -1)")
			.params(person, secret, keyId, at(now))
			.update();
	}

	void enrol(String person, Instant now) {
		this.jdbc.sql("update second_factor set enrolled_at = ? where person_id = ?").params(at(now), person).update();
	}

	/** Whether the step was not used yet, nor one after it. */
	boolean use(String person, long step) {
		return this.jdbc.sql("update second_factor set last_step = ? where person_id = ? and last_step < ?")
			.params(step, person, step)
			.update() == 1;
	}

	/** How many were wrong since then, this one among them. */
	long countWrong(String person, Instant now, Instant since) {
		this.jdbc.sql("delete from second_factor_try where person_id = ? and tried_at <= ?")
			.params(person, at(since))
			.update();
		this.jdbc.sql("insert into second_factor_try (person_id, tried_at) values (?, ?)")
			.params(person, at(now))
			.update();
		return this.jdbc.sql("select count(*) from second_factor_try where person_id = ?")
			.param(person)
			.query(Long.class)
			.single();
	}

	void lockOut(String person, Instant until) {
		forgetWrong(person);
		this.jdbc.sql("update second_factor set locked_until = ? where person_id = ?")
			.params(at(until), person)
			.update();
	}

	void forgetWrong(String person) {
		this.jdbc.sql("delete from second_factor_try where person_id = ?").param(person).update();
	}

	void remove(String person) {
		forgetWrong(person);
		this.jdbc.sql("delete from second_factor where person_id = ?").param(person).update();
	}

	void tell(String person, boolean enrolled, String by, String reason, Instant now) {
		this.jdbc.sql("insert into second_factor_change (person_id, seq, enrolled, changed_by, reason, changed_at)"
				+ " select ?, coalesce(max(seq), 0) + 1, ?, ?, cast(? as varchar(2000)), ? from second_factor_change where person_id = ?")
			.params(person, enrolled, by, reason, at(now), person)
			.update();
	}

	private Optional<Row> row(String query, String person) {
		return this.jdbc.sql(query)
			.param(person)
			.query((row, index) -> new Row(row.getString("secret"), row.getString("key_id"),
					instant(row.getObject("begun_at", OffsetDateTime.class)),
					instant(row.getObject("enrolled_at", OffsetDateTime.class)),
					instant(row.getObject("locked_until", OffsetDateTime.class))))
			.optional();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}
