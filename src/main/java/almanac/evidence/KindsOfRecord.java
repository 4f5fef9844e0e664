package almanac.evidence;

import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.stereotype.Component;

/**
 * Lets the records tell of moved due dates too. The constraint it replaces got its name
 * from the database, so it is looked up.
 */
@Component
class KindsOfRecord implements JavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("42");
	}

	@Override
	public String getDescription() {
		return "kinds of record";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		var connection = context.getConnection();
		try (var change = connection.createStatement()) {
			change.execute("alter table evidence_record drop constraint \"%s\"".formatted(constraint(connection)));
			change.execute("alter table evidence_record add constraint evidence_record_kind check (kind in"
					+ " ('cycle-started', 'task-completed', 'decision', 'refusal', 'cycle-ended', 'due-date-moved'))");
		}
	}

	private static String constraint(Connection connection) throws SQLException {
		try (var query = connection.createStatement();
				var found = query.executeQuery("select constraint_name from information_schema.check_constraints"
						+ " where check_clause like '%cycle-started%'")) {
			if (!found.next()) {
				throw new SQLException("No constraint on the kind of an evidence record found.");
			}
			return found.getString(1);
		}
	}

}
