package almanac.cycles.documentapproval;

import java.time.LocalDate;
import java.util.Map;

import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.evidence.EvidenceRecords;
import almanac.registers.documents.Document.Kind;
import almanac.registers.documents.Document.State;
import almanac.registers.documents.Edition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class DocumentApprovalProcessTests {

	private Approval approval;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.approval = new Approval(context);
	}

	@Test
	void bringsAnApprovedVersionIntoForceOnItsDayAndNotBefore() {
		var run = this.approval.beginsWithProcedure().run();

		this.approval.toApproval().does("apr", "approve-version", Approval.answer("versionApproved", "", true));
		this.approval.does("ism", "plan-distribution", Approval.DISTRIBUTED);

		assertThat(run).isWaitingAt("effective-date-reached");
		assertThat(this.approval.entry().edition()).isEqualTo("1.4");
		assertThat(this.approval.edition().state()).isEqualTo(Edition.State.APPROVED);
		effectiveDateArrives();
		assertThat(run).isEnded()
			.hasPassed("version-in-force", "document-published", "review-document")
			.hasNotPassed("acknowledgement-requested", "document-withdrawn", "document-stays-in-force",
					"confirm-document", "change-handed-on", "joined-run-under-way", "no-document-affected",
					"overdue-review-escalated");
		assertThat(this.approval.entry()).satisfies((it) -> {
			assertThat(it.edition()).isEqualTo("1.5");
			assertThat(it.approver()).isEqualTo("apr");
			assertThat(it.effectiveFrom()).isEqualTo("2027-03-20");
			assertThat(it.reviewedOn()).isEqualTo("2027-03-03");
			assertThat(it.nextReview()).isEqualTo("2029-03-01");
		});
		assertThat(this.approval.edition()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(Edition.State.IN_FORCE);
			assertThat(it.sha256()).isEqualTo(this.approval.editions.current(it.document()).orElseThrow().sha256());
			assertThat(it.audience()).isEqualTo("BO, SYSO");
			assertThat(it.told()).isEqualTo(4);
		});
		assertThat(this.messages.sentBy(this.approval.key)).extracting(Message::name)
			.containsExactly("documentPublished");
		assertThat(this.evidence.verify(this.approval.key).isSound()).isTrue();
	}

	@Test
	void supersedesTheEditionBeforeByTheNext() {
		this.approval.beginsWithProcedure().toApproval();
		this.approval.does("apr", "approve-version", Approval.answer("versionApproved", "", true));
		this.approval.does("ism", "plan-distribution", Approval.DISTRIBUTED);
		effectiveDateArrives();
		var first = this.approval.edition();
		this.approval.key = this.approval.asks("The operator on duty changes every week now.");
		this.approval.proceeds().does("po", "decide-on-change", Approval.changed("major"));

		this.approval.drafts("# Backup anew\n", TestCycle.changed(Approval.draft(), "effectiveFrom", "2027-03-21"))
			.reviewed(Approval.GOOD)
			.does("apr", "approve-version", Approval.answer("versionApproved", "", true))
			.does("ism", "plan-distribution", Approval.DISTRIBUTED);
		effectiveDateArrives();

		assertThat(this.approval.editions.of(this.approval.document)).extracting(Edition::state)
			.containsExactly(Edition.State.IN_FORCE, Edition.State.SUPERSEDED);
		assertThat(this.approval.editions.find(first.id()).orElseThrow().supersededAt()).isNotNull();
		assertThat(this.approval.entry().edition()).isEqualTo("2.0");
	}

	@Test
	void goesBackToTheDraftUntilNothingSpeaksAgainstIt() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("minor"))
			.drafts("# One\n", Approval.draft());
		var first = this.approval.edition();

		this.approval.reviewed(Approval.COMMENT);

		assertThat(this.approval.run()).isWaitingAt("draft-version").hasNotPassed("approve-version");
		this.approval.withdrawsDraft();
		this.approval.drafts("# Two\n", Approval.draft());
		assertThat(this.approval.editions.find(first.id()).orElseThrow().state()).isEqualTo(Edition.State.REPLACED);
		assertThat(this.approval.edition().sha256()).isNotEqualTo(first.sha256());
		this.approval.reviewed(Approval.GOOD);
		assertThat(this.approval.run()).isWaitingAt("approve-version");
		assertThat(this.approval.editions.verdicts(this.approval.document)).extracting("round", "sha256")
			.containsExactly(tuple(2, this.approval.edition().sha256()), tuple(1, first.sha256()));
	}

	@Test
	void goesBackToTheDraftIfItIsNotApproved() {
		this.approval.beginsWithProcedure().toApproval();

		this.approval.does("apr", "approve-version", Approval.answer("versionApproved", "approvalReason", false));

		assertThat(this.approval.run()).isWaitingAt("draft-version").hasNotPassed("assign-version");
		assertThat(this.approval.entry().edition()).isEqualTo("1.4");
	}

	@Test
	void confirmsWhatNeedsNoChange() {
		var run = this.approval.beginsWithProcedure().run();

		this.approval.does("po", "decide-on-change", Approval.UNCHANGED)
			.reviewed(Approval.GOOD)
			.does("apr", "confirm-document", Approval.answer("documentConfirmed", "", true));

		assertThat(run).isEnded()
			.hasPassed("document-stays-in-force")
			.hasNotPassed("draft-version", "approve-version", "version-in-force", "document-withdrawn");
		assertThat(this.approval.entry()).satisfies((it) -> {
			assertThat(it.edition()).isEqualTo("1.4");
			assertThat(it.approver()).isEqualTo("apr");
			assertThat(it.reviewedOn()).isEqualTo("2027-03-03");
			assertThat(it.nextReview()).isEqualTo("2028-03-02");
			assertThat(it.state()).isEqualTo(State.IN_FORCE);
		});
	}

	@Test
	void decidesAnewWhereAReviewerOrTheApproverWouldChangeIt() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.UNCHANGED)
			.reviewed(Approval.COMMENT);
		assertThat(this.approval.run()).isWaitingAt("decide-on-change").hasNotPassed("confirm-document");

		this.approval.does("po", "decide-on-change", Approval.UNCHANGED)
			.reviewed(Approval.GOOD)
			.does("apr", "confirm-document", Approval.answer("documentConfirmed", "confirmationReason", false));

		assertThat(this.approval.run()).isWaitingAt("decide-on-change").hasNotPassed("record-confirmation");
		assertThat(this.approval.entry().reviewedOn()).isNull();
	}

	@Test
	void withdrawsWhatIsNotNeededAnyMore() {
		var run = this.approval.beginsWithProcedure().run();

		this.approval.does("po", "decide-on-change", Approval.changed("retire"))
			.does("apr", "approve-withdrawal", Approval.answer("withdrawalApproved", "", true));

		assertThat(run).isEnded()
			.hasPassed("document-withdrawn")
			.hasNotPassed("review-document", "version-in-force", "document-stays-in-force");
		assertThat(this.approval.entry().state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.approval.entry().nextReview()).isNull();
	}

	@Test
	void decidesAnewWhereTheWithdrawalIsNotApproved() {
		this.approval.beginsWithProcedure()
			.does("po", "decide-on-change", Approval.changed("retire"))
			.does("apr", "approve-withdrawal", Approval.answer("withdrawalApproved", "withdrawalReason", false));

		assertThat(this.approval.run()).isWaitingAt("decide-on-change").hasNotPassed("withdraw-document");
		assertThat(this.approval.entry().state()).isEqualTo(State.IN_FORCE);
	}

	@Test
	void joinsTheRunThatHasTheDocumentInHand() {
		var first = this.approval.beginsWithProcedure().run();
		var key = this.approval.key;
		assertThat(this.approval.asks("Name the operator on duty.")).isEqualTo(key);

		this.approval.key = key + "-again";
		this.approval.cycle.engine()
			.getRuntimeService()
			.createMessageCorrelation("documentChangeRequested")
			.processInstanceBusinessKey(this.approval.key)
			.setVariable("document", this.approval.document)
			.correlateStartMessage();
		var second = this.approval.run();
		this.approval.proceeds();

		assertThat(second).isEnded()
			.hasPassed("joined-run-under-way")
			.hasNotPassed("set-terms", "decide-on-change", "change-handed-on");
		assertThat(first).isWaitingAt("decide-on-change");
	}

	@Test
	void hasTheDocumentNamedThatALessonBelongsTo() {
		this.approval.of(Kind.PROCEDURE, State.IN_FORCE);
		var lesson = lesson();

		this.approval.key = lesson;
		var run = this.approval.run();
		this.approval.does("ism", "name-document",
				Map.of("documentAffected", "yes", "affectedDocument", this.approval.document));

		assertThat(run).isEnded()
			.hasPassed("change-handed-on")
			.hasNotPassed("no-document-affected", "decide-on-change", "joined-run-under-way");
		this.approval.key = "document-approval:%s:change-1".formatted(this.approval.document);
		this.approval.proceeds();
		assertThat(this.approval.run()).isWaitingAt("decide-on-change");
	}

	@Test
	void endsWhereNoDocumentHasToChange() {
		this.approval.of(Kind.PROCEDURE, State.IN_FORCE).key = lesson();
		var run = this.approval.run();

		this.approval.does("ism", "name-document",
				Map.of("documentAffected", "no", "noDocumentReason", Approval.REASON));

		assertThat(run).isEnded().hasPassed("no-document-affected").hasNotPassed("change-handed-on", "set-terms");
	}

	@Test
	void tellsTopManagementOfAReviewThirtyDaysLateAndProlongsNothing() {
		this.approval.beginsWithProcedure();

		this.approval.cycle.dateArrives(this.approval.key);
		this.approval.proceeds();

		assertThat(this.approval.run()).isWaitingAt("decide-on-change")
			.hasPassed("escalate-overdue-review", "overdue-review-escalated");
		assertThat(ClockUtil.getCurrentTime()).isInSameDayAs("2027-05-31");
		assertThat(this.approval.entry().nextReview()).isEqualTo(LocalDate.parse("2027-05-01"));
		assertThat(this.approval.entry().state()).isEqualTo(State.IN_FORCE);
	}

	private String lesson() {
		var from = "restore-test:lesson-of-" + this.approval.document;
		this.messages.send("documentChangeRequested", from, Map.of("reason", "Lesson of a restore test"));
		this.approval.cycle.proceeds("document-approval:" + from);
		return "document-approval:" + from;
	}

	private void effectiveDateArrives() {
		var engine = this.approval.cycle.engine();
		var timer = engine.getManagementService()
			.createJobQuery()
			.processInstanceId(this.approval.run().getId())
			.activityId("effective-date-reached")
			.singleResult();
		ClockUtil.setCurrentTime(timer.getDuedate());
		engine.getManagementService().executeJob(timer.getId());
		this.approval.proceeds();
	}

}
