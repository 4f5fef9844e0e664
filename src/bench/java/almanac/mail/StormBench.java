package almanac.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import almanac.RunningAlmanac;
import almanac.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * 2,000 tasks are late at once after ten days of downtime: what becomes of the letters
 * when the program is killed, the mail server is away, slow or refuses somebody, and when
 * two nodes share a database. Almanac runs in processes of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StormBench {

	private static final int TASKS = Integer.getInteger("storm", 2000);

	private static final int PAGE = 200;

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/** Shorter than as shipped, so that what cannot leave is given up soon. */
	private static final String FEW_RETRIES = "PT2S,PT5S,PT5S";

	/** For half an hour, which is longer than a storm takes to be written. */
	private static final String RETRIES = "PT2S,PT20S,PT20S" + ",PT60S".repeat(30);

	private static final long SEED = 20261127;

	@TempDir
	static Path folder;

	private EmbeddedPostgres postgres;

	private final Set<Kind> prepared = new HashSet<>();

	private int count;

	enum Kind {

		H2, POSTGRESQL

	}

	@BeforeAll
	void starts() throws IOException {
		// Each look is a login, which takes a while on purpose.
		Awaitility.setDefaultPollInterval(Duration.ofSeconds(1));
		this.postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
	}

	@AfterAll
	void ends() throws IOException {
		Awaitility.reset();
		this.postgres.close();
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void killedAgainAndAgain(Kind kind) {
		var store = copy(kind);
		var random = new Random(SEED);
		try (var server = new StubbornMailServer(0)) {
			var began = System.nanoTime();
			for (var kill = 0; kill < 6; kill++) {
				try (var almanac = start(store, server.port())) {
					var goal = server.taken.size() + 1 + random.nextInt(TASKS / 8);
					await().atMost(PATIENCE).until(() -> server.taken.size() >= goal);
					almanac.kill();
				}
			}
			try (var almanac = start(store, server.port())) {
				arrived(kind + ", killed 6 times", almanac, server, began);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void awayForTheWholeStorm(Kind kind) throws Exception {
		var store = copy(kind);
		int port;
		try (var closed = new StubbornMailServer(0)) {
			port = closed.port();
		}
		try (var almanac = start(store, port)) {
			await().atMost(PATIENCE).until(() -> total(almanac, "kind=escalation") >= TASKS);
			await().atMost(PATIENCE).until(() -> machine(almanac).api("ism", "GET", "/api/outbox?kind=escalation&size=1", null)
				.body()
				.contains("\"lastError\":\""));
			try (var server = new StubbornMailServer(port)) {
				arrived(kind + ", server away, then there", almanac, server, System.nanoTime());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void slow(Kind kind) {
		var store = copy(kind);
		try (var server = new StubbornMailServer(0)) {
			server.takesItsTime(Duration.ofMillis(50));
			try (var almanac = start(store, server.port())) {
				arrived(kind + ", 50 ms a letter", almanac, server, System.nanoTime());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void refusesSomebody(Kind kind) {
		var store = copy(kind);
		try (var server = new StubbornMailServer(0)) {
			server.refuses("tm@");
			try (var almanac = launch(store, server.port(), "", FEW_RETRIES).awaitReady()) {
				await().atMost(PATIENCE)
					.until(() -> total(almanac, "kind=escalation&status=failed") >= TASKS
							&& total(almanac, "kind=escalation&status=waiting") == 0);
				System.out.printf("%s, refused: %d failed, visible and to be retried%n", kind,
						total(almanac, "status=failed"));
				server.refuses("");
				var began = System.nanoTime();
				assertThat(Visitor.of(port(almanac)).signsIn("ism").submits("/outbox", "/outbox/retry", java.util.Map.of())
					.statusCode()).isEqualTo(302);
				arrived(kind + ", retried by hand", almanac, server, began);
			}
		}
	}

	@Test
	void twoNodesSendEachOnce() {
		var store = copy(Kind.POSTGRESQL);
		try (var server = new StubbornMailServer(0)) {
			var began = System.nanoTime();
			try (var one = launch(store, server.port(), "one");
					var two = launch(store, server.port(), "two")) {
				one.awaitReady();
				two.awaitReady();
				arrived("two nodes", one, server, began);
				assertThat(server.taken).as("each once").doesNotHaveDuplicates();
			}
		}
	}

	@Test
	void theOtherNodeTakesOverWithinTheLockTime() throws Exception {
		var store = copy(Kind.POSTGRESQL);
		var never = new CountDownLatch(1);
		try (var server = new StubbornMailServer(0)) {
			server.waitsFor(never);
			try (var one = launch(store, server.port(), "one").awaitReady()) {
				assertThat(server.hasTaken.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
				try (var two = launch(store, server.port(), "two").awaitReady()) {
					one.kill();
					var killed = System.nanoTime();
					server.waitsFor(new CountDownLatch(0));
					var held = List.copyOf(server.taken);
					arrived("one of two nodes killed", two, server, killed);
					assertThat(repeated(server)).as("only what the dead one held").isSubsetOf(held);
				}
			}
		}
	}

	private static Set<String> repeated(StubbornMailServer server) {
		var seen = new HashSet<String>();
		var twice = new HashSet<String>();
		server.taken.forEach((it) -> {
			if (!seen.add(it)) {
				twice.add(it);
			}
		});
		return twice;
	}

	/**
	 * Every letter of the outbox came, and none that is not there. The demo company has
	 * late tasks of its own besides.
	 */
	private void arrived(String what, RunningAlmanac almanac, StubbornMailServer server, long began) {
		await().atMost(PATIENCE)
			.until(() -> total(almanac, "kind=escalation&status=sent") >= TASKS
					&& total(almanac, "kind=escalation&status=waiting") == 0);
		var seconds = (System.nanoTime() - began) / 1e9;
		var letters = all(almanac, "kind=escalation");
		var written = letters.stream().map((it) -> it.get("messageId").asText()).toList();
		assertThat(written).doesNotHaveDuplicates();
		assertThat(letters.stream().map((it) -> it.get("subject").asText() + it.get("to").asText()))
			.as("one letter of a task for a person")
			.doesNotHaveDuplicates();
		assertThat(server.taken).containsAll(written);
		assertThat(all(almanac, "").stream().map((it) -> it.get("messageId").asText())).as("what was sent was written")
			.containsAll(Set.copyOf(server.taken));
		System.out.printf("%-40s %d letters, all there after %.0f s; %d sent more than once, with the same Message-ID%n",
				what, letters.size(), seconds, repeated(server).size());
	}

	private static List<JsonNode> all(RunningAlmanac almanac, String filter) {
		var pages = (total(almanac, filter) + PAGE - 1) / PAGE;
		return LongStream.range(0, pages).mapToObj((page) -> page(almanac, filter, page)).flatMap(List::stream).toList();
	}

	private static List<JsonNode> page(RunningAlmanac almanac, String filter, long page) {
		try {
			var items = new ArrayList<JsonNode>();
			var path = "/api/outbox?size=%d&page=%d&%s".formatted(PAGE, page, filter);
			new ObjectMapper().readTree(machine(almanac).api("ism", "GET", path, null).body())
				.get("items")
				.forEach(items::add);
			return items;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long total(RunningAlmanac almanac, String filter) {
		try {
			return new ObjectMapper()
				.readTree(machine(almanac).api("ism", "GET", "/api/outbox?size=1&" + filter, null).body())
				.get("total")
				.asLong();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Visitor machine(RunningAlmanac almanac) {
		return Visitor.of(port(almanac));
	}

	private static int port(RunningAlmanac almanac) {
		return almanac.address("").getPort();
	}

	/** Where a scenario keeps its data. */
	private record Store(Path home, String url) {
	}

	private Store copy(Kind kind) {
		if (this.prepared.add(kind)) {
			prepare(kind);
		}
		var name = "storm" + this.count++;
		var home = folder.resolve(name);
		copyFolder(folder.resolve(kind.name()), home);
		if (kind == Kind.H2) {
			return new Store(home, null);
		}
		sql(url("postgres"), "create database %s template prepared".formatted(name));
		return new Store(home, url(name));
	}

	/** As many open tasks as the storm has, and a clock that is ten days ahead. */
	private void prepare(Kind kind) {
		var home = folder.resolve(kind.name());
		if (kind == Kind.POSTGRESQL) {
			sql(url("postgres"), "create database prepared");
		}
		var store = new Store(home, (kind == Kind.POSTGRESQL) ? url("prepared") : null);
		try (var almanac = start(store, 0)) {
			var rows = new StringBuilder("Number,Statement,Requirement,Source\n");
			IntStream.range(0, TASKS)
				.forEach((it) -> rows.append("ST-%05d,The restore test number %d was not carried out,A.8.13,Observation%n"
					.formatted(it, it)));
			var answer = machine(almanac).send(machine(almanac).machine("ism", "/api/nonconformities/intake?apply=true")
				.header("Content-Type", "text/csv")
				.POST(java.net.http.HttpRequest.BodyPublishers.ofString(rows.toString())));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			await().atMost(PATIENCE)
				.until(() -> machine(almanac).api("ism", "GET", "/api/tasks?mine&size=1", null)
					.body()
					.contains("\"total\":" + TASKS));
			almanac.stop();
		}
		sql((kind == Kind.H2) ? "jdbc:h2:file:%s/almanac".formatted(home) : store.url(),
				"insert into clock_ahead (id, millis) values (1, %d)".formatted(Duration.ofDays(10).toMillis()));
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(this.postgres.getPort(), database);
	}

	private static void sql(String url, String statement) {
		try (var connection = url.startsWith("jdbc:h2") ? DriverManager.getConnection(url, "sa", "")
				: DriverManager.getConnection(url); var sql = connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copyFolder(Path from, Path to) {
		try (var files = Files.walk(from)) {
			for (var file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RunningAlmanac start(Store store, int mail) {
		return launch(store, mail, "").awaitReady();
	}

	private static RunningAlmanac launch(Store store, int mail, String node) {
		return launch(store, mail, node, RETRIES);
	}

	private static RunningAlmanac launch(Store store, int mail, String node, String retries) {
		var arguments = Stream.of("--spring.profiles.active=demo", "--almanac.mail.from=isms@example.org",
				"--camunda.bpm.job-execution.lock-time-in-millis=10000", "--camunda.bpm.job-execution.max-wait=1000",
				"--camunda.bpm.generic-properties.properties.failedJobRetryTimeCycle=" + retries);
		var mailed = (mail == 0) ? Stream.<String>of()
				: Stream.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail);
		var stored = (store.url() == null) ? Stream.<String>of()
				: Stream.of("--spring.datasource.url=" + store.url(), "--spring.datasource.username=postgres");
		return RunningAlmanac.launch(store.home().resolve(node), java.util.Map.of(),
				Stream.of(arguments, mailed, stored).flatMap((it) -> it).toArray(String[]::new));
	}

}
