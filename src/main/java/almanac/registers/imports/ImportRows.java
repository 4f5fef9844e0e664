package almanac.registers.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import almanac.registers.imports.Import.Done;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were handed in, and how they are read.
 */
@Component
class ImportRows {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ImportRows(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(Import it) {
		this.jdbc
			.sql("insert into register_import (id, register, name, sha256, size, row_count, plan, handed_in_by,"
					+ " handed_in_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(it.id(), it.register(), it.name(), it.sha256(), it.size(), it.rows(), written(it.plan()),
					it.person(), it.handedInAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Import> find(String id) {
		return this.jdbc.sql("select * from register_import where id = ?")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	/** Brought in, newest first. */
	List<Import> applied(String register, int most) {
		return this.jdbc
			.sql("select * from register_import where register = ? and applied_at is not null"
					+ " order by applied_at desc limit ?")
			.params(register, most)
			.query((row, index) -> read(row))
			.list();
	}

	void plan(String id, Plan plan) {
		this.jdbc.sql("update register_import set plan = ? where id = ? and applied_at is null")
			.params(written(plan), id)
			.update();
	}

	/**
	 * Keeps everybody else from bringing the same file in until the transaction ends.
	 * @return whether nobody does so already
	 */
	boolean lock(String id) {
		return this.jdbc.sql("select id from register_import where id = ? for update skip locked")
			.param(id)
			.query(String.class)
			.optional()
			.isPresent();
	}

	void applied(String id, Instant at, Done done) {
		this.jdbc
			.sql("update register_import set applied_at = ?, reason = ?, added = ?, changed = ?, unchanged = ?"
					+ " where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), done.reason(), done.added(), done.changed(), done.unchanged(), id)
			.update();
	}

	/** Numbers of those that wait since before that moment. */
	List<String> waiting(Instant before) {
		return this.jdbc.sql("select id from register_import where applied_at is null and handed_in_at < ?")
			.param(before.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.list();
	}

	void forget(String id) {
		this.jdbc.sql("delete from register_import where id = ? and applied_at is null").param(id).update();
	}

	private Import read(ResultSet row) throws SQLException {
		var applied = row.getObject("applied_at", OffsetDateTime.class);
		try {
			return new Import(row.getString("id"), row.getString("register"), row.getString("name"),
					row.getString("sha256"), row.getLong("size"), row.getInt("row_count"),
					this.json.readValue(row.getString("plan"), Plan.class), row.getString("handed_in_by"),
					row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
					(applied != null) ? applied.toInstant() : null,
					(applied != null) ? new Done(row.getString("reason"), row.getInt("added"), row.getInt("changed"),
							row.getInt("unchanged")) : null);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String written(Plan plan) {
		try {
			return this.json.writeValueAsString(plan);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
