package almanac.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Bad input on every way a task can be completed: it is refused in the same words,
 * nothing is changed, and the attempt is recorded.
 */
@DemoTest
class TaskContractTests {

	enum Way {

		TASKLIST, ENGINE_COMPLETE, API

	}

	@LocalServerPort
	int port;

	@Autowired
	Nonconformities register;

	@Autowired
	Tasks tasks;

	@Autowired
	TaskService engine;

	@Autowired
	ManagementService jobs;

	@Autowired
	EvidenceRecords evidence;

	private final ObjectMapper json = new ObjectMapper();

	private Nonconformity raised;

	private UserTask task;

	@BeforeEach
	void raise() {
		this.raised = this.register.raise(new Report("Three joiner accounts existed before their approval.", "A.5.18",
				Source.OBSERVATION, null, "Sample of ten", null, null, null), "emp");
		goesOn();
		this.task = open("validate-nonconformity");
	}

	static Stream<Arguments> badInput() {
		return Stream.of(Way.values())
			.flatMap((way) -> Stream.of(bad(way, "missing", "scope", null, "required"),
					bad(way, "blank", "scope", "   ", "required"),
					bad(way, "longer than its form allows", "requirement", "x".repeat(201), "maxLength"),
					bad(way, "longer than the engine can keep", "statement", "x".repeat(4001), "maxLength"),
					bad(way, "too short", "statement", "x", "minLength"),
					bad(way, "no choice of the form", "grade", "tremendous", "choice"),
					bad(way, "nobody known", "owner", "stranger", "choice"),
					bad(way, "a number for a text", "scope", 7, "type"),
					bad(way, "not asked with these answers", "recurrenceOf", "NC-2020-0001", "hidden"),
					bad(way, "unknown", "approved", true, "unknown"),
					bad(way, "a variable of the run", "iteration", 9, "unknown")));
	}

	private static Arguments bad(Way way, String what, String field, Object value, String rule) {
		return Arguments.of(way, what, field, value, rule);
	}

	@ParameterizedTest(name = "{0}: {2} is {1}")
	@MethodSource("badInput")
	void badInputIsRefusedAndChangesNothing(Way way, String what, String field, Object value, String rule) {
		var answers = new HashMap<String, Object>(valid());
		answers.put(field, value);
		answers.values().removeIf((it) -> it == null);
		var before = Values.plain(this.engine.getVariables(this.task.id()));

		var answer = send(way, "ism", answers);

		assertThat(answer).contains(expected(field, rule));
		assertThat(open("validate-nonconformity").id()).isEqualTo(this.task.id());
		assertThat(Values.plain(this.engine.getVariables(this.task.id()))).isEqualTo(before);
		var records = this.evidence.of(this.raised.businessKey(), 0, 50).items();
		assertThat(records).extracting(EvidenceRecord::kind)
			.containsOnlyOnce(Kind.REFUSAL)
			.doesNotContain(Kind.TASK_COMPLETED);
		assertThat(records.get(records.size() - 1).content()).contains("\"rule\":\"" + rule + "\"")
			.doesNotContain("tremendous")
			.doesNotContain("xxxx");
	}

	private static String expected(String field, String rule) {
		return switch (rule) {
			case "required" -> "Please fill in “Affected scope”.";
			case "maxLength" -> "characters at most; it has ";
			case "minLength" -> "“Statement” needs at least 20 characters; it has 1.";
			case "choice" -> "must be one of";
			case "type" -> "must be a text";
			case "hidden" -> "is not asked with these answers";
			default -> "“" + field + "” is not a question of this task";
		};
	}

	@ParameterizedTest
	@EnumSource(Way.class)
	void validAnswersAreAcceptedOnEveryWay(Way way) {
		assertThat(send(way, "ism", valid())).doesNotContain("RestException", "errors");

		assertThat(open("correct-nonconformity").assignee()).isEqualTo("cao");
	}

	@ParameterizedTest
	@EnumSource(Way.class)
	void whoeverTheTaskIsNotForIsRefused(Way way) {
		send(way, "emp", valid());

		assertThat(open("validate-nonconformity").id()).isEqualTo(this.task.id());
		assertThat(this.evidence.of(this.raised.businessKey(), 0, 50).items()).extracting(EvidenceRecord::kind)
			.contains(Kind.REFUSAL)
			.doesNotContain(Kind.TASK_COMPLETED);
	}

	@ParameterizedTest
	@EnumSource(Way.class)
	void listsAreCheckedCellByCell(Way way) {
		complete("ism", valid());
		complete("cao", Map.of("correction", "The accounts were locked again.", "correctedOn", "2026-01-15",
				"consequences", "None."));
		complete("cao", Map.of("causeEliminationNeeded", "yes"));
		this.task = open("determine-cause");
		var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
		rows.put("Please add at least one row to “Causes”.", List.of());
		rows.put("Please fill in “Cause, row 1”.", List.of(Map.of("kind", "process")));
		rows.put("must be one of", List.of(Map.of("cause", "Weather", "kind", "fate")));
		rows.put("“evil, row 1” is not a column here",
				List.of(Map.of("cause", "Weather", "kind", "process", "evil", true)));
		rows.put("human error alone", List.of(Map.of("cause", "A slip", "kind", "human-error")));

		rows.forEach((words, causes) -> {
			var answer = send(way, "cao", Map.of("causeMethod", "five-whys", "similarSearched", "All joiners",
					"similarFound", "None", "causes", causes));
			assertThat(answer).contains(words);
		});
		assertThat(open("determine-cause").id()).isEqualTo(this.task.id());
	}

	@Test
	void theApiNamesEveryFieldWithItsRule() throws Exception {
		var answer = Visitor.of(this.port)
			.api("ism", "POST", "/api/tasks/" + this.task.id() + "/complete", "{\"answers\":{\"grade\":\"huge\"}}");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
		var errors = this.json.readTree(answer.body()).path("errors");
		assertThat(errors).extracting((it) -> it.path("field").asText() + " " + it.path("rule").asText())
			.contains("scope required", "grade choice", "owner required");
	}

	@Test
	void waysAroundACompletionAreClosed() {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.engine.resolveTask(this.task.id(), Map.of("grade", "minor")));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.engine.handleBpmnError(this.task.id(), "any"));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.engine.handleEscalation(this.task.id(), "any"));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.engine.delegateTask(this.task.id(), "cao"));
		assertThatExceptionOfType(Refused.class).as("nobody is signed in")
			.isThrownBy(() -> this.engine.complete(this.task.id(), valid()));
	}

	@Test
	void whoWorksOnATaskCannotChangeTheTaskItself() {
		var ism = Visitor.of(this.port).signsIn("ism");
		var path = "/engine/engine/default/task/" + this.task.id();

		assertThat(ism.tasklist("PUT", path + "/variables/grade", "{\"value\":\"minor\"}").statusCode()).isEqualTo(403);
		assertThat(ism.tasklist("PUT", path, "{\"name\":\"x\",\"due\":null}").statusCode()).isEqualTo(400);
		assertThat(ism.tasklist("POST", path + "/assignee", "{\"userId\":\"cao\"}").statusCode()).isEqualTo(403);
	}

	private Map<String, Object> valid() {
		return Map.of("statement", this.raised.statement(), "requirement", "A.5.18", "source", "observation",
				"objectiveEvidence", "Sample of ten", "scope", "Identity management", "personalData", "no",
				"recurrence", "no", "grade", "minor", "owner", "cao");
	}

	private String send(Way way, String person, Map<String, Object> answers) {
		try {
			if (way == Way.API) {
				return Visitor.of(this.port)
					.api(person, "POST", "/api/tasks/" + this.task.id() + "/complete",
							this.json.writeValueAsString(Map.of("answers", answers)))
					.body();
			}
			var variables = new HashMap<String, Object>();
			for (var answer : answers.entrySet()) {
				variables.put(answer.getKey(),
						(answer.getValue() instanceof List<?>)
								? Map.of("type", "Json", "value", this.json.writeValueAsString(answer.getValue()))
								: Map.of("value", answer.getValue()));
			}
			return Visitor.of(this.port)
				.signsIn(person)
				.tasklist("POST",
						"/engine/engine/default/task/" + this.task.id()
								+ ((way == Way.TASKLIST) ? "/submit-form" : "/complete"),
						this.json.writeValueAsString(Map.of("variables", variables)))
				.body();
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void complete(String person, Map<String, Object> answers) {
		this.tasks.complete(this.tasks.openIn(this.raised.businessKey()).get(0).id(), person, answers);
		goesOn();
	}

	private UserTask open(String step) {
		return this.tasks.openIn(this.raised.businessKey())
			.stream()
			.filter((it) -> it.key().equals(step))
			.findFirst()
			.orElseThrow();
	}

	private void goesOn() {
		new ArrayList<>(this.jobs.createJobQuery().messages().list())
			.forEach((job) -> this.jobs.executeJob(job.getId()));
	}

}
