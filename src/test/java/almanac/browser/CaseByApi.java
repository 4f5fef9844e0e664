package almanac.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import almanac.DemoAnswers;
import almanac.Upload;
import almanac.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A major nonconformity of the demo company, brought by machines to the step a story is
 * about; what is signed on the way is signed by who just signed in.
 */
final class CaseByApi {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final int port;

	private final String entry;

	private CaseByApi(int port, String entry) {
		this.port = port;
		this.entry = entry;
	}

	static CaseByApi raised(int port) {
		var report = Map.of("statement", "Three joiner accounts existed before their approval.", "requirement",
				"A.5.18", "source", "observation");
		var raised = json(Visitor.of(port).api("emp", "POST", "/api/nonconformities", json(report)).body());
		return new CaseByApi(port, raised.path("id").asText());
	}

	String entry() {
		return this.entry;
	}

	/** The id of the task, once the step is reached. */
	String upTo(String step) {
		while (true) {
			var open = next();
			if (open.path("step").asText().equals(step)) {
				return open.path("task").asText();
			}
			does(open.path("step").asText(), open.path("who").asText(), open.path("task").asText());
			await().atMost(PATIENCE).until(() -> !steps().toString().contains(open.path("task").asText()));
		}
	}

	boolean isAt(String step) {
		return steps().path(0).path("step").asText().equals(step);
	}

	/** What is on record of signatures given at a step, as the ISMS manager reads it. */
	List<JsonNode> signed(String step) {
		var path = "/api/evidence?size=200&businessKey=corrective-action:" + this.entry;
		var signed = new ArrayList<JsonNode>();
		for (var item : json(machine().api("ism", "GET", path, null).body()).path("items")) {
			if (item.path("kind").asText().equals("signed") && item.path("step").asText().equals(step)) {
				signed.add(item.path("content"));
			}
		}
		return signed;
	}

	private void does(String step, String person, String task) {
		var file = DemoAnswers.fileAt(step);
		if (file != null) {
			var proof = Upload.of("file", "proof.txt", ("Proof for " + task).getBytes());
			var path = "/api/tasks/" + task + "/files/" + file;
			assertThat(machine().send(proof.in(machine().machine(person, path))).statusCode()).isEqualTo(201);
		}
		if (step.equals("approve-plan")) {
			sign(person, "/tasks/" + task + "/sign");
			return;
		}
		var changes = step.equals("validate-nonconformity")
				? Map.<String, Object>of("grade", "major", "source", "observation") : Map.<String, Object>of();
		var answers = json(Map.of("answers", DemoAnswers.to(step, changes)));
		var answer = machine().api(person, "POST", "/api/tasks/" + task + "/complete", answers);
		assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isEqualTo(200);
		if (step.equals("verify-implementation")) {
			var reason = json(Map.of("reason", "The certification body comes before the planned day."));
			var early = "/api/nonconformities/" + this.entry + "/early-review";
			await().atMost(PATIENCE)
				.until(() -> machine().api("tm", "POST", early, reason).statusCode(), (it) -> it / 100 == 2);
		}
	}

	private void sign(String person, String page) {
		var visitor = machine().signsIn(person);
		var shown = visitor.get(page).body().replaceAll("(?s).*name=\"content\" value=\"(\\w{64})\".*", "$1");
		assertThat(visitor.submits(page, Map.of("content", shown, "choice", "yes")).statusCode()).isEqualTo(302);
	}

	private JsonNode next() {
		await().atMost(PATIENCE).until(() -> !steps().isEmpty());
		return steps().path(0);
	}

	private JsonNode steps() {
		return json(machine().api("ism", "GET", "/api/nonconformities/" + this.entry, null).body()).path("openSteps");
	}

	private Visitor machine() {
		return Visitor.of(this.port);
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(text, ex);
		}
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
