package almanac.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PreconditionsTests {

	@TempDir
	Path folder;

	@Test
	void theDataFolderIsReadByItsOwnerOnly() throws IOException {
		var home = Home.open(this.folder.resolve("a/b"));

		assertThat(Files.getPosixFilePermissions(home.folder())).hasSize(3)
			.allMatch((it) -> it.name().startsWith("OWNER"));
		home.close();
	}

	@Test
	void aFolderIsHeldByOneProcessAndFreeAfterwards() {
		var home = Home.open(this.folder);

		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Home.open(this.folder))
			.withMessageContaining("in use by another Almanac (process " + ProcessHandle.current().pid());

		home.close();
		Home.open(this.folder).close();
	}

	@Test
	void aFileIsNoDataFolder() throws IOException {
		var file = Files.createFile(this.folder.resolve("file"));

		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Home.open(file))
			.withMessageContainingAll(file.toString(), "--almanac.home");
	}

	@Test
	void demoDataIsOnlyServedToThisMachine() {
		assertRefused(Map.of("server.address", "0.0.0.0"), "demo", "The profile demo");
		assertRefused(Map.of(), "demo", "The profile demo");
		assertThat(this.folder.resolve("home")).doesNotExist();
	}

	@Test
	void aZoneThatThereIsNotIsNamed() {
		assertRefused(Map.of("almanac.zone", "Europe/Berln"), "default",
				"almanac.zone must be a time zone like Europe/Berlin or America/New_York, found 'Europe/Berln'");
		assertThat(this.folder.resolve("home")).doesNotExist();
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertRefused(Map.of("server.address", "127.0.0.1", "server.port", taken.getLocalPort()), "default",
					"127.0.0.1:" + taken.getLocalPort());
		}
	}

	@Test
	void anUnknownKindOfDatabaseIsNamedWithoutItsSecrets() {
		assertRefused(database("jdbc:mysql://host/name?password=secret"), "default", "found jdbc:mysql://host/name.");
		assertRefused(database("postgres://host/name"), "default", "found postgres://host/name.");
	}

	@Test
	void aDatabaseThatRefusesSaysWhy() throws IOException {
		try (var postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
			var url = "jdbc:postgresql://localhost:%d/".formatted(postgres.getPort());

			assertRefused(database(url + "nowhere"), "default", "does not exist on that server");
			assertRefused(Map.of("spring.datasource.url", url + "postgres", "spring.datasource.username", "stranger"),
					"default", "refuses the user 'stranger'");
		}
	}

	@Test
	@Timeout(value = 15, unit = TimeUnit.SECONDS)
	void aDatabaseThatNeverAnswersIsGivenUp() throws IOException {
		try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertRefused(database("jdbc:postgresql://127.0.0.1:%d/almanac".formatted(silent.getLocalPort())),
					"default", "cannot be reached");
		}
	}

	private static Map<String, Object> database(String url) {
		return Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres");
	}

	private void assertRefused(Map<String, Object> settings, String profile, String words) {
		try (var context = new StaticApplicationContext()) {
			var environment = new MockEnvironment().withProperty("almanac.home", this.folder.resolve("home").toString())
				.withProperty("almanac.zone", "Europe/Berlin");
			environment.setActiveProfiles(profile);
			environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
			context.setEnvironment(environment);
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new Preconditions().initialize(context))
				.withMessageContaining(words)
				.withMessageNotContaining("secret");
		}
	}

}
