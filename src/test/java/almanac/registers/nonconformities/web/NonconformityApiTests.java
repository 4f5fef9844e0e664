package almanac.registers.nonconformities.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import almanac.records.FakeCycles;
import almanac.records.FakeTasks;
import almanac.records.MovableClock;
import almanac.records.RecordsTest;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
class NonconformityApiTests {

	private static final String REASON = "{\"reason\":\"The sample was drawn from the wrong system.\"}";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	MovableClock clock;

	@Autowired
	FakeTasks tasks;

	@Autowired
	FakeCycles cycles;

	@BeforeEach
	void morning() {
		this.clock.set("2041-03-02T09:00:00Z");
	}

	@Test
	void anEmployeeRaisesANonconformityAndLearnsItsNumber() {
		var answer = post("emp", "", """
				{"statement": "Drei Konten ohne Freigabe – „Prüfung“ 承認.", "requirement": "A.5.18",
				 "source": "internal-audit", "sourceReference": "IA-2041-Q1",
				 "objectiveEvidence": "Sample of 10 joiners", "detectedOn": "2041-02-10", "proposedOwner": "cao"}""");

		assertThat(answer).hasStatus(201);
		var id = JsonPath.<String>read(body(answer), "$.id");
		assertThat(id).matches("NC-2041-\\d{4}");
		assertThat(answer).hasHeader("Location", "/api/nonconformities/" + id);
		assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("raised");
		assertThat(answer).bodyJson().extractingPath("$.raisedAt").isEqualTo("2041-03-02T09:00:00Z");
		assertThat(answer).bodyJson().extractingPath("$.detectedOn").isEqualTo("2041-02-10");
		assertThat(answer).bodyJson().extractingPath("$.statement").asString().contains("„Prüfung“ 承認");
	}

	@Test
	void aReferenceRaisedBeforeIsAConflictThatNamesTheNumber() {
		var body = "{\"statement\":\"x\",\"source\":\"complaint\",\"reference\":\"" + UUID.randomUUID() + "\"}";
		var first = JsonPath.<String>read(body(post("emp", "", body)), "$.id");

		var again = post("ism", "", body);
		assertThat(again).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(again).bodyJson().extractingPath("$.existing").isEqualTo(first);
	}

	@Test
	void aNonconformityShowsWhoHasToDoWhatUntilWhen() {
		var id = raise("emp");
		this.tasks.opens(FakeTasks.task("task-" + id, "corrective-action:" + id, "cao"));

		var one = get("la", "/" + id);
		assertThat(one).hasStatusOk().bodyJson().extractingPath("$.openSteps[0].who").isEqualTo("cao");
		assertThat(one).bodyJson().extractingPath("$.openSteps[0].due").isEqualTo("2026-03-09T22:59:59Z");
		assertThat(one).bodyJson().extractingPath("$.evidenceRecords").isEqualTo(0);
		assertThat(one).bodyJson().extractingPath("$.statement").isEqualTo("Something");
		assertThat(get("la", "/" + id + "/history")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].version")
			.isEqualTo(1);
	}

	@Test
	void anEmployeeSeesWhatHeRaisedAndNothingElse() {
		var own = raise("eve");
		var other = raise("emp");

		assertThat(get("eve", "/" + own)).hasStatusOk();
		assertThat(get("eve", "/" + other)).hasStatus(404);
		assertThat(get("eve", "/" + other + "/history")).hasStatus(404);
		assertThat(get("eve", "?q=" + other)).bodyJson().extractingPath("$.total").isEqualTo(0);
		assertThat(get("ism", "?q=" + other + "&state=raised&size=1")).bodyJson()
			.extractingPath("$.total")
			.isEqualTo(1);
	}

	@Test
	void theListIsSortedAndSaysWhenEachIsDue() {
		var first = raise("emp");
		var second = raise("emp");

		var list = get("ism", "?sort=number&dir=desc&size=2&q=" + second.substring(0, 8));
		assertThat(list).bodyJson().extractingPath("$.items[0].id").isEqualTo(second);
		assertThat(list).bodyJson().extractingPath("$.items[1].id").isEqualTo(first);
		assertThat(list).bodyJson().extractingPath("$.items[0]").asMap().containsEntry("due", null);
		assertThat(get("ism", "?overdue=true&q=" + first)).bodyJson().extractingPath("$.total").isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sort=colour | sort | [number, grade, state, owner, raised, due]",
			"sort=due&dir=sideways | dir | Expected one of [asc, desc], found" })
	void anOrderNobodyKnowsIsRefused(String query, String field, String words) {
		var answer = get("ism", "?" + query);

		assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().contains(words);
	}

	@Test
	void anUnknownNumberIsNotFound() {
		assertThat(get("ism", "/NC-1999-0001")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("NC-1999-0001");
	}

	@Test
	void withdrawalIsForTheSideThatRaisedAndOnlyWhileItIsAwaited() {
		var id = raise("emp");

		assertThat(post("cao", "/" + id + "/withdrawal", REASON)).hasStatus(403);
		assertThat(post("emp", "/" + id + "/withdrawal", REASON)).hasStatus(409);
		assertThat(post("emp", "/" + id + "/withdrawal", "{\"reason\":\"because\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("reason");
		this.cycles.waiting.add("withdrawalRequested corrective-action:" + id);
		assertThat(post("emp", "/" + id + "/withdrawal", REASON)).hasStatus(202);
	}

	@Test
	void anEarlyReviewIsForTopManagement() {
		var id = raise("emp");
		this.cycles.waiting.add("earlyReviewOrdered corrective-action:" + id);

		assertThat(post("ism", "/" + id + "/early-review", REASON)).hasStatus(403);
		assertThat(post("tm", "/" + id + "/early-review", REASON)).hasStatus(202);
	}

	private String raise(String person) {
		return JsonPath.read(body(post(person, "", "{\"statement\":\"Something\",\"source\":\"observation\"}")),
				"$.id");
	}

	private MvcTestResult post(String person, String path, String body) {
		return this.mvc.post()
			.uri("/api/nonconformities" + path)
			.with(user(person))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String person, String path) {
		return this.mvc.get().uri("/api/nonconformities" + path).with(user(person)).exchange();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
