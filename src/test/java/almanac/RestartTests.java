package almanac;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RestartTests {

	private static final String REPORT = "{\"statement\":\"Backups were never restored in a test.\","
			+ "\"source\":\"observation\",\"requirement\":\"A.8.13\"}";

	@TempDir
	Path home;

	@Test
	void whatWasAnsweredSurvivesAKillAndGoesOnAfterTheNextStart() {
		String task;
		try (var first = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			var machine = Visitor.of(first.address("").getPort());
			assertThat(machine.api("emp", "POST", "/api/nonconformities", REPORT).statusCode()).isEqualTo(201);
			task = await().until(() -> task(machine, "ism"), (it) -> !it.isEmpty());
			assertThat(machine.api("ism", "POST", "/api/tasks/" + task + "/complete", validation()).statusCode())
				.isEqualTo(200);
			first.kill();
		}
		try (var second = RunningAlmanac.start(this.home, "--spring.profiles.active=demo")) {
			var machine = Visitor.of(second.address("").getPort());

			assertThat(machine.api("ism", "GET", "/api/nonconformities/NC-" + year(machine) + "-0001", null).body())
				.contains("\"state\":\"open\"", "\"grade\":\"minor\"", "Correct nonconformity");
			assertThat(
					machine
						.api("ism", "GET",
								"/api/evidence/verification?businessKey=corrective-action:NC-" + year(machine)
										+ "-0001",
								null)
						.body())
				.contains("\"broken\":null");
			assertThat(task(machine, "cao")).isNotEmpty().isNotEqualTo(task);
			assertThat(second.stop()).isEqualTo(143);
		}
	}

	@Test
	void withoutDemoDataOneLinkMakesTheFirstAccountAndIsDeadAfterUse() {
		String link;
		try (var first = RunningAlmanac.start(this.home)) {
			link = link(first);
			assertThat(first.get("/login").body()).doesNotContain("Demo company");
			first.kill();
		}
		try (var second = RunningAlmanac.start(this.home)) {
			var visitor = Visitor.of(second.address("").getPort());
			assertThat(visitor.get(link).statusCode()).as("the link before the restart").isEqualTo(410);
			var fresh = link(second);
			assertThat(visitor.get(fresh).statusCode()).isEqualTo(200);
			assertThat(visitor.get(fresh).statusCode()).as("looking does not use it up").isEqualTo(200);
			var fields = java.util.Map.of("name", "Ada Beginn", "login", "ada.beginn", "mail", "ada@example.org",
					"password", "a long first password", "repeated", "a long first password");
			assertThat(visitor.submits(fresh, fresh, fields).statusCode()).isEqualTo(302);
			assertThat(visitor.get(fresh).statusCode()).isEqualTo(410);

			visitor.triesToSignIn("ada.beginn", "a long first password");
			assertThat(visitor.get("/").body()).contains("Ada Beginn").doesNotContain("/demo/time");
			assertThat(visitor.get("/demo/time").statusCode()).as("no time machine outside of the demo").isEqualTo(404);
			var machine = visitor.request("/api/demo/time")
				.header("Authorization",
						"Basic " + Base64.getEncoder().encodeToString("ada.beginn:a long first password".getBytes()))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"advance\":\"P1D\"}"));
			assertThat(visitor.send(machine).statusCode()).as("nor for machines").isEqualTo(404);
			assertThat(second.output().split("/setup/")).hasSize(2);
		}
	}

	private static String link(RunningAlmanac almanac) {
		await().until(() -> almanac.output().contains("/setup/"));
		return almanac.output().replaceAll("(?s).*(/setup/[\\w-]+).*", "$1");
	}

	private static String task(Visitor machine, String person) {
		var body = machine.api(person, "GET", "/api/tasks?mine", null).body();
		return body.contains("\"id\":\"") ? body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1") : "";
	}

	private static String year(Visitor machine) {
		return machine.api("ism", "GET", "/api/nonconformities", null)
			.body()
			.replaceAll("(?s).*?\"id\":\"NC-(\\d{4})-.*", "$1");
	}

	private static String validation() {
		return "{\"answers\":{\"statement\":\"Backups were never restored in a test.\",\"requirement\":\"A.8.13\","
				+ "\"source\":\"observation\",\"objectiveEvidence\":\"The log\",\"scope\":\"All servers\","
				+ "\"personalData\":\"no\",\"recurrence\":\"no\",\"grade\":\"minor\",\"owner\":\"cao\"}}";
	}

}
