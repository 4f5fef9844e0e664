package almanac.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A questionnaire with every kind of question, answered badly on every way: always the
 * same words, nothing is changed, and the attempt is on record without what was typed.
 */
@DemoTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryWayToCompleteTests {

	private static final String SECRET = "hush";

	/**
	 * @param answer put in the place of the good one
	 * @param words what the person reads
	 */
	private record Bad(String input, String field, Object answer, String rule, String words) {
	}

	private static final List<Bad> INPUTS = List.of(
			new Bad("null", "title", null, "required", "Please fill in “Title”."),
			new Bad("blank", "title", " \t ", "required", "Please fill in “Title”."),
			new Bad("too short", "title", "abcd", "minLength", "“Title” needs at least 5 characters; it has 4."),
			new Bad("too long for the form", "title", SECRET.repeat(6), "maxLength",
					"Please shorten “Title” to 20 characters at most; it has 24."),
			new Bad("too long for the engine", "story", SECRET.repeat(1000) + "!", "maxLength",
					"Please shorten “Story” to 4,000 characters at most; it has 4,001."),
			new Bad("without substance", "title", "- - - a - - -", "minText", "“Title” needs at least 4 letters"),
			new Bad("out of shape", "code", SECRET, "pattern", "Three letters."),
			new Bad("a list for a text", "title", List.of(SECRET), "type", "“Title” must be a text."),
			new Bad("outside", "count", 11, "max", "“Count” must be 10 or less."),
			new Bad("decimals", "count", 1.5, "decimals", "“Count” must be a whole number."),
			new Bad("a text for a number", "count", SECRET, "type", "“Count” must be a number."),
			new Bad("against a rule of the model", "count", 9, "check", "Nine is too many."),
			new Bad("not ticked", "agreed", false, "required", "Please tick “Agreed”."),
			new Bad("unknown choice", "useful", SECRET, "choice", "“Useful?” must be one of: yes, no."),
			new Bad("the same tick twice", "kinds", List.of("risk", "risk"), "type", "“Kinds” must be a list"),
			new Bad("unknown person", "owner", SECRET, "choice", "“Owner” must be one of"),
			new Bad("no date", "doneOn", SECRET, "date", "“Done on” must be a date, written like 2027-03-31."),
			new Bad("a date after its limit", "doneOn", "2999-01-01", "notAfter",
					"what is still to come is not yet done"),
			new Bad("no list", "steps", SECRET, "type", "“Steps” must be a list of rows."),
			new Bad("an empty list", "steps", List.of(), "required", "Please add at least one row to “Steps”."),
			new Bad("too many rows", "steps", List.of(step("a"), step("b"), step("c"), step("d")), "maxItems",
					"“Steps” may have at most 3 rows."),
			new Bad("a row that is none", "steps", List.of(SECRET), "type", "“Steps” must be a list of rows."),
			new Bad("a cell too long", "steps[0].what", List.of(step(SECRET.repeat(6))), "maxLength",
					"Please shorten “What, row 1”"),
			new Bad("a cell without a column", "steps[0].colour",
					List.of(Map.of("what", "Ask", "due", "2999-01-01", "colour", SECRET)), "unknown",
					"is not a column"),
			new Bad("a date in a cell before its limit", "steps[1].due",
					List.of(step("a"), Map.of("what", "Ask", "due", "2020-01-01")), "notBefore", "or later."),
			new Bad("a given row without an answer", "rooms[1].use", List.of(room("R2", null), room("R1", "office")),
					"required", "Please answer “What for?, R2”."),
			new Bad("a given row left out", "rooms[0].use", List.of(room("R2", "office")), "required",
					"Please answer “What for?, R1”."),
			new Bad("a row nobody gave", "rooms",
					List.of(room("R1", "office"), room("R2", "office"), room(SECRET, "office")), "unknown",
					"“Rooms” has no row"),
			new Bad("a given row twice", "rooms",
					List.of(room("R1", "office"), room("R1", "other"), room("R2", "office")), "twice",
					"“Rooms” answers row R1 twice."),
			new Bad("a read-only cell", "rooms[1].floor",
					List.of(room("R1", "office"), Map.of("room", "R2", "use", "office", "floor", SECRET)), "readOnly",
					"“Floor, R2” cannot be changed here."),
			new Bad("a hidden cell", "rooms[0].why",
					List.of(Map.of("room", "R1", "use", "office", "why", SECRET), room("R2", "office")), "hidden",
					"“Why, R1” is not asked with these answers."),
			new Bad("a cell that is asked now", "rooms[1].why", List.of(room("R1", "office"), room("R2", "other")),
					"required", "Please fill in “Why, R2”."),
			new Bad("a cell without substance", "rooms[1].why",
					List.of(room("R1", "office"), Map.of("room", "R2", "use", "other", "why", "- a -")), "minText",
					"“Why, R2” needs at least 4 letters; it has 1."),
			new Bad("a cell against a rule of the model", "rooms[1].size",
					List.of(room("R1", "office"), Map.of("room", "R2", "use", "office", "size", 1)), "check",
					"R2: A room does not shrink."),
			new Bad("a hidden question", "reason", SECRET, "hidden", "“Reason” is not asked with these answers."),
			new Bad("an unknown variable", "approved", SECRET, "unknown", "“approved” is not a question"),
			new Bad("a variable of the task", "taskPage", SECRET, "unknown", "“taskPage” is not a question"),
			new Bad("a read-only one", "number", SECRET, "readOnly", "“Number” cannot be changed here."),
			new Bad("a file as an answer", "proof", List.of(Map.of("name", SECRET)), "readOnly",
					"Files for “Proof” are attached on the task page"));

	@Autowired
	ApplicationContext almanac;

	@Autowired
	RepositoryService repository;

	@Autowired
	TaskService engine;

	@Autowired
	RuntimeService runs;

	@Autowired
	Permission permission;

	@Autowired
	Cycles cycles;

	@Autowired
	Tasks tasks;

	@Autowired
	EvidenceRecords evidence;

	private String deployment;

	@BeforeAll
	void deploy() {
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("questionnaire/questionnaire.bpmn")
			.addInputStream("forms/questionnaire/answer-questions.form",
					getClass().getResourceAsStream("/questionnaire/answer-questions.form"))
			.deploy()
			.getId();
	}

	@AfterAll
	void tidyUp() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@TestFactory
	Stream<DynamicContainer> aBadAnswerIsRefusedAndNothingIsChanged() {
		return Arrays.stream(WayToComplete.values()).map((way) -> {
			var task = handedOut();
			return DynamicContainer.dynamicContainer(way.name(),
					INPUTS.stream().map((bad) -> DynamicTest.dynamicTest(bad.input(), () -> refuses(way, task, bad))));
		});
	}

	private void refuses(WayToComplete way, UserTask task, Bad bad) {
		var variables = variables(task);
		var records = records(task).size();
		var answers = good();
		answers.put(bad.field().replaceFirst("\\[.*", ""), bad.answer());

		assertThat(way.submit(this.almanac, task.id(), "ism", answers)).contains(bad.words());

		assertThat(this.tasks.openIn(task.businessKey())).containsExactly(task);
		assertThat(variables(task)).isEqualTo(variables);
		assertThat(records(task)).hasSize(records + 1);
		var record = records(task).get(records);
		assertThat(record.kind()).isEqualTo(Kind.REFUSAL);
		assertThat(record.person()).isEqualTo("ism");
		assertThat(record.content()).contains("{\"field\":\"%s\",\"rule\":\"%s\"}".formatted(bad.field(), bad.rule()))
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@EnumSource
	void aGoodAnswerIsAcceptedAndKeptInTheSameTypes(WayToComplete way) {
		var task = handedOut();
		var answers = good();
		answers.putAll(Map.of("share", 12.5, "kinds", List.of("risk"), "number", "Q-7"));

		assertThat(way.submit(this.almanac, task.id(), "ism", answers)).isNull();

		assertThat(this.tasks.openIn(task.businessKey())).isEmpty();
		assertThat(records(task)).filteredOn((it) -> it.kind() == Kind.TASK_COMPLETED)
			.singleElement()
			.extracting(EvidenceRecord::content)
			.asString()
			.contains("\"count\":3", "\"share\":12.5", "\"agreed\":true", "\"kinds\":[\"risk\"]",
					"\"doneOn\":\"2020-01-01\"", "\"reason\":null",
					"\"steps\":[{\"due\":\"2999-01-01\",\"what\":\"Ask\"}]",
					"\"rooms\":[{\"floor\":\"1st\",\"room\":\"R1\",\"size\":10,\"use\":\"office\",\"why\":null},"
							+ "{\"floor\":\"2nd\",\"room\":\"R2\",\"size\":20,\"use\":\"office\",\"why\":null}]");
	}

	@ParameterizedTest
	@EnumSource
	void somebodyElseIsRefusedAndOnRecord(WayToComplete way) {
		for (var person : List.of("emp", "tm", "co")) {
			var task = handedOut();

			assertThat(way.submit(this.almanac, task.id(), person, good())).isNotNull();

			assertThat(this.tasks.openIn(task.businessKey())).containsExactly(task);
			assertThat(records(task)).as("%s by %s", way, person)
				.filteredOn((it) -> it.kind() != Kind.CYCLE_STARTED)
				.singleElement()
				.satisfies((it) -> {
					assertThat(it.kind()).isEqualTo(Kind.REFUSAL);
					assertThat(it.person()).isEqualTo(person);
					assertThat(it.content()).contains("\"rule\":\"person\"");
				});
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TASK_SERVICE", "TASK_SERVICE_WITH_RETURN", "FORM_SERVICE", "FORM_SERVICE_WITH_RETURN" })
	void nobodyIsRefusedAndOnRecord(WayToComplete way) {
		var task = handedOut();

		assertThat(way.submit(this.almanac, task.id(), null, good())).contains("Nobody is signed in.");

		assertThat(this.tasks.openIn(task.businessKey())).containsExactly(task);
		assertThat(records(task)).extracting(EvidenceRecord::kind).containsExactly(Kind.CYCLE_STARTED, Kind.REFUSAL);
	}

	@ParameterizedTest
	@EnumSource
	void everythingWrongIsNamedAtOnce(WayToComplete way) {
		var task = handedOut();

		assertThat(way.submit(this.almanac, task.id(), "ism",
				Map.of("count", 0, "useful", "no", "owner", "cao", "approved", "yes", "agreed", true)))
			.contains("Please fill in “Title”.", "“Count” must be 1 or more.", "Please fill in “Reason”.",
					"Please fill in “Done on”.", "Please add at least one row to “Steps”.",
					"Please answer “What for?, R1”.", "Please answer “What for?, R2”.", "“approved” is not a question");
		assertThat(records(task)).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void whatWasSavedBeforeCountsAsAnsweredAndIsHeldToTheSameContract(WayToComplete way) {
		var task = handedOut();
		var answers = good();
		var saved = new LinkedHashMap<String, Object>(
				Map.of("title", answers.remove("title"), "steps", answers.remove("steps"), "approved", "yes"));
		saved.put("count", 99);
		answers.remove("count");
		this.tasks.save(task.id(), "ism", saved);
		assertThat(variables(task)).containsEntry("count", 99L).doesNotContainKey("approved");

		assertThat(way.submit(this.almanac, task.id(), "ism", answers)).contains("“Count” must be 10 or less.");
		answers.put("count", 3);

		assertThat(way.submit(this.almanac, task.id(), "ism", answers)).isNull();
		assertThat(this.tasks.openIn(task.businessKey())).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> whoHasATaskCannotMoveTheRunPastIt() {
		var task = handedOut();
		var run = this.runs.createProcessInstanceQuery().processInstanceBusinessKey(task.businessKey()).singleResult();
		Map<String, Runnable> doors = new LinkedHashMap<>();
		doors.put("signal", () -> this.runs.signal(execution(task)));
		doors.put("a variable of the run", () -> this.runs.setVariable(run.getId(), "approved", true));
		doors.put("a variable of the task", () -> this.engine.setVariable(task.id(), "approved", true));
		doors.put("modification",
				() -> this.runs.createProcessInstanceModification(run.getId())
					.startAfterActivity(task.key())
					.execute());
		doors.put("deletion", () -> this.runs.deleteProcessInstance(run.getId(), "done"));
		doors.put("suspension", () -> this.runs.suspendProcessInstanceById(run.getId()));
		doors.put("another assignee", () -> this.engine.setAssignee(task.id(), "tm"));
		doors.put("another candidate", () -> this.engine.addCandidateUser(task.id(), "emp"));
		return doors.entrySet().stream().map((door) -> DynamicTest.dynamicTest(door.getKey(), () -> {
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.permission.of("ism", () -> {
				door.getValue().run();
				return null;
			}));
			assertThat(this.tasks.openIn(task.businessKey())).containsExactly(task);
			assertThat(variables(task)).doesNotContainKey("approved");
		}));
	}

	private String execution(UserTask task) {
		return this.permission
			.waived(() -> this.engine.createTaskQuery().taskId(task.id()).singleResult().getExecutionId());
	}

	private UserTask handedOut() {
		var businessKey = "questionnaire:" + UUID.randomUUID();
		this.cycles.start("questionnaire", businessKey, "emp", Map.of("number", "Q-7", "rooms", List
			.of(Map.of("room", "R1", "floor", "1st", "size", 10), Map.of("room", "R2", "floor", "2nd", "size", 20))));
		return this.tasks.openIn(businessKey).get(0);
	}

	private static Map<String, Object> good() {
		return new LinkedHashMap<>(Map.of("title", "About us", "count", 3, "agreed", true, "useful", "yes", "owner",
				"cao", "doneOn", "2020-01-01", "steps", List.of(step("Ask")), "rooms",
				List.of(room("R2", "office"), room("R1", "office"))));
	}

	private static Map<String, Object> step(String what) {
		return Map.of("what", what, "due", "2999-01-01");
	}

	private static Map<String, Object> room(String room, String use) {
		var row = new LinkedHashMap<String, Object>();
		row.put("room", room);
		row.put("use", use);
		return row;
	}

	private Map<String, Object> variables(UserTask task) {
		return Values.plain(this.engine.getVariables(task.id()));
	}

	private List<EvidenceRecord> records(UserTask task) {
		return this.evidence.of(task.businessKey(), 0, 200)
			.items()
			.stream()
			.sorted(Comparator.comparingLong(EvidenceRecord::seq))
			.toList();
	}

}
