package almanac.cycles.resolveassignment;

import java.util.List;
import java.util.Map;

import almanac.engine.BeginsByItself;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * The task of the ISMS manager to validate a nonconformity strands, and what becomes of
 * it.
 */
@ProcessTest
class ResolveAssignmentProcessTests {

	private static final String REASON = "Has validated nonconformities for years.";

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	Staff staff;

	@Autowired
	ResolveAssignment resolveAssignment;

	@AfterEach
	void everybodyIsBack() {
		List.of("ism", "ism2", "tm", "tm2", "cao").forEach(this.staff::returns);
		this.cycle.handsOver();
	}

	@Test
	void whoIsChosenGetsTheTaskAndMayDoIt() {
		var task = stranded();
		var run = question(task, 1);
		chooses("tm", task, 1, "cao");

		assertThat(run).isEnded().hasPassed("task-assigned").hasNotPassed("nothing-left-to-assign");
		assertThat(assignee(task)).isEqualTo("cao");

		this.cycle.completes("cao", task, validation());

		assertThat(this.cycle.open(task.businessKey())).containsExactly("correct-nonconformity");
	}

	@Test
	void theChoiceIsOnRecordWithTheTaskAndByItself() {
		var task = stranded();
		chooses("tm", task, 1, "cao");

		assertThat(records(task.businessKey(), Kind.DELEGATED)).singleElement().satisfies((it) -> {
			assertThat(it.person()).isEqualTo("tm");
			assertThat(it.content()).contains(REASON, "\"cause\":\"stranded\"", "\"to\":\"cao\"");
		});
		assertThat(records(key(task, 1), Kind.TASK_COMPLETED)).singleElement()
			.satisfies((it) -> assertThat(it.person()).isEqualTo("tm"));
	}

	@Test
	void itClosesByItselfWhenSomebodyMayDoTheTaskAgain() {
		var task = stranded();
		var run = question(task, 1);
		this.staff.returns("ism2");
		this.cycle.handsOver();

		assertThat(run).isEnded().hasPassed("nothing-left-to-assign").hasNotPassed("task-assigned");
		assertThat(assignee(task)).isEqualTo("ism2");
	}

	@Test
	void itClosesByItselfWhenTheTaskIsOver() {
		var task = stranded();
		var run = question(task, 1);
		this.cycle.engine()
			.getRuntimeService()
			.deleteProcessInstance(this.cycle.instance(task.businessKey()).getId(), "called off");
		this.cycle.handsOver();

		assertThat(run).isEnded().hasPassed("nothing-left-to-assign");
	}

	@Test
	void whatStrandsAgainIsAskedAgain() {
		var task = stranded();
		chooses("tm", task, 1, "cao");
		this.staff.leaves("cao");
		List.of("tm", "tm2").forEach((it) -> this.staff.isAway(it, null));
		this.staff.returns("tm");
		this.cycle.handsOver();

		assertThat(question(task, 2)).isWaitingAt("choose-person");
		assertThat(this.cycle.task(key(task, 2), "choose-person").assignee()).isEqualTo("tm");
	}

	@Test
	void onlyWhoIsHereAndHadNoPartIsOffered() {
		var task = stranded();
		this.staff.isAway("cao", null);
		this.staff.leaves("ver");
		this.cycle.handsOver();

		assertThat(refused("tm", task, "cao", REASON)).containsExactly("to choice");
		assertThat(refused("tm", task, "ver", REASON)).containsExactly("to choice");
		assertThat(refused("tm", task, "ism", REASON)).containsExactly("to choice");
	}

	@Test
	void whoWentAwaySinceIsRefusedAndNothingIsChanged() {
		var task = stranded();
		this.staff.isAway("cao", null);

		assertThat(refused("tm", task, "cao", REASON)).containsExactly("to away");
		assertThat(assignee(task)).isNull();
		assertThat(question(task, 1)).isWaitingAt("choose-person");
		assertThat(records(key(task, 1), Kind.REFUSAL)).hasSize(1);
	}

	@Test
	void aReasonIsNeeded() {
		var task = stranded();

		assertThat(refused("tm", task, "cao", null)).containsExactly("reason required");
		assertThat(refused("tm", task, "cao", "....................")).containsExactly("reason minText");
	}

	@Test
	void whatIsOpenWithWhoLeftIsAskedToo() {
		var task = raised();
		assertThat(assignee(task)).isEqualTo("ism");
		List.of("ism", "ism2").forEach(this.staff::leaves);
		this.cycle.handsOver();
		var asked = this.cycle.task(key(task, 1), "choose-person");

		assertThat(this.cycle.engine().getRuntimeService().getVariable(question(task, 1).getId(), "situation"))
			.isEqualTo("left");
		assertThat(asked.entry()).as("the key of the run means nothing to people").isEmpty();
		this.cycle.completes(asked.assignee(), asked, Map.of("to", "cao", "reason", REASON));

		assertThat(assignee(task)).isEqualTo("cao");
	}

	@Test
	void nobodyIsAskedWhoMayDoTheAsking() {
		List.of("tm", "tm2").forEach((it) -> this.staff.isAway(it, null));
		var task = stranded();
		this.cycle.handsOver();

		var asked = this.cycle.task(key(task, 1), "choose-person");
		assertThat(asked.assignee()).isNull();
		assertThat(this.cycle.instance("resolve-assignment:%s-1".formatted(asked.id()))).isNull();

		this.staff.returns("tm");
		this.cycle.handsOver();

		assertThat(this.cycle.task(key(task, 1), "choose-person").assignee()).isEqualTo("tm");
	}

	@Test
	void nobodyBeginsItByHand() {
		assertThatExceptionOfType(BeginsByItself.class).isThrownBy(() -> this.resolveAssignment.enter("ism", Map.of()))
			.withMessageContaining("begins by itself");
	}

	/** To be validated by the ISMS manager. */
	private UserTask raised() {
		Nonconformity raised = this.register.raise(new Report("Three joiner accounts existed before their approval.",
				"A.5.18", Source.OBSERVATION, "IA-2027-Q1", "Sample of ten", null, null, null), "emp");
		this.cycle.proceeds(raised.businessKey());
		return this.cycle.task(raised.businessKey(), "validate-nonconformity");
	}

	private UserTask stranded() {
		List.of("ism", "ism2").forEach((it) -> this.staff.isAway(it, null));
		var task = raised();
		assertThat(task.assignee()).isNull();
		this.cycle.handsOver();
		return task;
	}

	private void chooses(String person, UserTask task, int number, String chosen) {
		this.cycle.completes(person, this.cycle.task(key(task, number), "choose-person"),
				Map.of("to", chosen, "reason", REASON));
	}

	private List<String> refused(String person, UserTask task, String chosen, String reason) {
		return this.cycle
			.refuses(person, this.cycle.task(key(task, 1), "choose-person"),
					TestCycle.changed(Map.of(), "to", chosen, "reason", reason))
			.stream()
			.map((Violation it) -> it.field() + " " + it.rule())
			.toList();
	}

	private static String key(UserTask task, int number) {
		return "resolve-assignment:%s-%d".formatted(task.id(), number);
	}

	private ProcessInstance question(UserTask task, int number) {
		return this.cycle.instance(key(task, number));
	}

	private String assignee(UserTask task) {
		return this.cycle.task(task.businessKey(), task.key()).assignee();
	}

	private Map<String, Object> validation() {
		return Map.of("statement", "Three joiner accounts existed before their approval.", "requirement", "A.5.18",
				"source", "observation", "objectiveEvidence", "Sample of ten", "scope", "Identity management",
				"personalData", "no", "recurrence", "no", "grade", "minor", "owner", "cao");
	}

	private List<EvidenceRecord> records(String key, Kind kind) {
		return this.evidence.of(key, 0, 100).items().stream().filter((it) -> it.kind() == kind).toList();
	}

}
