package almanac.cycles.correctiveaction;

import java.util.List;
import java.util.Map;

import almanac.engine.Choice;
import almanac.engine.CompletionRefused;
import almanac.engine.Delegations;
import almanac.engine.Handover;
import almanac.engine.HandoverCause;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who has a task hands it on, or the ISMS manager does, to somebody who may do it.
 */
@ProcessTest
class DelegationTests {

	private static final String REASON = "She built the system and knows it best.";

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	Delegations delegations;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	Staff staff;

	@AfterEach
	void everybodyIsBack() {
		List.of("ism", "ver", "cao").forEach(this.staff::returns);
		this.cycle.handsOver();
	}

	@Test
	void whoHasATaskHandsItOnAndTheOtherDoesIt() {
		var walk = walk().validated("minor");
		var task = this.delegations.delegate(walk.task("correct-nonconformity").id(), "cao", "ver", REASON);

		assertThat(task.assignee()).isEqualTo("ver");
		assertThat(rules(walk.refuses("cao", "correct-nonconformity", Walk.CORRECTION))).containsExactly("person");

		walk.does("ver", "correct-nonconformity", Walk.CORRECTION);
	}

	@Test
	void aHandoverIsOnRecordWithPersonReasonAndBothNames() {
		var walk = walk().validated("minor");
		var task = walk.task("correct-nonconformity");
		this.delegations.delegate(task.id(), "cao", "ver", "  " + REASON + " ");

		assertThat(records(walk, Kind.DELEGATED)).singleElement().satisfies((it) -> {
			assertThat(it.person()).isEqualTo("cao");
			assertThat(it.step()).isEqualTo("correct-nonconformity");
			assertThat(it.content()).contains("{\"cause\":\"delegated\",\"from\":\"Name of cao (cao)\",\"reason\":\""
					+ REASON + "\",\"to\":\"Name of ver (ver)\"}");
		});
		assertThat(this.delegations.of(task.id(), "ver").made()).singleElement()
			.extracting(Handover::from, Handover::to, Handover::cause, Handover::reason, Handover::person, Handover::at)
			.containsExactly("cao", "ver", HandoverCause.DELEGATED, REASON, "cao", TestCycle.BEGINNING);
	}

	@Test
	void theIsmsManagerHandsOnWhatOthersHave() {
		var task = walk().validated("minor").task("correct-nonconformity");

		assertThat(this.delegations.delegate(task.id(), "ism2", "ver", REASON).assignee()).isEqualTo("ver");
	}

	@Test
	void nobodyElseHandsItOnAndTheTryIsOnRecord() {
		var walk = walk().validated("minor");
		var task = walk.task("correct-nonconformity");

		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.delegations.delegate(task.id(), "emp", "ver", REASON));
		assertThatExceptionOfType(NoSuchTask.class).isThrownBy(() -> this.delegations.of(task.id(), "emp"));
		assertThat(walk.task("correct-nonconformity").assignee()).isEqualTo("cao");

		this.delegations.delegate(task.id(), "cao", "ver", REASON);

		assertThat(refused(task, "cao", "cao2", REASON)).as("had it before").containsExactly(" person");
		assertThat(records(walk, Kind.REFUSAL)).extracting(EvidenceRecord::person)
			.containsExactlyInAnyOrder("cao", "emp");
		assertThat(walk.task("correct-nonconformity").assignee()).isEqualTo("ver");
	}

	@Test
	void onlyWhoMayDoItGetsIt() {
		this.staff.leaves("cao2");
		this.staff.isAway("ver", null);
		var walk = walk().validated("minor");
		var task = walk.task("correct-nonconformity");

		assertThat(refused(task, "cao", "cao2", REASON)).containsExactly("to active");
		assertThat(refused(task, "cao", "nobody", REASON)).containsExactly("to active");
		assertThat(refused(task, "cao", "ver", REASON)).containsExactly("to away");
		assertThat(refused(task, "cao", "cao", REASON)).containsExactly("to same");
		assertThat(refused(task, "cao", " ", REASON)).containsExactly("to required");
		assertThat(refused(task, "cao", null, REASON)).containsExactly("to required");
		assertThat(people(task, "cao")).contains("la", "ism").doesNotContain("cao", "cao2", "ver");
		assertThat(walk.task("correct-nonconformity").assignee()).isEqualTo("cao");
		assertThat(records(walk, Kind.REFUSAL)).hasSize(6);
	}

	@Test
	void nobodyOutsideTheRoleGetsIt() {
		var task = walk().task("validate-nonconformity");

		assertThat(refused(task, "ism", "cao", REASON)).containsExactly("to role");
		assertThat(people(task, "ism")).containsExactly("ism2");
	}

	@Test
	void nobodyGetsItWhoHadAPartInWhatItJudges() {
		var walk = walk();
		walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "owner", "ism2"));
		walk.does("ism2", "correct-nonconformity", Walk.CORRECTION)
			.does("ism2", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "no", "justification",
					"A single slip of an otherwise sound procedure, found and mended within the hour."));
		var task = walk.task("confirm-waiver");

		assertThat(refused(task, "ism", "ism2", REASON)).containsExactly("to notSameAs");
		assertThat(people(task, "ism")).doesNotContain("ism2");
	}

	@Test
	void aReasonIsNeeded() {
		var task = walk().validated("minor").task("correct-nonconformity");

		for (var reason : new String[] { null, "", "too short", ".".repeat(40) }) {
			assertThat(refused(task, "cao", "ver", reason)).containsExactly("reason minText");
		}
		assertThat(refused(task, "cao", "ver", "x".repeat(2001))).containsExactly("reason maxLength");
		assertThat(refused(task, "cao", "cao", "")).containsExactly("to same", "reason minText");
	}

	@Test
	void whatADeputyHandsOnDoesNotComeBack() {
		var walk = walk();
		this.staff.isAway("ism", "ver");
		this.cycle.handsOver();
		this.delegations.delegate(walk.task("validate-nonconformity").id(), "ver", "ism2", REASON);
		this.staff.returns("ism");
		this.cycle.handsOver();

		assertThat(walk.task("validate-nonconformity").assignee()).isEqualTo("ism2");
		assertThat(rules(walk.refuses("ver", "validate-nonconformity", walk.validation("minor")))).contains("person");
	}

	@Test
	void whatIsDoneIsNotHandedOn() {
		var walk = walk().validated("minor");
		var task = walk.task("correct-nonconformity");
		walk.corrected();

		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.delegations.delegate(task.id(), "cao", "ver", REASON));
	}

	private Walk walk() {
		return Walk.of(this.cycle, this.register, Source.OBSERVATION);
	}

	private List<String> people(UserTask task, String person) {
		return this.delegations.of(task.id(), person).people().stream().map(Choice::value).toList();
	}

	private List<String> refused(UserTask task, String person, String to, String reason) {
		var refusal = assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.delegations.delegate(task.id(), person, to, reason))
			.actual();
		return ((CompletionRefused) refusal).violations().stream().map((it) -> it.field() + " " + it.rule()).toList();
	}

	private static List<String> rules(List<Violation> violations) {
		return violations.stream().map(Violation::rule).toList();
	}

	private List<EvidenceRecord> records(Walk walk, Kind kind) {
		return this.evidence.of(walk.key, 0, 100).items().stream().filter((it) -> it.kind() == kind).toList();
	}

}
