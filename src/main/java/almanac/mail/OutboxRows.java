package almanac.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import almanac.registers.people.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Letters in the database.
 */
@Component
class OutboxRows {

	private static final int LONGEST_ERROR = 1000;

	private final JdbcClient jdbc;

	private final Clock clock;

	OutboxRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Waiting, with nobody to send it yet. */
	long add(Letter letter, Person person, Words words, String link, String messageId) {
		var id = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into letter (message_id, person, address, kind, language, subject, first_line, plain, html,"
					+ " link, urgent, status, task_id, business_key, once, created_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(messageId, person.id(), person.mail(), letter.kind().code(), words.language().getLanguage(),
					words.subject(), words.lead(), words.plain(), words.html(), link, letter.urgent(),
					Status.WAITING.code(), letter.task(), letter.businessKey(), letter.once(), now())
			.update(id, "id");
		return id.getKey().longValue();
	}

	boolean exists(String once) {
		return this.jdbc.sql("select count(*) from letter where once = ?")
			.param(once)
			.query(Integer.class)
			.single() > 0;
	}

	Optional<OutboxLetter> find(long id) {
		return this.jdbc.sql("select * from letter where id = ?").param(id).query(OutboxRows::letter).optional();
	}

	/**
	 * The letter for the surrounding transaction alone; empty if it does not wait, or
	 * somebody else has it.
	 */
	Optional<OutboxLetter> claim(long id) {
		return this.jdbc.sql("select * from letter where id = ? and status = 'waiting' for update skip locked")
			.param(id)
			.query(OutboxRows::letter)
			.optional();
	}

	void promised(long id, String errand) {
		this.jdbc.sql("update letter set status = 'waiting', errand = ? where id = ?").params(errand, id).update();
	}

	void kept(long id) {
		this.jdbc.sql("update letter set status = 'kept', errand = null where id = ?").param(id).update();
	}

	void sent(long id) {
		this.jdbc.sql("update letter set status = 'sent', tries = tries + 1, sent_at = ?, errand = null where id = ?")
			.params(now(), id)
			.update();
	}

	void refused(long id, String error, boolean last) {
		this.jdbc.sql("update letter set status = ?, tries = tries + 1, last_error = ? where id = ?")
			.params((last ? Status.FAILED : Status.WAITING).code(),
					error.substring(0, Math.min(error.length(), LONGEST_ERROR)), id)
			.update();
	}

	/** What is not told yet about this task, and need not be any more. */
	void overtakeTask(String task) {
		this.jdbc.sql("update letter set status = 'overtaken' where task_id = ? and status = 'waiting' and not urgent")
			.param(task)
			.update();
	}

	/** What is not told yet about this run, and need not be any more. */
	void overtakeRun(String businessKey) {
		this.jdbc
			.sql("update letter set status = 'overtaken' where business_key = ? and status = 'waiting' and not urgent")
			.param(businessKey)
			.update();
	}

	/** Who has letters of up to that moment for a digest. */
	List<String> waitingForDigest(Instant until) {
		return this.jdbc
			.sql("select distinct person from letter where status = 'waiting' and not urgent and created_at <= ?"
					+ " order by person")
			.param(utc(until))
			.query(String.class)
			.list();
	}

	List<OutboxLetter> forDigest(String person, Instant until) {
		return this.jdbc
			.sql("select * from letter where status = 'waiting' and not urgent and person = ? and created_at <= ?"
					+ " order by id")
			.params(person, utc(until))
			.query(OutboxRows::letter)
			.list();
	}

	void bundled(long id, Long digest) {
		this.jdbc.sql("update letter set status = ?, digest = ? where id = ?")
			.params((digest != null) ? Status.BUNDLED.code() : Status.OVERTAKEN.code(), digest, id)
			.update();
	}

	List<OutboxLetter> page(OutboxFilter filter, int page, int size) {
		var values = new ArrayList<Object>();
		var where = where(filter, values);
		values.add(size);
		values.add((long) page * size);
		return this.jdbc.sql("select * from letter" + where + " order by id desc limit ? offset ?")
			.params(values)
			.query(OutboxRows::letter)
			.list();
	}

	long count(OutboxFilter filter) {
		var values = new ArrayList<Object>();
		var where = where(filter, values);
		return this.jdbc.sql("select count(*) from letter" + where).params(values).query(Long.class).single();
	}

	private static String where(OutboxFilter filter, List<Object> values) {
		var where = new StringBuilder();
		equal(where, values, "person", filter.person());
		equal(where, values, "status", (filter.status() != null) ? filter.status().code() : null);
		equal(where, values, "kind", (filter.kind() != null) ? filter.kind().code() : null);
		return where.toString();
	}

	private static void equal(StringBuilder where, List<Object> values, String column, Object value) {
		if (value != null) {
			where.append(where.isEmpty() ? " where " : " and ").append(column).append(" = ?");
			values.add(value);
		}
	}

	private OffsetDateTime now() {
		return utc(this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static OutboxLetter letter(ResultSet row, int index) throws SQLException {
		return new OutboxLetter(row.getLong("id"), row.getString("message_id"), row.getString("person"),
				row.getString("address"), almanac.web.Code.of(Kind.class, row.getString("kind")),
				row.getString("language"), row.getString("subject"), row.getString("first_line"),
				row.getString("plain"), row.getString("html"), row.getString("link"), row.getBoolean("urgent"),
				almanac.web.Code.of(Status.class, row.getString("status")), row.getInt("tries"),
				row.getString("last_error"), row.getString("task_id"), row.getString("business_key"),
				row.getObject("digest", Long.class), row.getString("errand"), at(row, "created_at"),
				at(row, "sent_at"));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
