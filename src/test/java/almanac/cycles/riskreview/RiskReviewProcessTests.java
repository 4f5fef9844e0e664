package almanac.cycles.riskreview;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.Message;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.TestValues;
import almanac.registers.kit.Writing;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class RiskReviewProcessTests {

	private static final Map<String, Object> SCOPE = Map.of("changesConsidered", List.of("incidents", "technology"),
			"scopeSummary", "Two makers nearby were hit, so extortion is looked at in particular.");

	private static final Map<String, Object> REPORT = Map.of("comparability", "All judged by the same five steps.",
			"omissionCheck", "Nothing of Annex A is missing.", "soaAffected", "no", "reportSummary",
			"One risk was judged, it is within the appetite and accepted by its owner.");

	private static final Map<String, Object> APPROVED = Map.of("reportApproved", "yes");

	private static int period;

	private RiskDesk desk;

	private String key;

	@Autowired
	Criteria criteria;

	/** Risks of other tests are none of this one's. */
	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		var before = new RiskDesk(context);
		before.risks.all()
			.filter((it) -> it.value().state() != Risk.State.CLOSED)
			.forEach((it) -> before.risks.retire(it.id(), it.version(), "ism", "Of another test, which is over now"));
		this.desk = new RiskDesk(context);
		this.key = "risk-review:%d".formatted(3000 + period++);
	}

	private ProcessInstance begins() {
		this.desk.cycles.start("risk-review", this.key, null, Map.of("period", "2027-03", "plannedStart", "2027-03-03",
				"plannedFinish", "2027-04-28", "ownerRole", "ISM"));
		this.desk.cycle.proceeds(this.key);
		return this.desk.cycle.instance(this.key);
	}

	private void does(String person, String step, Map<String, Object> answers) {
		this.desk.cycle.completes(person, this.desk.cycle.task(this.key, step), answers);
		for (var step2 = 0; step2 < 4; step2++) {
			this.desk.cycle.proceeds(this.key);
		}
	}

	private void reviews(String risk, Map<String, Object> level) {
		this.desk.risk = risk;
		this.desk.key = this.desk.cycles.running("review-risk:%s:".formatted(risk)).get(0);
		this.desk.cycle.proceeds(this.desk.key);
		this.desk.judges(level);
		if (level == RiskDesk.MEDIUM) {
			this.desk.does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
		}
		this.desk.cycle.proceeds(this.key);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> variable(String name) {
		return (Map<String, Object>) TestValues.plain(this.desk.cycle.engine()
			.getRuntimeService()
			.getVariable(this.desk.cycle.instance(this.key).getId(), name));
	}

	@Test
	void everyRiskIsReviewedByItselfAndTopManagementApproves() {
		var other = this.desk.identified("ism");
		var first = this.desk.risk;
		var run = begins();
		does("ism", "confirm-scope", SCOPE);
		assertThat(run).isWaitingAt("review-risks");
		assertThat(this.desk.cycles.running("review-risk:")).contains(
				"review-risk:%s:%s".formatted(first, this.key.split(":")[1]),
				"review-risk:%s:%s".formatted(other, this.key.split(":")[1]));

		reviews(first, RiskDesk.MEDIUM);
		assertThat(run).isWaitingAt("review-risks");
		this.desk.risk = other;
		this.desk.key = this.desk.cycles.running("review-risk:%s:".formatted(other)).get(0);
		this.desk.cycle.proceeds(this.desk.key);
		this.desk.does("ism", "assess-risk", this.desk.changed(RiskDesk.MEDIUM))
			.does("ism", "accept-residual-risk", RiskDesk.ACCEPTED);
		this.desk.cycle.proceeds(this.key);
		does("ism", "consolidate-review", REPORT);
		does("tm", "approve-treatment-plan", APPROVED);

		assertThat(run).isEnded()
			.hasPassed("settle-scope", "check-comparability", "publish-review", "risk-report-ready")
			.hasNotPassed("soa-change-requested");
		assertThat(this.desk.messages.sentBy(this.key)).extracting(Message::name).contains("riskReportReady");
	}

	@Test
	void aProfileThatStaysIsNotReportedAsChanged() {
		reviewedBefore("4", "2");
		var run = begins();

		does("ism", "confirm-scope", SCOPE);
		reviews(this.desk.risk, RiskDesk.MEDIUM);
		does("ism", "consolidate-review", REPORT);
		does("tm", "approve-treatment-plan", APPROVED);

		assertThat(run).isEnded()
			.hasPassed("risk-review-completed")
			.hasNotPassed("changed-risk-profile-reported", "soa-change-requested");
	}

	@Test
	void aHighRiskThatDroppedChangesTheProfile() {
		reviewedBefore("5", "5");
		var run = begins();

		does("ism", "confirm-scope", SCOPE);
		this.desk.key = this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk)).get(0);
		this.desk.cycle.proceeds(this.desk.key);
		this.desk.cycle.attaches("syso", this.desk.task("assess-risk"), "loweringEvidence");
		this.desk.judges(TestCycle.changed(RiskDesk.MEDIUM, "loweredBy", "evidence"))
			.does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
		this.desk.cycle.proceeds(this.key);
		does("ism", "consolidate-review", TestCycle.changed(REPORT, "soaAffected", "yes", "soaReason",
				"A.8.12 is needed for the drawings from now on."));
		does("tm", "approve-treatment-plan", APPROVED);

		assertThat(run).isEnded()
			.hasPassed("soa-change-requested", "changed-risk-profile-reported")
			.hasNotPassed("risk-review-completed");
		assertThat(this.desk.messages.sentBy(this.key)).extracting(Message::name)
			.contains("soaChangeRequested", "riskReportReady", "riskProfileChanged");
	}

	@Test
	void aReportThatIsReturnedIsConsolidatedAgain() {
		reviewedBefore("4", "2");
		var run = begins();
		does("ism", "confirm-scope", SCOPE);
		reviews(this.desk.risk, RiskDesk.MEDIUM);
		does("ism", "consolidate-review", REPORT);

		does("tm", "approve-treatment-plan",
				Map.of("reportApproved", "no", "reportRemarks", "What does the insurer say about it?"));

		assertThat(run).isWaitingAt("consolidate-review").hasNotPassed("publish-review");
	}

	@Test
	void newCriteriaHaveAllReviewedOnceMore() {
		reviewedBefore("4", "2");
		var run = begins();
		does("ism", "confirm-scope", SCOPE);
		var old = this.criteria.inForce();
		var value = old.value();
		try {
			moreIsAccepted(old);
			reviews(this.desk.risk, RiskDesk.MEDIUM);
			for (var step = 0; step < 3; step++) {
				this.desk.cycle.proceeds(this.key);
			}

			assertThat(run).isWaitingAt("review-risks").hasNotPassed("consolidate-review");
			assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).singleElement()
				.asString()
				.endsWith(".2");
		}
		finally {
			this.criteria.change(this.criteria.inForce().version(), value, "ism", "Back to what it was before.");
		}
	}

	@Test
	void criteriaThatChangeBeforeTheSignatureHaveAllReviewedOnceMore() {
		reviewedBefore("4", "2");
		var run = begins();
		does("ism", "confirm-scope", SCOPE);
		reviews(this.desk.risk, RiskDesk.MEDIUM);
		does("ism", "consolidate-review", REPORT);
		var old = this.criteria.inForce();
		var value = old.value();
		try {
			moreIsAccepted(old);
			does("tm", "approve-treatment-plan", APPROVED);

			assertThat(run).isWaitingAt("review-risks").hasNotPassed("publish-review");
			this.desk.cycle.passes(Duration.ofDays(1));
			reviews(this.desk.risk, RiskDesk.MEDIUM);
			does("ism", "consolidate-review", REPORT);
			does("tm", "approve-treatment-plan", APPROVED);

			assertThat(run).isEnded();
			assertThat(this.desk.messages.sentBy(this.key)).filteredOn((it) -> it.name().equals("riskReportReady"))
				.singleElement()
				.satisfies((it) -> assertThat(it.payload()).containsEntry("criteriaVersion", old.version() + 1));
		}
		finally {
			this.criteria.change(this.criteria.inForce().version(), value, "ism", "Back to what it was before.");
		}
	}

	@Test
	void newCriteriaLeaveARiskToTheReviewItHasByItself() {
		var first = this.desk.risk;
		var other = this.desk.identified("syso");
		var run = begins();
		does("ism", "confirm-scope", SCOPE);
		reviews(first, RiskDesk.MEDIUM);
		this.desk.cycle.passes(Duration.ofDays(1));
		this.desk.messages.send("riskReassessRequested", "restore-test:2027",
				Map.of("risk", first, "reason", "The restore failed."));
		var own = this.desk.cycles.running("review-risk:%s:".formatted(first));
		var old = this.criteria.inForce();
		var value = old.value();
		try {
			moreIsAccepted(old);
			reviews(other, RiskDesk.MEDIUM);
			for (var step = 0; step < 3; step++) {
				this.desk.cycle.proceeds(this.key);
			}

			assertThat(run).isWaitingAt("review-risks");
			assertThat(this.desk.cycles.running("review-risk:%s:".formatted(first))).isEqualTo(own);
			assertThat(this.desk.cycles.running("review-risk:%s:".formatted(other))).singleElement()
				.asString()
				.endsWith(".2");
			assertThat((List<?>) variable("checked").get("underWay")).hasSize(1);
		}
		finally {
			this.criteria.change(this.criteria.inForce().version(), value, "ism", "Back to what it was before.");
		}
	}

	@Test
	void whatIsPutOffIsReviewedOnItsDayAndListed() {
		reviewedBefore("4", "2");
		var run = begins();

		does("ism", "confirm-scope", TestCycle.changed(SCOPE, "deferrals", List.of(Map.of("risk", this.desk.risk,
				"until", "2027-03-30", "reason", "Its owner is on leave until the end of March."))));

		assertThat(run).isWaitingAt("consolidate-review");
		assertThat((List<?>) variable("scope").get("deferred")).hasSize(1);
		var waits = this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk));
		assertThat(waits).hasSize(1);
		assertThat(this.desk.cycle.instance(waits.get(0))).isWaitingAt("day-of-review-reached");
	}

	@Test
	void inBetweenOnlyThoseWhoseTimeComesAreDue() {
		reviewedBefore("4", "2");
		var reviewed = LocalDate.ofInstant(this.criteria.inForce().validFrom(), ZoneOffset.UTC).plusDays(2);
		var start = reviewed.plusMonths(3);
		var quiet = this.desk.risk;
		change(quiet, Map.of("reviewedOn", reviewed, "nextReview", start.plusMonths(21)));
		var soon = this.desk.identified("syso");
		change(soon, Map.of("reviewedOn", reviewed, "nextReview", start.plusMonths(1)));
		var fresh = this.desk.identified("syso");

		var found = opened(start.toString(), start.plusMonths(3).toString());

		assertThat(found.get("kind")).isEqualTo("those whose time has come");
		assertThat(rows(found, "dueRisks")).extracting((it) -> it.get("risk")).containsExactlyInAnyOrder(soon, fresh);
		assertThat(rows(found, "dueRisks")).extracting((it) -> it.get("reasons"))
			.containsExactlyInAnyOrder("Due on " + start.plusMonths(1), "Not reviewed yet");
		assertThat(rows(found, "otherRisks")).extracting((it) -> it.get("value")).containsExactly(quiet);
		assertThat(opened(start.plusMonths(9).toString(), start.plusMonths(12).toString()).get("kind"))
			.isEqualTo("all risks");
	}

	@Test
	void aRiskWithoutAnOwnerIsNamedAndNotReviewed() {
		var orphan = this.desk.identified(null);

		var found = opened("2027-03-03", "");

		assertThat(rows(found, "unowned")).extracting((it) -> it.get("risk")).containsExactly(orphan);
		assertThat(rows(found, "dueRisks")).extracting((it) -> it.get("risk")).doesNotContain(orphan);
	}

	private void moreIsAccepted(CriteriaVersion now) {
		var it = now.value();
		this.criteria.change(now.version(), new RiskCriteria(it.likelihood(), it.impact(), it.scores(), it.bands(), 14),
				"ism", "The board accepts a little more from now on.");
	}

	@Autowired
	RiskReview review;

	private Map<String, Object> opened(String start, String next) {
		return this.review.openReview(start, next);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rows(Map<String, Object> found, String name) {
		return (List<Map<String, Object>>) found.get(name);
	}

	private void reviewedBefore(String impact, String likelihood) {
		change(this.desk.risk,
				Map.of("residualImpact", Integer.valueOf(impact), "residualLikelihood", Integer.valueOf(likelihood),
						"impact", 5, "likelihood", 5, "reviewedOn", LocalDate.parse("2026-02-10")));
	}

	private void change(String risk, Map<String, Object> changes) {
		var entry = this.desk.risks.find(risk).orElseThrow();
		var values = new HashMap<>(this.desk.risks.type().values(entry.value()));
		values.putAll(changes);
		this.desk.risks.write(List.of(new Writing<>(risk, entry.version(), this.desk.risks.type().of(values))), "ism",
				"As reviewed before");
	}

}
