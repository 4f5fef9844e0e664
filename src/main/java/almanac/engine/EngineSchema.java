package almanac.engine;

import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the tables of the engine from the engine's own scripts, before the engine
 * starts and under Flyway's lock, so that two nodes cannot both do it.
 */
@Component
class EngineSchema implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "engine schema";
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
	public void migrate(Context context) throws Exception {
		var connection = context.getConnection();
		var product = connection.getMetaData().getDatabaseProductName();
		var database = product.equals("PostgreSQL") ? "postgres" : "h2";
		for (var part : PARTS) {
			ScriptUtils.executeSqlScript(connection, new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part)));
		}
	}

}
