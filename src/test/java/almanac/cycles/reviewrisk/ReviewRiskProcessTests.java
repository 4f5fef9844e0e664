package almanac.cycles.reviewrisk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.Message;
import almanac.engine.ProcessTest;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.Risk.State;
import almanac.registers.risks.Risk.Treatment;
import almanac.registers.risks.RiskCriteria;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class ReviewRiskProcessTests {

	private RiskDesk desk;

	@Autowired
	Reassessments reassessments;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
	}

	@Test
	void itsOwnerAcceptsWhatRemainsWithinTheAppetite() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.MEDIUM).does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);

		assertThat(run).isEnded()
			.hasPassed("judge-level", "record-acceptance", "risk-accepted")
			.hasNotPassed("choose-treatment", "decide-on-retention", "start-treatment", "risk-closed",
					"day-of-review-reached");
		assertThat(this.desk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.ACCEPTED);
			assertThat(List.of(it.impact(), it.likelihood(), it.residualImpact(), it.residualLikelihood()))
				.containsExactly(5, 5, 4, 2);
			assertThat(it.reviewedOn()).isEqualTo("2027-03-03");
			assertThat(it.nextReview()).isEqualTo("2028-03-03");
			assertThat(it.acceptedUntil()).isEqualTo("2028-03-03");
			assertThat(it.rationale()).contains("A day without orders", "Two makers nearby");
		});
		assertThat(this.desk.acceptance().value()).satisfies((it) -> {
			assertThat(it.kind()).isEqualTo(Acceptance.Kind.RESIDUAL);
			assertThat(it.score()).isEqualTo(8);
			assertThat(it.acceptedBy()).isEqualTo("syso");
			assertThat(it.topManagement()).isNull();
			assertThat(it.run()).isEqualTo(this.desk.key);
		});
		assertThat(this.desk.messages.sentBy(this.desk.key)).extracting(Message::name).containsExactly("riskAccepted");
	}

	/** What is signed names a day; it is that day, whenever it is signed. */
	@Test
	void isAcceptedUntilTheDayThatWasSigned() {
		this.desk.isDue().judges(RiskDesk.MEDIUM);
		this.desk.cycle.passes(Duration.ofDays(3));

		this.desk.does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);

		assertThat(this.desk.acceptance().value().validUntil()).isEqualTo("2028-03-03");
		assertThat(this.desk.entry().acceptedUntil()).isEqualTo("2028-03-03");
	}

	@Test
	void topManagementAcceptsAboveTheAppetiteForATimeAndUnderConditions() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED)
			.does("tm", "decide-on-retention", RiskDesk.RETAINED);

		assertThat(run).isEnded()
			.hasPassed("retention-approved", "record-acceptance", "risk-accepted")
			.hasNotPassed("accept-residual-risk", "plan-treatment", "start-treatment");
		assertThat(this.desk.acceptance().value()).satisfies((it) -> {
			assertThat(it.validUntil()).isEqualTo("2027-09-30");
			assertThat(it.topManagement()).isEqualTo("tm");
			assertThat(it.acceptedBy()).isEqualTo("syso");
			assertThat(it.conditions()).isEqualTo("Nothing new is stored there.");
		});
		assertThat(this.desk.entry()).satisfies((it) -> {
			assertThat(it.treatment()).isEqualTo(Treatment.RETAIN);
			assertThat(it.nextReview()).isEqualTo("2027-06-03");
			assertThat(it.acceptedBy()).isEqualTo("tm");
		});
	}

	@Test
	void whatTopManagementDoesNotAcceptIsTreatedOtherwise() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED)
			.does("tm", "decide-on-retention", Map.of("retentionApproved", "no", "retentionRemarks",
					"Our customers would not accept that, and neither would we after last summer."));

		assertThat(run).isWaitingAt("choose-treatment").hasNotPassed("record-acceptance");
		assertThat(this.desk.entry().state()).isEqualTo(State.OPEN);
		assertThat(this.desk.acceptances.inForce(this.desk.risk, this.desk.today())).isEmpty();
	}

	@Test
	void startsEveryActionOfAPlanAndAcceptsTheRiskMeanwhile() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.CRITICAL)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment",
					this.desk.changed(RiskDesk.PLAN, "interimMeasures", "Remote maintenance is off at night."))
			.does("syso", "approve-treatment", RiskDesk.TREATED)
			.does("tm", "approve-interim-acceptance", RiskDesk.BORNE);

		assertThat(run).isEnded()
			.hasPassed("approve-interim-acceptance", "start-treatment", "treatment-started")
			.hasNotPassed("record-acceptance", "risk-accepted", "decide-on-retention");
		assertThat(this.desk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.IN_TREATMENT);
			assertThat(List.of(it.residualImpact(), it.residualLikelihood())).as("current").containsExactly(5, 4);
			assertThat(List.of(it.expectedImpact(), it.expectedLikelihood())).as("expected").containsExactly(4, 2);
			assertThat(it.treatment()).isEqualTo(Treatment.MODIFY);
		});
		assertThat(this.desk.acceptance().value()).satisfies((it) -> {
			assertThat(it.kind()).isEqualTo(Acceptance.Kind.INTERIM);
			assertThat(it.validUntil()).as("last day of the plan").isEqualTo("2027-06-30");
			assertThat(it.topManagement()).isEqualTo("tm");
			assertThat(it.conditions()).isEqualTo("Remote maintenance is off at night.");
		});
		assertThat(this.desk.actionsOfRisk()).hasSize(2)
			.allSatisfy((it) -> assertThat(this.desk.cycle.instance("treatment-action:" + it)).isNotNull());
		assertThat(this.desk.messages.sentBy(this.desk.key)).extracting(Message::name)
			.contains("treatmentActionCreated", "treatmentActionCreated", "riskAccepted");
	}

	@Test
	void aPlanGoesBackToWhoMadeIt() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment", RiskDesk.PLAN)
			.does("syso", "approve-treatment",
					Map.of("treatmentApproved", "no", "treatmentRemarks", "The backup is missing from it."))
			.does("bo", "plan-treatment", RiskDesk.PLAN)
			.does("syso", "approve-treatment", RiskDesk.TREATED)
			.does("tm", "approve-interim-acceptance", Map.of("interimApproved", "no", "interimRemarks",
					"This has to be done by April, as the busy season of all plants begins then."));

		assertThat(run).isWaitingAt("plan-treatment").hasNotPassed("start-treatment");
		assertThat(this.desk.actionsOfRisk()).isEmpty();
	}

	@Test
	void aRiskThatIsGoneIsClosedWithAReason() {
		this.desk.isDue().judges(RiskDesk.MEDIUM).does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
		var run = this.desk.isDue("2028-03").run();

		this.desk
			.does("syso", "assess-risk",
					Map.of("stillExists", "no", "closingReason", "The order system was switched off."))
			.does("ism", "confirm-closing", Map.of("closingConfirmed", "yes"));

		assertThat(run).isEnded()
			.hasPassed("close-risk", "risk-closed")
			.hasNotPassed("judge-level", "record-acceptance", "choose-treatment");
		assertThat(this.desk.entry().state()).isEqualTo(State.CLOSED);
		assertThat(this.desk.acceptances.inForce(this.desk.risk, this.desk.today())).isEmpty();
		assertThat(this.desk.risks.find(this.desk.risk).orElseThrow().reason())
			.contains("The order system was switched off.");
	}

	@Test
	void aRiskThatIsNotGoneIsJudged() {
		var run = this.desk.isDue().run();

		this.desk
			.does("syso", "assess-risk",
					Map.of("stillExists", "no", "closingReason", "The order system was switched off."))
			.does("ism", "confirm-closing",
					Map.of("closingConfirmed", "no", "closingRemarks", "The archive of the orders still runs."));

		assertThat(run).isWaitingAt("assess-risk").hasNotPassed("close-risk");
	}

	@Test
	void whatIsReturnedIsJudgedAgain() {
		var run = this.desk.isDue().run();

		this.desk.judges(RiskDesk.MEDIUM)
			.does("syso", "accept-residual-risk",
					Map.of("riskAccepted", "no", "acceptanceRemarks", "I took last year's figures by mistake."));

		assertThat(run).isWaitingAt("assess-risk").hasNotPassed("record-acceptance");
	}

	@Test
	void aReviewThatWasPutOffIsMadeByTheCriteriaOfItsDay(@Autowired Criteria criteria) {
		this.desk.key = this.desk.identifiedReview("2027-03-20");
		var old = criteria.inForce();
		var it = old.value();
		try {
			var now = criteria.change(old.version(),
					new RiskCriteria(it.likelihood(), it.impact(), it.scores(), it.bands(), 14), "ism",
					"The board accepts a little more from now on.");

			this.desk.cycle.dateArrives(this.desk.key);

			assertThat(this.desk.variable("criteriaVersion")).isEqualTo((long) now.version());
		}
		finally {
			criteria.change(criteria.inForce().version(), it, "ism", "Back to what it was before.");
		}
	}

	@Test
	void aReviewThatIsPutOffWaitsForItsDay() {
		this.desk.key = this.desk.identifiedReview("2027-03-20");

		assertThat(this.desk.run()).isWaitingAt("day-of-review-reached");

		this.desk.cycle.dateArrives(this.desk.key);
		this.desk.cycle.proceeds(this.desk.key);
		assertThat(this.desk.run()).isWaitingAt("assess-risk");
		assertThat(this.desk.today()).isEqualTo(LocalDate.parse("2027-03-20"));
	}

	@Test
	void aSecondTriggerIsMergedIntoTheReviewThatIsUnderWay() {
		this.desk.isDue();

		var told = this.reassessments.request(this.desk.risk, "An incident happened", null, false, null, "ism");
		this.desk.cycle.proceeds(this.desk.key);

		assertThat(told).isEqualTo(this.desk.key);
		assertThat(this.desk.cycles.running("review-risk:" + this.desk.risk)).containsExactly(this.desk.key);
		assertThat(this.desk.run()).hasPassed("trigger-merged").isWaitingAt("assess-risk");
		assertThat(this.desk.variable("reasons")).isEqualTo("Yearly review; An incident happened");
	}

	@Test
	void triggersOfTheSameMomentAreAllMerged() {
		this.desk.isDue();

		List.of("A restore failed", "A neighbour was hit")
			.forEach((it) -> this.reassessments.request(this.desk.risk, it, null, false, null, "ism"));
		this.desk.cycle.proceeds(this.desk.key);

		assertThat((String) this.desk.variable("reasons")).startsWith("Yearly review; ")
			.contains("A restore failed", "A neighbour was hit");
	}

	@Test
	void manyTriggersDoNotBreakTheReview() {
		this.desk.isDue();

		for (var trigger = 0; trigger < 30; trigger++) {
			this.reassessments.request(this.desk.risk, "Trigger %02d %s".formatted(trigger, "x".repeat(200)), null,
					false, null, "ism");
			this.desk.cycle.proceeds(this.desk.key);
		}

		assertThat((String) this.desk.variable("reasons")).startsWith("Yearly review; Trigger 00")
			.endsWith("…")
			.hasSizeLessThan(2000);
	}

	@Test
	void aFailedRestoreHasTheRisksOfItsSystemReviewed() {
		this.desk.messages.send("restoreFailed", "restore-test:%s:2027".formatted(this.desk.asset),
				Map.of("drawn", Map.of("asset", this.desk.asset)));

		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).singleElement()
			.asString()
			.isEqualTo("review-risk:%s:2027-03-03".formatted(this.desk.risk));
	}

	@Test
	void anAssetThatNeedsMoreProtectionHasItsRisksReviewed() {
		this.desk.messages.send("assetCriticalityChanged", "asset-attestation:2027-03",
				Map.of("asset", this.desk.asset, "change", "Order system: criticality high → critical"));

		this.desk.key = this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk)).get(0);
		this.desk.cycle.proceeds(this.desk.key);
		assertThat(this.desk.run()).isWaitingAt("assess-risk").hasNotPassed("day-of-review-reached");
		assertThat(String.valueOf(this.desk.variable("reasons"))).contains("criticality high → critical");
	}

	@Test
	void nobodyReviewsARiskThatIsClosedOrUnknown() {
		assertThat(this.reassessments.request("RSK-none", "Anything", null, false, null, "ism")).isNull();

		this.desk.messages.send("riskReassessRequested", "corrective-action:NC-1", Map.of("riskRefs", "new"));

		assertThat(this.desk.messages.sentBy("corrective-action:NC-1")).singleElement()
			.satisfies((it) -> assertThat(it.received()).isFalse());
	}

}
