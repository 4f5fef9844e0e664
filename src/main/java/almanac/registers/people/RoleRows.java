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
 * Roles with their holders in versions.
 */
@Component
class RoleRows {

	private static final String WITH_VERSION = "select r.id, r.name, v.holder, v.deputy from isms_role r"
			+ " left join isms_role_version v on v.role_id = r.id";

	private static final String IN_FORCE = WITH_VERSION + " and v.valid_to is null";

	private static final String AT = WITH_VERSION + " and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)";

	private final JdbcClient jdbc;

	private final Clock clock;

	RoleRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Role> all() {
		return this.jdbc.sql(IN_FORCE + " order by r.id").query(RoleRows::role).list();
	}

	Optional<Role> find(String id) {
		return this.jdbc.sql(IN_FORCE + " where r.id = ?").param(id).query(RoleRows::role).optional();
	}

	Optional<Role> find(String id, Instant at) {
		var moment = at.atOffset(ZoneOffset.UTC);
		return this.jdbc.sql(AT + " where r.id = ?").params(moment, moment, id).query(RoleRows::role).optional();
	}

	/** Newest first. */
	List<Past<Role>> history(String id) {
		return this.jdbc
			.sql("select r.id, r.name, v.* from isms_role r join isms_role_version v on v.role_id = r.id where r.id = ?"
					+ " order by v.version desc")
			.param(id)
			.query((row, index) -> PersonRows.past(row, role(row, index)))
			.list();
	}

	/**
	 * The version in force, 0 if nobody was ever appointed. Nobody else appoints until
	 * the transaction ends.
	 */
	int lock(String id) {
		this.jdbc.sql("select id from isms_role where id = ? for update").param(id).query(String.class).single();
		return this.jdbc.sql("select coalesce(max(version), 0) from isms_role_version where role_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	/** Nobody else appoints or reconciles until the transaction ends. */
	void lockAll() {
		this.jdbc.sql("select id from isms_role order by id for update").query(String.class).list();
	}

	/**
	 * @param version the one in force, that ends
	 */
	void appoint(String id, int version, String holder, String deputy, String author, String reason) {
		var now = now();
		this.jdbc.sql("update isms_role_version set valid_to = ? where role_id = ? and valid_to is null")
			.params(now, id)
			.update();
		this.jdbc
			.sql("insert into isms_role_version (role_id, version, holder, deputy, valid_from, author, reason)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(id, version + 1, holder, deputy, now, author, reason)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static Role role(ResultSet row, int index) throws SQLException {
		return new Role(row.getString("id"), row.getString("name"), row.getString("holder"), row.getString("deputy"));
	}

}
