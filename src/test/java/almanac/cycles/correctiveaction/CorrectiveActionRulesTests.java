package almanac.cycles.correctiveaction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.NotPossibleNow;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tries to break each rule of corrective action (CR1 to CR10) and the general ones it
 * relies on.
 */
@ProcessTest
class CorrectiveActionRulesTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	Staff staff;

	@Test
	void cr1NothingIsClosedBeforeItsEffectIsProven() {
		var walk = walk(Source.OBSERVATION).toTheReview();

		assertThat(this.cycle.open(walk.key)).containsExactly("review-effectiveness");
		walk.reviewed("ver", "partly");

		assertThat(this.cycle.open(walk.key)).containsExactly("determine-cause");
		assertThat(walk.entry().state()).isEqualTo(State.OPEN);
	}

	@Test
	void cr2NobodyVerifiesWhatTheyOwnOrImplemented() {
		var walk = walk(Source.OBSERVATION).toTheReview();
		var review = walk.task("review-effectiveness");
		assertThat(review.assignee()).isEqualTo("ver");

		for (var person : List.of("cao", "cao2")) {
			this.cycle.engine().getTaskService().setAssignee(review.id(), person);
			this.cycle.attaches(person, review, "effectivenessEvidence");
			assertThat(this.cycle.refuses(person, review, Walk.EFFECTIVE)).extracting(Violation::rule)
				.contains("notSameAs");
		}
		assertThat(this.cycle.open(walk.key)).containsExactly("review-effectiveness");
	}

	@Test
	void cr2TheImplementerDoesNotVerifyTheAction() {
		var walk = walk(Source.OBSERVATION).toTheApprovedPlan();
		this.cycle.attaches("cao2", walk.task("implement-action"), "implementationEvidence");
		walk.does("cao2", "implement-action", Walk.IMPLEMENTED);
		var verification = walk.task("verify-implementation");
		this.cycle.engine().getTaskService().setAssignee(verification.id(), "cao2");

		assertThat(this.cycle.refuses("cao2", verification, Walk.VERIFIED)).extracting(Violation::rule)
			.contains("notSameAs");
	}

	@Test
	void cr2ThePlannerDoesNotApproveThePlan() {
		var walk = walk(Source.OBSERVATION);
		walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "owner", "ism"));
		walk.does("ism", "correct-nonconformity", Walk.CORRECTION);
		walk.does("ism", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "yes"));
		walk.does("ism", "determine-cause", Walk.CAUSES).does("ism", "plan-actions", Walk.PLAN);

		var approval = walk.task("approve-plan");
		assertThat(approval.assignee()).as("the deputy stands in").isEqualTo("ism2");
		this.cycle.engine().getTaskService().setAssignee(approval.id(), "ism");
		assertThat(this.cycle.refuses("ism", approval, Map.of("planApproved", "yes"))).extracting(Violation::rule)
			.containsExactly("notSameAs");
	}

	@Test
	void cr2AnAuditFindingIsVerifiedByTheAuditSide() {
		var walk = walk(Source.INTERNAL_AUDIT);
		walk.validated("minor").corrected().causeToBeEliminated().analysed().planned();
		assertThat(walk.task("approve-plan").assignee()).isEqualTo("la");

		walk.approved("la").implemented("la").dateArrives();

		assertThat(walk.task("review-effectiveness").assignee()).isEqualTo("la");
	}

	@Test
	void cr3TheEffectIsJudgedThirtyDaysAfterTheLastActionAtTheEarliest() {
		var walk = walk(Source.OBSERVATION);
		walk.validated("minor").corrected().causeToBeEliminated().analysed();

		var refusal = walk.refuses("cao", "plan-actions",
				TestCycle.changed(Walk.PLAN, "effectivenessDate", "2027-04-30"));

		assertThat(refusal).singleElement().satisfies((it) -> {
			assertThat(it.field()).isEqualTo("effectivenessDate");
			assertThat(it.rule()).isEqualTo("notBefore");
			assertThat(it.message()).contains("1 May 2027 or later");
		});
		walk.does("cao", "plan-actions", TestCycle.changed(Walk.PLAN, "effectivenessDate", "2027-05-01"));
	}

	@Test
	void cr3OnlyTopManagementOrdersAnEarlyReviewAndOnlyWithAReason() {
		var walk = walk(Source.OBSERVATION).toTheApprovedPlan();
		var id = walk.entry().id();
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> this.register.orderEarlyReview(id, "tm", "The certification body comes in May."));
		walk.implemented("ver");

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.register.orderEarlyReview(id, "ism", "The certification body comes in May."));
		assertThatExceptionOfType(jakarta.validation.ConstraintViolationException.class)
			.isThrownBy(() -> this.register.orderEarlyReview(id, "tm", "Now."));
		assertThat(this.cycle.open(walk.key)).isEmpty();
	}

	@Test
	void cr4TheCauseOfAMajorNonconformityIsAlwaysEliminated() {
		var walk = walk(Source.OBSERVATION).validated("major").corrected();

		assertThat(walk.refuses("cao", "decide-on-cause-elimination",
				Map.of("causeEliminationNeeded", "no", "justification",
						"A single slip of an otherwise sound procedure, found and mended within the hour.")))
			.extracting(Violation::field)
			.containsExactly("causeEliminationNeeded");
	}

	@Test
	void cr4AWaiverNeedsAJustificationOfWords() {
		var walk = walk(Source.OBSERVATION).validated("minor").corrected();

		assertThat(walk.refuses("cao", "decide-on-cause-elimination",
				Map.of("causeEliminationNeeded", "no", "justification", "-".repeat(80))))
			.extracting(Violation::rule)
			.containsExactly("minText");
	}

	@Test
	void cr6HumanErrorAloneIsNoCause() {
		var walk = walk(Source.OBSERVATION).validated("minor").corrected().causeToBeEliminated();

		assertThat(walk.refuses("cao", "determine-cause",
				TestCycle.changed(Walk.CAUSES, "causes",
						List.of(Map.of("cause", "Somebody slipped", "kind", "human-error")))))
			.extracting(Violation::message)
			.singleElement()
			.asString()
			.contains("human error alone");
		assertThat(this.cycle.open(walk.key)).as("no plan without a cause").containsExactly("determine-cause");
	}

	@Test
	void cr7ARecurrenceIsGradedHigherAndLinked() {
		var first = Walk.of(this.cycle, this.register, Source.OBSERVATION, "A.8.24").toTheReview();
		first.reviewed("ver", "effective").nothingElseToChange().closed();
		this.cycle.passes(Duration.ofDays(30));
		var second = Walk.of(this.cycle, this.register, Source.OBSERVATION, "A.8.24");

		second.does("ism", "validate-nonconformity", TestCycle.changed(second.validation("minor"), "recurrence", "yes",
				"recurrenceOf", first.entry().id().value()));

		assertThat(second.entry().grade()).isEqualTo(Grade.MAJOR);
		assertThat(second.entry().recurrenceOf()).isEqualTo(first.entry().id());
	}

	@Test
	void cr7OnlyAKnownNonconformityCanRecur() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION, "A.7.1");

		assertThat(walk.refuses("ism", "validate-nonconformity",
				TestCycle.changed(walk.validation("minor"), "recurrence", "yes", "recurrenceOf", "NC-2020-0001")))
			.extracting(Violation::field)
			.containsExactly("recurrenceOf");
	}

	@Test
	void cr8ANumberThatWasNeverGivenLeadsNowhere() {
		assertThat(this.register.find(new NonconformityId("NC-2020-0001"))).isEmpty();
	}

	@Test
	void cr9OnlyTheSideThatRaisedItAsksForWithdrawalAndOnlyAuditDecides() {
		var walk = walk(Source.OBSERVATION).validated("minor");
		var id = walk.entry().id();

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.register.requestWithdrawal(id, "cao", "I would rather not do all this."));
		this.register.requestWithdrawal(id, "emp", "I mistook the test system for the real one.");
		var decision = walk.task("decide-on-withdrawal");
		this.cycle.engine().getTaskService().setAssignee(decision.id(), "ism");

		assertThat(this.cycle.refuses("ism", decision,
				Map.of("withdrawn", "yes", "withdrawalReason", "It was the test system after all.")))
			.extracting(Violation::rule)
			.containsExactly("role");
		assertThat(walk.entry().state()).isEqualTo(State.OPEN);
	}

	@Test
	void cr10TheDeadlineOfTheCertificationBodyIsAskedAndDominates() {
		var walk = walk(Source.EXTERNAL_AUDIT);
		assertThat(walk.refuses("ism", "validate-nonconformity", walk.validation("major"))).extracting(Violation::field)
			.containsExactly("certificationDeadline");

		walk.does("ism", "validate-nonconformity",
				TestCycle.changed(walk.validation("minor"), "certificationDeadline", "2027-03-05"));

		assertThat(walk.entry().certificationDeadline()).isEqualTo(LocalDate.parse("2027-03-05"));
		assertThat(walk.task("correct-nonconformity").due()).isBefore("2027-03-06T00:00:00Z");
		walk.corrected().causeToBeEliminated().analysed();
		assertThat(walk.refuses("cao", "plan-actions", Walk.PLAN)).extracting(Violation::field)
			.containsExactly("actions[0].due");
	}

	@Test
	void g5WhoLeftCannotCompleteWhatIsAssignedToThem() {
		var walk = walk(Source.OBSERVATION);
		this.staff.leaves("ism");

		assertThat(walk.refuses("ism", "validate-nonconformity", walk.validation("minor"))).extracting(Violation::rule)
			.containsExactly("person");
	}

	@Test
	void g7WhatIsStillToComeIsNotDone() {
		var walk = walk(Source.OBSERVATION).validated("minor");

		assertThat(walk.refuses("cao", "correct-nonconformity",
				TestCycle.changed(Walk.CORRECTION, "correctedOn", "2027-03-04")))
			.extracting(Violation::rule)
			.containsExactly("notAfter");
	}

	@Test
	void evidenceIsAttachedBeforeAnActionCountsAsImplemented() {
		var walk = walk(Source.OBSERVATION).toTheApprovedPlan();

		assertThat(walk.refuses("cao2", "implement-action", Walk.IMPLEMENTED)).extracting(Violation::rule)
			.containsExactly("evidence");
	}

	private Walk walk(Source source) {
		return Walk.of(this.cycle, this.register, source);
	}

}
