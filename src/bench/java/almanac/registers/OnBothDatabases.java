package almanac.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

import almanac.Almanac;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Measures the running demo company on a file of H2 and on PostgreSQL.
 */
abstract class OnBothDatabases {

	@TempDir
	Path folder;

	@Test
	void onH2File() throws Exception {
		run("H2 file");
	}

	@Test
	void onPostgres() throws Exception {
		try (var postgres = EmbeddedPostgres.start()) {
			run("PostgreSQL", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres");
		}
	}

	private void run(String database, String... arguments) throws Exception {
		var all = new ArrayList<>(Arrays.asList(arguments));
		all.add("--server.port=0");
		all.add("--almanac.home=" + this.folder);
		all.add("--spring.profiles.active=demo");
		try (var almanac = (ServletWebServerApplicationContext) SpringApplication.run(Almanac.class,
				all.toArray(String[]::new))) {
			measure(database, almanac);
		}
	}

	abstract void measure(String database, ServletWebServerApplicationContext almanac) throws Exception;

}
