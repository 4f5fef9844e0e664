package almanac.registers.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons in versions: a change ends the version in force and begins the next.
 */
@Component
class PersonRows {

	private static final String IN_FORCE = "select * from person_version where valid_to is null";

	private final JdbcClient jdbc;

	private final Clock clock;

	PersonRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Person> find(String id) {
		return this.jdbc.sql(IN_FORCE + " and person_id = ?").param(id).query(PersonRows::person).optional();
	}

	List<Person> active() {
		return this.jdbc.sql(IN_FORCE + " and active order by name, person_id").query(PersonRows::person).list();
	}

	List<Person> all(int page, int size) {
		return this.jdbc.sql(IN_FORCE + " order by name, person_id limit ? offset ?")
			.params(size, (long) page * size)
			.query(PersonRows::person)
			.list();
	}

	/** All in force with their versions. */
	List<Past<Person>> inForce() {
		return this.jdbc.sql(IN_FORCE + " order by person_id")
			.query((row, index) -> past(row, person(row, index)))
			.list();
	}

	Optional<Past<Person>> current(String id) {
		return this.jdbc.sql(IN_FORCE + " and person_id = ?")
			.param(id)
			.query((row, index) -> past(row, person(row, index)))
			.optional();
	}

	long count() {
		return this.jdbc.sql("select count(*) from person").query(Long.class).single();
	}

	Optional<Person> find(String id, Instant at) {
		var moment = at.atOffset(ZoneOffset.UTC);
		return this.jdbc.sql(
				"select * from person_version where person_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)")
			.params(id, moment, moment)
			.query(PersonRows::person)
			.optional();
	}

	/** Newest first. */
	List<Past<Person>> history(String id) {
		return this.jdbc.sql("select * from person_version where person_id = ? order by version desc")
			.param(id)
			.query((row, index) -> past(row, person(row, index)))
			.list();
	}

	static <T> Past<T> past(ResultSet row, T value) throws SQLException {
		var to = row.getObject("valid_to", OffsetDateTime.class);
		return new Past<>(row.getInt("version"), value, row.getObject("valid_from", OffsetDateTime.class).toInstant(),
				(to != null) ? to.toInstant() : null, row.getString("author"), row.getString("reason"));
	}

	void add(Person person, String author, String reason) {
		begin(person.id());
		insert(person, 1, author, reason);
	}

	/** Makes the login name known, so that others can report to it. */
	void begin(String id) {
		this.jdbc.sql("insert into person (id, created_at) values (?, ?)").params(id, now()).update();
	}

	/**
	 * @param version the one that was read, 0 for none
	 * @return whether it was still in force
	 */
	boolean change(Person person, int version, String author, String reason) {
		if (version > 0 && this.jdbc
			.sql("update person_version set valid_to = ? where person_id = ? and version = ? and valid_to is null")
			.params(now(), person.id(), version)
			.update() == 0) {
			return false;
		}
		insert(person, version + 1, author, reason);
		return true;
	}

	private void insert(Person person, int version, String author, String reason) {
		this.jdbc
			.sql("insert into person_version (person_id, version, name, mail, active, supervisor, valid_from, author,"
					+ " reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(person.id(), version, person.name(), person.mail(), person.active(), person.supervisor(), now(),
					author, reason)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static Person person(ResultSet row, int index) throws SQLException {
		return new Person(row.getString("person_id"), row.getString("name"), row.getString("mail"),
				row.getBoolean("active"), row.getString("supervisor"));
	}

}
