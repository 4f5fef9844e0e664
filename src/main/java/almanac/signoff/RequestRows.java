package almanac.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import almanac.engine.SignatureLevel;
import almanac.web.Code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests for signatures in the database.
 */
@Component
class RequestRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	void add(Request it) {
		this.jdbc
			.sql("insert into signature_request (id, task_id, open_task, instance_id, business_key, cycle, step,"
					+ " step_name, person, level, meaning, content, content_sha256, requested_at, expires_at,"
					+ " looked_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')")
			.params(it.id(), it.taskId(), it.taskId(), it.instanceId(), it.businessKey(), it.cycle(), it.step(),
					it.stepName(), it.person(), it.level().code(), it.meaning(), it.content(), it.contentSha256(),
					utc(it.requested()), utc(it.expires()), utc(it.requested()))
			.update();
	}

	Optional<Request> find(String id) {
		return this.jdbc.sql("select * from signature_request where id = ?")
			.param(id)
			.query(RequestRows::request)
			.optional();
	}

	/** Who decides it at the same moment waits until the transaction ends. */
	Request lock(String id) {
		return this.jdbc.sql("select * from signature_request where id = ? for update")
			.param(id)
			.query(RequestRows::request)
			.single();
	}

	Optional<Request> openOf(String task) {
		return this.jdbc.sql("select * from signature_request where open_task = ?")
			.param(task)
			.query(RequestRows::request)
			.optional();
	}

	/** The one for the same person and task that a change of content ended last. */
	Optional<Request> changed(Request it) {
		return this.jdbc
			.sql("select * from signature_request where task_id = ? and person = ? and state = 'changed' and id <> ?"
					+ " and ended_at <= ? order by ended_at desc, id limit 1")
			.params(it.taskId(), it.person(), it.id(), utc(it.requested()))
			.query(RequestRows::request)
			.optional();
	}

	List<Request> openIn(String instance) {
		return this.jdbc.sql("select * from signature_request where instance_id = ? and state = 'open'")
			.param(instance)
			.query(RequestRows::request)
			.list();
	}

	/** What waits for the person, by kind, the oldest first. */
	List<Request> openFor(String person) {
		return this.jdbc
			.sql("select * from signature_request where person = ? and state = 'open'"
					+ " order by cycle, step, requested_at, id")
			.param(person)
			.query(RequestRows::request)
			.list();
	}

	/** Oldest first. */
	List<Request> ofRun(String businessKey) {
		return this.jdbc.sql("select * from signature_request where business_key = ? order by requested_at, id")
			.param(businessKey)
			.query(RequestRows::request)
			.list();
	}

	/** Those nobody looked at for the longest time. */
	List<Request> toLookAt(int most) {
		return this.jdbc.sql("select * from signature_request where state = 'open' order by looked_at, id limit ?")
			.param(most)
			.query(RequestRows::request)
			.list();
	}

	void lookedAt(String id) {
		this.jdbc.sql("update signature_request set looked_at = ? where id = ?").params(utc(now()), id).update();
	}

	void opened(String id) {
		this.jdbc.sql("update signature_request set opened_at = ? where id = ? and opened_at is null")
			.params(utc(now()), id)
			.update();
	}

	void expires(String id, Instant at) {
		this.jdbc.sql("update signature_request set expires_at = ? where id = ? and expires_at < ?")
			.params(utc(at), id, utc(at))
			.update();
	}

	/** Whether it was open until now; who comes second waits for the first. */
	boolean end(String id, State state) {
		return this.jdbc.sql(
				"update signature_request set state = ?, ended_at = ?, open_task = null where id = ? and state = 'open'")
			.params(state.code(), utc(now()), id)
			.update() == 1;
	}

	void decided(String id, String comment, String method, String address, String paperSha256) {
		this.jdbc
			.sql("update signature_request set remark = ?, method = ?, address = ?, address_whole = ?,"
					+ " paper_sha256 = ? where id = ?")
			.params(comment, method, address, address != null, paperSha256, id)
			.update();
	}

	/** What is left of an address after the time for finding abuse is over. */
	void shortenAddresses(Instant before) {
		this.jdbc.sql("select id, address from signature_request where address_whole and ended_at < ?")
			.param(utc(before))
			.query((row, index) -> List.of(row.getString(1), row.getString(2)))
			.list()
			.forEach((it) -> this.jdbc
				.sql("update signature_request set address = ?, address_whole = false where id = ?")
				.params(it.get(1).replaceAll("[.:][0-9a-fA-F]*$", "…"), it.get(0))
				.update());
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static Request request(ResultSet row, int index) throws SQLException {
		return new Request(row.getString("id"), row.getString("task_id"), row.getString("instance_id"),
				row.getString("business_key"), row.getString("cycle"), row.getString("step"),
				row.getString("step_name"), row.getString("person"), SignatureLevel.of(row.getString("level")),
				row.getString("meaning"), row.getString("content"), row.getString("content_sha256"),
				at(row, "requested_at"), at(row, "expires_at"), at(row, "opened_at"),
				Code.of(State.class, row.getString("state")), at(row, "ended_at"), row.getString("remark"),
				row.getString("method"), row.getString("paper_sha256"));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
