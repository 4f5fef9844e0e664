package almanac.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import almanac.RunningAlmanac;
import almanac.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledWhileSendingTests {

	private static final String REPORT = "{\"statement\":\"Backups were never restored in a test.\","
			+ "\"source\":\"observation\",\"requirement\":\"A.8.13\"}";

	@TempDir
	Path home;

	@Test
	void aLetterTheServerTookButNobodyMarkedIsSentOnceMoreWithTheSameMessageId() throws Exception {
		var never = new CountDownLatch(1);
		try (var server = new StubbornMailServer(0)) {
			server.waitsFor(never);
			try (var first = start(server)) {
				assertThat(machine(first).api("emp", "POST", "/api/nonconformities", REPORT).statusCode())
					.isEqualTo(201);
				assertThat(server.hasTaken.await(60, TimeUnit.SECONDS)).isTrue();
				first.kill();
			}
			server.waitsFor(new CountDownLatch(0));
			try (var second = start(server)) {
				await().atMost(Duration.ofMinutes(1))
					.untilAsserted(() -> assertThat(outbox(second)).contains("\"status\":\"sent\""));

				assertThat(server.taken).hasSize(2);
				assertThat(Set.copyOf(server.taken)).hasSize(1);
				assertThat(outbox(second)).contains(server.taken.get(0)).contains("\"total\":1}");
			}
		}
	}

	private RunningAlmanac start(StubbornMailServer server) {
		return RunningAlmanac.start(this.home, "--spring.profiles.active=demo", "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + server.port(), "--almanac.mail.from=isms@example.org",
				"--almanac.mail.at-once=P30D", "--camunda.bpm.job-execution.lock-time-in-millis=3000",
				"--camunda.bpm.job-execution.max-wait=1000");
	}

	private static Visitor machine(RunningAlmanac almanac) {
		return Visitor.of(almanac.address("").getPort());
	}

	private static String outbox(RunningAlmanac almanac) {
		return machine(almanac).api("ism", "GET", "/api/outbox?person=ism", null).body();
	}

}
