package almanac.registers.nonconformities.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Source;
import almanac.web.Code;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were handed in, and what was raised from them.
 */
@Component
class IntakeRows {

	private final JdbcClient jdbc;

	IntakeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Intake intake, byte[] content) {
		this.jdbc
			.sql("insert into nonconformity_intake (id, name, sha256, content, source_kind, handed_in_by, handed_in_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(intake.id(), intake.name(), intake.sha256(), Base64.getEncoder().encodeToString(content),
					code(intake.source()), intake.person(), intake.handedInAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Intake> find(String id) {
		return this.jdbc
			.sql("select id, name, sha256, source_kind, handed_in_by, handed_in_at, applied_at"
					+ " from nonconformity_intake where id = ?")
			.param(id)
			.query(IntakeRows::intake)
			.optional();
	}

	byte[] content(String id) {
		return Base64.getDecoder()
			.decode(this.jdbc.sql("select content from nonconformity_intake where id = ?")
				.param(id)
				.query(String.class)
				.single());
	}

	void choose(String id, Source source) {
		this.jdbc.sql("update nonconformity_intake set source_kind = ? where id = ? and applied_at is null")
			.params(code(source), id)
			.update();
	}

	/**
	 * Keeps everybody else from bringing the same file in until the transaction ends.
	 * @return whether nobody does so already
	 */
	boolean lock(String id) {
		return this.jdbc.sql("select id from nonconformity_intake where id = ? for update skip locked")
			.param(id)
			.query(String.class)
			.optional()
			.isPresent();
	}

	void applied(String id, Instant at) {
		this.jdbc.sql("update nonconformity_intake set applied_at = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void raised(String id, int row, NonconformityId nonconformity) {
		this.jdbc.sql("insert into nonconformity_intake_row (intake_id, line, nonconformity_id) values (?, ?, ?)")
			.params(id, row, nonconformity.value())
			.update();
	}

	Map<Integer, NonconformityId> raised(String id) {
		var raised = new TreeMap<Integer, NonconformityId>();
		this.jdbc.sql("select line, nonconformity_id from nonconformity_intake_row where intake_id = ?")
			.param(id)
			.query((row) -> {
				raised.put(row.getInt("line"), new NonconformityId(row.getString("nonconformity_id")));
			});
		return raised;
	}

	void forgetWaiting(Instant before) {
		this.jdbc.sql("delete from nonconformity_intake where applied_at is null and handed_in_at < ?")
			.param(before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Intake intake(ResultSet row, int index) throws SQLException {
		var source = row.getString("source_kind");
		return new Intake(row.getString("id"), row.getString("name"), row.getString("sha256"),
				(source != null) ? Code.of(Source.class, source) : null, row.getString("handed_in_by"),
				instant(row, "handed_in_at"), instant(row, "applied_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static String code(Source source) {
		return (source != null) ? source.code() : null;
	}

}
