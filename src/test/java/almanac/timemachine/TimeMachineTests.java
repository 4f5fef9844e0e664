package almanac.timemachine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import almanac.RunningAlmanac;
import almanac.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Moves the clock of a demonstration of its own. A nonconformity waits for the ISMS
 * manager.
 */
class TimeMachineTests {

	private static final String REPORT = "{\"statement\":\"Backups were never restored in a test.\","
			+ "\"source\":\"observation\",\"requirement\":\"A.8.13\"}";

	@TempDir
	Path home;

	@Test
	void whatFallsDueInAMonthHappensOnceInOrderAndTheClockStaysThere() throws Exception {
		Instant there;
		try (var almanac = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			var machine = Visitor.of(almanac.address("").getPort());
			assertThat(machine.api("emp", "POST", "/api/nonconformities", REPORT).statusCode()).isEqualTo(201);

			var journey = forward(machine, "P1M");

			there = Instant.parse(journey.get("to").asText());
			assertThat(Duration.between(Instant.parse(journey.get("from").asText()), there))
				.isBetween(Duration.ofDays(28).minusHours(1), Duration.ofDays(31).plusHours(1));
			var happened = journey.get("happenings");
			var about = happened.valueStream()
				.filter((it) -> it.get("businessKey").asText().startsWith("corrective-action:NC-")
						&& it.get("businessKey").asText().endsWith("-0001"))
				.map((it) -> it.get("kind").asText())
				.toList();
			assertThat(about).containsSubsequence("reminded", "escalated", "escalated").doesNotContain("started");
			assertThat(happened.valueStream().map((it) -> Instant.parse(it.get("at").asText())).toList()).isSorted();
			assertThat(happened.valueStream().map((it) -> it.get("kind").asText())).contains("mailed");

			var rungs = machine.api("ism", "GET", "/api/tasks/" + task(machine) + "/ladder", null).body();
			assertThat(rungs).contains("\"state\":\"sent\"").doesNotContain("\"state\":\"skipped\"");
			assertThat(forward(machine, "PT1H").get("happenings").valueStream().map((it) -> it.get("kind").asText()))
				.as("nothing twice")
				.doesNotContain("reminded", "escalated");
			assertThat(machine.signsIn("ism").get("/demo/time").body()).contains("What happened");
			almanac.kill();
		}
		try (var almanac = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			var from = forward(Visitor.of(almanac.address("").getPort()), "PT1M").get("from").asText();

			assertThat(Instant.parse(from)).isCloseTo(there.plus(Duration.ofHours(1)), within(10, ChronoUnit.MINUTES));
		}
	}

	private static String task(Visitor machine) {
		return machine.api("ism", "GET", "/api/tasks?mine", null)
			.body()
			.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private static JsonNode forward(Visitor machine, String advance) throws Exception {
		var answer = machine.api("ism", "POST", "/api/demo/time", "{\"advance\":\"%s\"}".formatted(advance));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

}
