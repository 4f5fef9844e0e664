package almanac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartTests {

	@TempDir
	Path home;

	@Test
	void aSecondStartOnTheSameFolderIsRefusedInOneLineAndTheFirstGoesOn() {
		try (var first = RunningAlmanac.start(this.home); var second = RunningAlmanac.launch(this.home, Map.of())) {
			assertThat(second.awaitExit()).isEqualTo(1);
			assertThat(second.output()).hasLineCount(1).contains("in use by another Almanac", this.home.toString());

			assertThat(first.get("/actuator/health").statusCode()).isEqualTo(200);
			assertThat(first.stop()).isEqualTo(143);
			assertThat(first.output()).doesNotContain("Exception");
		}
	}

	@Test
	void afterAKillTheFolderIsFreeAgain() {
		try (var first = RunningAlmanac.start(this.home)) {
			first.kill();
			try (var second = RunningAlmanac.start(this.home)) {
				assertThat(second.get("/actuator/health").body()).contains("UP");
			}
		}
	}

	@Test
	void anUnreachableDatabaseEndsTheStartWithOneLine() {
		try (var start = RunningAlmanac.launch(this.home,
				Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/almanac"))) {
			assertThat(start.awaitExit()).isEqualTo(1);
			assertThat(start.output()).hasLineCount(1)
				.contains("jdbc:postgresql://127.0.0.1:1/almanac cannot be reached", "SPRING_DATASOURCE_URL");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			interval: P0D | corrective-action, interval: 'P0D' is not possible. Write a period from P1D to P10Y
			owner: CEO    | corrective-action, owner: there is no role 'CEO'. Known: [AE, AO,
			""")
	void aCatalogueThatCannotBeEndsTheStartWithOneLine(String field, String words) throws IOException {
		var plan = this.home.resolve("plan.yml");
		Files.writeString(plan, """
				cycles:
				  corrective-action:
				    name: Corrective action
				    clauses: ["10.2"]
				    purpose: The cause is eliminated.
				    %s
				    %s
				""".formatted(field, field.startsWith("owner") ? "" : "owner: ISM"));
		try (var start = RunningAlmanac.launch(this.home.resolve("data"), Map.of(),
				"--almanac.catalogue=file:" + plan)) {
			assertThat(start.awaitExit()).isEqualTo(1);
			assertThat(start.output()).hasLineCount(1).contains("plan.yml, " + words);
		}
	}

	@Test
	void threeVariablesAreEnoughForPostgres() throws IOException {
		try (var postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
				var start = RunningAlmanac.launch(this.home,
						Map.of("SPRING_DATASOURCE_URL",
								"jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()),
								"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres"))) {
			assertThat(start.awaitReady().get("/actuator/health").body()).contains("UP");
			assertThat(this.home).isDirectoryNotContaining("glob:**.mv.db");
		}
	}

}
