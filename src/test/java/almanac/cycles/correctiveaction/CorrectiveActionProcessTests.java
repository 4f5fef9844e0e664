package almanac.cycles.correctiveaction;

import java.util.List;
import java.util.Map;

import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class CorrectiveActionProcessTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void closesAMinorNonconformityWhoseCauseIsGone() {
		var walk = minor();
		var run = walk.run();

		walk.toTheReview().reviewed("ver", "effective").nothingElseToChange().closed();

		assertThat(run).isEnded()
			.hasPassed("set-terms", "corrective-action-accepted", "effectiveness-date-reached", "nonconformity-closed")
			.hasNotPassed("confirm-waiver", "early-review-ordered", "corrective-action-ineffective", "confirm-closure",
					"isms-changes-requested", "nonconformity-withdrawn");
		assertThat(walk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.CLOSED);
			assertThat(it.grade()).isEqualTo(Grade.MINOR);
			assertThat(it.owner()).isEqualTo("cao");
			assertThat(it.causes()).hasSize(1);
			assertThat(it.effectivenessDate()).hasToString("2027-06-01");
		});
		assertThat(names(walk)).containsExactlyInAnyOrder("capaAccepted", "capaClosed");
		assertThat(this.messages.sentBy(walk.key)).noneMatch(Message::received);
	}

	@Test
	void leavesARecordOfEveryStepAndDecision() {
		var walk = minor();
		walk.refuses("ism", "validate-nonconformity", Map.of());
		walk.toTheReview().reviewed("ver", "effective").nothingElseToChange().closed();

		var records = this.evidence.of(walk.key, 0, 100).items();
		assertThat(records).filteredOn((it) -> it.kind() == Kind.TASK_COMPLETED)
			.extracting(EvidenceRecord::step)
			.containsExactly("validate-nonconformity", "correct-nonconformity", "decide-on-cause-elimination",
					"determine-cause", "plan-actions", "approve-plan", "implement-action", "verify-implementation",
					"review-effectiveness", "decide-on-isms-change", "close-nonconformity");
		assertThat(records).extracting(EvidenceRecord::kind)
			.contains(Kind.CYCLE_STARTED, Kind.REFUSAL, Kind.DECISION, Kind.CYCLE_ENDED);
		assertThat(this.evidence.verify(walk.key).checked()).isEqualTo(records.size());
		assertThat(this.evidence.verify(walk.key).isSound()).isTrue();
	}

	@Test
	void closesAMajorNonconformityOnlyWithTheWordOfTopManagement() {
		var walk = minor();
		var run = walk.run();

		walk.validated("major")
			.corrected()
			.causeToBeEliminated()
			.analysed()
			.planned()
			.approved("tm")
			.implemented("ver");
		walk.dateArrives().reviewed("ver", "effective").nothingElseToChange().closed();
		walk.does("tm", "confirm-closure",
				Map.of("closureConfirmed", "no", "closureRemarks", "The branch office was never looked at."));
		assertThat(walk.entry().state()).isEqualTo(State.OPEN);
		walk.closed().does("tm", "confirm-closure", Map.of("closureConfirmed", "yes"));

		assertThat(run).isEnded().hasPassed("confirm-closure", "nonconformity-closed").hasNotPassed("confirm-waiver");
		assertThat(walk.entry().state()).isEqualTo(State.CLOSED);
	}

	@Test
	void closesAnIsolatedCaseWithoutEliminatingItsCause() {
		var walk = minor();
		var run = walk.run();

		walk.validated("minor").corrected().waiverProposed();
		walk.does("ism", "confirm-waiver", Map.of("waiverAgreed", "yes"));
		walk.does("ver", "verify-correction",
				Map.of("correctionWorks", "no", "correctionFindings", "One account is still open."));
		walk.corrected().waiverProposed().does("ism", "confirm-waiver", Map.of("waiverAgreed", "yes"));
		walk.does("ver", "verify-correction",
				Map.of("correctionWorks", "yes", "correctionFindings", "All three accounts are approved."));
		walk.closed();

		assertThat(run).isEnded()
			.hasPassed("verify-correction", "nonconformity-closed")
			.hasNotPassed("determine-cause", "plan-actions", "review-effectiveness");
	}

	@Test
	void eliminatesTheCauseWhereTheWaiverIsNotAgreed() {
		var walk = minor();

		walk.validated("minor").corrected().waiverProposed();
		walk.does("ism", "confirm-waiver",
				Map.of("waiverAgreed", "no", "waiverReason", "It happened twice last year already."));

		assertThat(walk.run()).isWaitingAt("determine-cause").hasNotPassed("verify-correction");
	}

	@Test
	void plansAgainWhatWasNotApproved() {
		var walk = minor();

		walk.validated("minor").corrected().causeToBeEliminated().analysed().planned();
		walk.does("ism", "approve-plan",
				Map.of("planApproved", "no", "planRemarks", "Who keeps the checklist current?"));

		assertThat(walk.run()).isWaitingAt("plan-actions").hasNotPassed("corrective-action-accepted");
		walk.planned().approved("ism");
		assertThat(names(walk)).containsExactly("capaAccepted");
	}

	@Test
	void repeatsAnActionThatWasNotImplementedAndKeepsTheOtherApart() {
		var walk = minor();
		walk.validated("minor").corrected().causeToBeEliminated().analysed();
		walk.does("cao", "plan-actions",
				TestCycle.changed(Walk.PLAN, "actions",
						List.of(Walk.action("Change the checklist", "cao2", "2027-04-01"),
								Walk.action("Train the service desk", "la", "2027-04-01"))));
		walk.approved("ism");

		var tasks = this.cycle.openTasks(walk.key, "implement-action");
		assertThat(tasks).extracting((task) -> task.assignee()).containsExactlyInAnyOrder("cao2", "la");
		tasks.forEach((task) -> {
			this.cycle.attaches(task.assignee(), task, "implementationEvidence");
			this.cycle.completes(task.assignee(), task,
					TestCycle.changed(Walk.IMPLEMENTED, "workDone", "Done by nobody else than " + task.assignee()));
		});
		var verifications = this.cycle.openTasks(walk.key, "verify-implementation");
		assertThat(verifications).hasSize(2);
		assertThat(verifications.stream()
			.map((task) -> this.cycle.engine().getTaskService().getVariable(task.id(), "workDone")))
			.containsExactlyInAnyOrder("Done by nobody else than cao2", "Done by nobody else than la");
		this.cycle.completes("ver", verifications.get(0), TestCycle.changed(Walk.VERIFIED, "actionImplemented", "no"));
		this.cycle.completes("ver", verifications.get(1), Walk.VERIFIED);

		assertThat(this.cycle.open(walk.key)).containsExactly("implement-action");
		assertThat(walk.run()).hasNotPassed("effectiveness-date-reached");
	}

	@Test
	void determinesTheCauseAgainAfterAFirstFailureAndCloses() {
		var walk = minor();
		var run = walk.run();

		walk.toTheReview().reviewed("ver", "partly");
		assertThat(run).isWaitingAt("determine-cause").hasNotPassed("corrective-action-ineffective");
		walk.analysed().does("cao", "plan-actions", laterPlan()).approved("ism").implemented("ver").dateArrives();
		walk.reviewed("ver", "effective").nothingElseToChange().closed();

		assertThat(run).isEnded().hasPassed("nonconformity-closed").hasNotPassed("decide-on-repeated-failure");
	}

	@Test
	void asksTopManagementAfterASecondFailure() {
		var walk = minor();

		walk.toTheReview().reviewed("ver", "not");
		walk.analysed().does("cao", "plan-actions", laterPlan()).approved("ism").implemented("ver").dateArrives();
		walk.reviewed("ver", "not");
		assertThat(names(walk)).contains("capaIneffective", "riskReassessRequested");
		walk.does("tm", "decide-on-repeated-failure", Map.of("failureDecision", "Somebody else takes it over now.",
				"resources", "Two days a week", "owner", "apm"));

		assertThat(walk.run()).isWaitingAt("determine-cause").hasNotPassed("nonconformity-closed");
		assertThat(walk.task("determine-cause").assignee()).isEqualTo("apm");
		assertThat(walk.entry().owner()).isEqualTo("apm");
		assertThat(walk.entry().state()).isEqualTo(State.OPEN);
	}

	@Test
	void reviewsEarlyOnlyByOrder() {
		var walk = minor();
		walk.toTheApprovedPlan().implemented("ver");

		this.register.orderEarlyReview(walk.entry().id(), "tm", "The certification body comes in May.");

		assertThat(walk.run()).isWaitingAt("review-effectiveness")
			.hasPassed("early-review-ordered")
			.hasNotPassed("effectiveness-date-reached");
	}

	@Test
	void asksOtherCyclesForWhatHasToChange() {
		var walk = minor();
		walk.toTheReview().reviewed("ver", "effective");

		walk.does("ism", "decide-on-isms-change", Map.of("ismsChangeNeeded", "yes", "ismsChanges",
				List.of("risk", "document"), "ismsChangeNote", "Risk of orphaned accounts, joiner procedure."));

		assertThat(names(walk)).contains("riskReassessRequested", "documentChangeRequested")
			.doesNotContain("soaChangeRequested", "trainingRequested");
		assertThat(walk.run()).isWaitingAt("close-nonconformity");
	}

	@Test
	void endsWithdrawnWhenTheAuditSideAgrees() {
		var walk = minor();
		var run = walk.run();
		walk.validated("minor").corrected();

		this.register.requestWithdrawal(walk.entry().id(), "emp", "I mistook the test system for the real one.");
		this.register.requestWithdrawal(walk.entry().id(), "emp", "Please, it really was the test system.");
		assertThat(this.cycle.openTasks(walk.key, "decide-on-withdrawal")).hasSize(1);
		walk.does("la", "decide-on-withdrawal",
				Map.of("withdrawn", "yes", "withdrawalReason", "The accounts belong to the test system."));

		assertThat(run).isEnded()
			.hasPassed("request-noted", "withdrawal-granted", "nonconformity-withdrawn")
			.hasNotPassed("nonconformity-closed", "withdrawal-declined");
		assertThat(walk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.WITHDRAWN);
			assertThat(it.author()).isEqualTo("la");
			assertThat(it.reason()).isEqualTo("The accounts belong to the test system.");
		});
		var records = this.evidence.of(walk.key, 0, 100).items();
		assertThat(records.get(records.size() - 1).content()).isEqualTo("{\"end\":\"nonconformity-withdrawn\"}");
	}

	@Test
	void goesOnWhenTheWithdrawalIsDeclined() {
		var walk = minor();
		walk.validated("minor");

		this.register.requestWithdrawal(walk.entry().id(), "ism", "It is mended already, so never mind.");
		walk.does("la", "decide-on-withdrawal",
				Map.of("withdrawn", "no", "withdrawalReason", "What was mended quickly still was one."));

		assertThat(walk.run()).isWaitingAt("correct-nonconformity")
			.hasPassed("withdrawal-declined")
			.hasNotPassed("nonconformity-withdrawn");
		assertThat(walk.entry().state()).isEqualTo(State.OPEN);
		this.register.requestWithdrawal(walk.entry().id(), "ism", "The sample was taken from the wrong list.");
		assertThat(this.cycle.open(walk.key)).contains("decide-on-withdrawal", "correct-nonconformity");
	}

	@Test
	void keepsTheFactsAsTheyWereValidatedBesideThoseThatWereReported() {
		var walk = minor();

		walk.does("ism", "validate-nonconformity",
				TestCycle.changed(walk.validation("major"), "statement", "Four accounts existed before their approval.",
						"source", "incident", "sourceReference", "INC-7", "personalData", "yes", "owner", "cao2"));

		assertThat(walk.entry()).satisfies((it) -> {
			assertThat(it.statement()).isEqualTo("Four accounts existed before their approval.");
			assertThat(it.source()).isEqualTo(Source.INCIDENT);
			assertThat(it.sourceReference()).isEqualTo("INC-7");
			assertThat(it.personalData()).isTrue();
			assertThat(it.owner()).isEqualTo("cao2");
			assertThat(it.author()).isEqualTo("ism");
		});
		assertThat(this.register.history(walk.entry().id()).get(0).statement())
			.isEqualTo("Three joiner accounts existed before their approval.");
	}

	@Test
	void keepsWhoTriedATaskTheyMayNotEvenSee() {
		var walk = minor();

		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> walk.does("cao", "validate-nonconformity", walk.validation("minor")));

		assertThat(this.evidence.of(walk.key, 0, 100).items()).filteredOn((it) -> it.kind() == Kind.REFUSAL)
			.singleElement()
			.satisfies((it) -> {
				assertThat(it.person()).isEqualTo("cao");
				assertThat(it.content()).contains("\"rule\":\"person\"");
			});
	}

	private Walk minor() {
		return Walk.of(this.cycle, this.register, Source.OBSERVATION);
	}

	static Map<String, Object> laterPlan() {
		return TestCycle.changed(Walk.PLAN, "actions",
				List.of(Walk.action("Lock what has no approval", "cao2", "2027-07-01")), "effectivenessDate",
				"2027-09-01");
	}

	private List<String> names(Walk walk) {
		return this.messages.sentBy(walk.key).stream().map(Message::name).toList();
	}

}
