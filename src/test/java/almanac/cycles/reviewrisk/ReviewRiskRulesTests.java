package almanac.cycles.reviewrisk;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.CompletionRefused;
import almanac.engine.Delegations;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.controls.Control;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tries to break what domain.md C1 calls RR1 to RR14, at the contract every way of
 * completing a task passes.
 */
@ProcessTest
class ReviewRiskRulesTests {

	private RiskDesk desk;

	@Autowired
	Delegations delegations;

	@Autowired
	Register<Control> controls;

	@Autowired
	AskedReviews asked;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.desk.refuses(person, step, answers).stream().map(Violation::field).distinct().toList();
	}

	private List<String> triedBy(String person, String step, Map<String, Object> answers) {
		this.desk.cycle.engine().getTaskService().setAssignee(this.desk.task(step).id(), person);
		return this.desk.refuses(person, step, answers).stream().map(Violation::rule).toList();
	}

	private void reviewedAs(Map<String, Object> level, String period) {
		this.desk.isDue(period).judges(level).does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
	}

	/** RR5. */
	@Test
	void nobodyTypesAScoreOrALevelThatIsNotOnTheScale() {
		this.desk.isDue();

		assertThat(fields("syso", "assess-risk", this.desk.changed(RiskDesk.MEDIUM, "currentScore", 1)))
			.containsExactly("currentScore");
		assertThat(fields("syso", "assess-risk", this.desk.changed(RiskDesk.MEDIUM, "level", "Low")))
			.containsExactly("level");
		assertThat(fields("syso", "assess-risk", this.desk.changed(RiskDesk.MEDIUM, "currentImpact", "6")))
			.contains("currentImpact");
		assertThat(fields("syso", "assess-risk", this.desk.changed(RiskDesk.MEDIUM, "currentImpact", "0")))
			.contains("currentImpact");
	}

	@Test
	void withControlsItIsNotHigherThanWithout() {
		this.desk.isDue();

		assertThat(fields("syso", "assess-risk",
				this.desk.changed(RiskDesk.MEDIUM, "likelihood", "1", "currentLikelihood", "3")))
			.containsExactly("currentLikelihood");
	}

	/** RR11. */
	@Test
	void itDropsOnlyWithAVerifiedActionOrAttachedEvidence() {
		reviewedAs(RiskDesk.MEDIUM, "2027-03");
		this.desk.isDue("2028-03");
		var lower = RiskDesk.judged("2", "2");

		assertThat(fields("syso", "assess-risk", this.desk.changed(lower))).containsExactly("loweredBy");
		assertThat(fields("syso", "assess-risk", this.desk.changed(lower, "loweredBy", "ACT-9999")))
			.contains("loweredBy");
		assertThat(fields("syso", "assess-risk", this.desk.changed(lower, "loweredBy", "evidence")))
			.containsExactly("loweringEvidence");

		this.desk.cycle.attaches("syso", this.desk.task("assess-risk"), "loweringEvidence");
		this.desk.judges(TestCycle.changed(lower, "loweredBy", "evidence"));
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("accept-residual-risk");
	}

	@Test
	void theThirdTimeTheSameTheReasonIsNotCopied() {
		reviewedAs(RiskDesk.MEDIUM, "2027-03");
		for (var year = 2028; year <= 2029; year++) {
			this.desk.cycle.passes(Duration.ofDays(365));
			reviewedAs(RiskDesk.MEDIUM, year + "-03");
		}
		this.desk.cycle.passes(Duration.ofDays(365));
		this.desk.isDue("2030-03");

		assertThat(fields("syso", "assess-risk", this.desk.changed(RiskDesk.MEDIUM)))
			.containsExactly("likelihoodRationale");
		this.desk.judges(TestCycle.changed(RiskDesk.MEDIUM, "likelihoodRationale",
				"The insurer counted eleven cases among our neighbours since spring."));
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("accept-residual-risk");
	}

	/** RR2, RR4. */
	@Test
	void onlyItsOwnerAcceptsAndNobodyTwice() {
		this.desk.isDue().judges(RiskDesk.MEDIUM);
		assertThat(this.desk.task("accept-residual-risk").assignee()).isEqualTo("syso");
		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.desk.does("ism", "accept-residual-risk", RiskDesk.ACCEPTED));
		assertThatExceptionOfType(CompletionRefused.class).isThrownBy(() -> this.delegations
			.delegate(this.desk.task("accept-residual-risk").id(), "syso", "ism", "I have no time for it this week."));

		this.desk.risk = this.desk.identified("tm");
		this.desk.isDue()
			.does("tm", "assess-risk", this.desk.changed(RiskDesk.HIGH))
			.does("tm", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED);

		assertThat(this.desk.task("decide-on-retention").assignee()).isEqualTo("tm2");
		assertThat(triedBy("tm", "decide-on-retention", RiskDesk.RETAINED)).contains("notSameAs");
	}

	/** RR3. */
	@Test
	void anAcceptanceAboveTheAppetiteIsNeverHandedOn() {
		this.desk.isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED);
		var task = this.desk.task("decide-on-retention");

		assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.delegations.delegate(task.id(), "tm", "tm2", "I am travelling for the whole week."))
			.satisfies((it) -> assertThat(it.violations()).extracting(Violation::rule).containsExactly("delegated"));
		assertThat(this.desk.task("decide-on-retention").assignee()).isEqualTo("tm");
		assertThat(this.delegations.of(task.id(), "tm").never()).isTrue();
		assertThat(this.delegations.mayDelegate(task.id(), "tm")).isFalse();
		assertThat(this.delegations.mayDelegate(task.id(), "ism")).isFalse();
	}

	@Test
	void anAcceptanceAboveTheAppetiteEndsWhenTheCriteriaSay() {
		this.desk.isDue().judges(RiskDesk.CRITICAL).does("syso", "choose-treatment", RiskDesk.RETAIN);
		var measures = TestCycle.changed(RiskDesk.RECOMMENDED, "interimMeasures", "Remote maintenance is off at night.",
				"acceptedUntil", "2027-09-03");

		assertThat(fields("ism", "recommend-retention", TestCycle.changed(measures, "interimMeasures", null)))
			.containsExactly("interimMeasures");
		assertThat(fields("ism", "recommend-retention", TestCycle.changed(measures, "acceptedUntil", "2027-09-04")))
			.containsExactly("acceptedUntil");
		assertThat(fields("ism", "recommend-retention", TestCycle.changed(measures, "acceptedUntil", "2027-03-02")))
			.containsExactly("acceptedUntil");
		assertThat(fields("ism", "recommend-retention", TestCycle.changed(measures, "recommendationReason", "Fine.")))
			.containsExactly("recommendationReason");
		this.desk.does("ism", "recommend-retention", measures);
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("decide-on-retention");
	}

	@Test
	void everyWayToTreatSaysWhatItNeeds() {
		this.desk.isDue().judges(RiskDesk.HIGH);

		assertThat(fields("syso", "choose-treatment", TestCycle.changed(RiskDesk.MODIFY, "treatmentControls", null)))
			.containsExactly("treatmentControls");
		assertThat(fields("syso", "choose-treatment", TestCycle.changed(RiskDesk.MODIFY, "planner", null)))
			.containsExactly("planner");
		assertThat(fields("syso", "choose-treatment", Map.of("treatment", "share", "treatmentReason",
				"Insurance takes the damage of such a case.", "planner", "bo")))
			.containsExactly("transferInstrument");
		assertThat(fields("syso", "choose-treatment", Map.of("treatment", "avoid", "treatmentReason",
				"We do not need remote maintenance any more.", "planner", "bo")))
			.containsExactly("changeReference");
	}

	/** RR12. */
	@Test
	void anActionNeedsAnOwnerADayAndAMeasureOfSuccess() {
		this.desk.isDue().judges(RiskDesk.HIGH).does("syso", "choose-treatment", RiskDesk.MODIFY);
		var row = Map.<String, Object>of("what", "Second factor", "owner", "bo", "due", "2027-05-31", "control",
				"A.8.5", "resources", "Three days", "criterion", "Not one login without it");

		for (var column : List.of("owner", "due", "control", "resources", "criterion")) {
			assertThat(fields("bo", "plan-treatment",
					TestCycle.changed(RiskDesk.PLAN, "actions", List.of(TestCycle.changed(row, column, null)))))
				.as(column)
				.containsExactly("actions[0]." + column);
		}
		for (var day : List.of("2027-03-02", "2028-03-04")) {
			assertThat(fields("bo", "plan-treatment",
					TestCycle.changed(RiskDesk.PLAN, "actions", List.of(TestCycle.changed(row, "due", day)))))
				.as(day)
				.containsExactly("actions[0].due");
		}
		assertThat(fields("bo", "plan-treatment",
				TestCycle.changed(RiskDesk.PLAN, "actions", List.of(TestCycle.changed(row, "owner", "stranger")))))
			.containsExactly("actions[0].owner");
		assertThat(fields("bo", "plan-treatment", TestCycle.changed(RiskDesk.PLAN, "actions", null)))
			.containsExactly("actions");
	}

	@Test
	void aPlanBringsTheRiskDown() {
		this.desk.isDue().judges(RiskDesk.HIGH).does("syso", "choose-treatment", RiskDesk.MODIFY);

		assertThat(fields("bo", "plan-treatment", TestCycle.changed(RiskDesk.PLAN, "expectedLikelihood", "3")))
			.containsExactly("expectedLikelihood");
	}

	@Test
	void topManagementSaysWhyAlsoForAYes() {
		this.desk.isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED);

		assertThat(fields("tm", "decide-on-retention", Map.of("retentionApproved", "yes")))
			.containsExactly("retentionRemarks");
		assertThat(fields("tm", "decide-on-retention",
				Map.of("retentionApproved", "yes", "retentionRemarks", "It is fine.")))
			.containsExactly("retentionRemarks");
	}

	@Test
	void nothingIsSignedUntilADayThatHasPassed() {
		this.desk.isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment", RiskDesk.PLAN);
		this.desk.cycle.passes(Duration.ofDays(120));

		assertThat(fields("syso", "approve-treatment", RiskDesk.TREATED)).containsExactly("treatmentApproved");
		this.desk.does("syso", "approve-treatment",
				Map.of("treatmentApproved", "no", "treatmentRemarks", "All its days are over, plan it anew."));
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("plan-treatment");

		this.desk.risk = this.desk.identified("syso");
		this.desk.isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED);
		this.desk.cycle.passes(Duration.ofDays(120));
		assertThat(fields("tm", "decide-on-retention", RiskDesk.RETAINED)).containsExactly("retentionApproved");
	}

	/** RR13. */
	@Test
	void nothingAboveTheAppetiteIsTreatedWithoutAnInterimAcceptance() {
		this.desk.isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment", RiskDesk.PLAN);
		assertThat(this.desk.acceptances.isMissing(this.desk.risk, this.desk.today())).isTrue();

		this.desk.does("syso", "approve-treatment", RiskDesk.TREATED);
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("approve-interim-acceptance");
		this.desk.does("tm", "approve-interim-acceptance", RiskDesk.BORNE);
		assertThat(this.desk.acceptances.isMissing(this.desk.risk, this.desk.today())).isFalse();
	}

	/** RR7. */
	@Test
	void aControlThatDoesNotApplyAsksForAChangeOfTheStatementOfApplicability() {
		control("A.8.13", false);
		control("A.8.5", true);

		this.desk.isTreated(RiskDesk.HIGH);

		assertThat(this.desk.messages.sentBy(this.desk.key)).filteredOn((it) -> it.name().equals("soaChangeRequested"))
			.singleElement()
			.satisfies((it) -> assertThat(it.payload()).containsEntry("control", "A.8.13")
				.containsEntry("risk", this.desk.risk));
	}

	private void control(String id, boolean applies) {
		var values = Map.<String, Object>of("name", "Control " + id, "theme", Control.Theme.TECHNOLOGICAL, "applicable",
				applies, "status", Control.Status.PLANNED);
		this.controls.find(id)
			.ifPresentOrElse((it) -> this.controls.amend(it, values, "ism", "For a test"),
					() -> this.controls.add(id, this.controls.type().of(values), "ism", "For a test"));
	}

	/** RR8. */
	@Test
	void aRiskIsClosedByTwoAndWithAReason() {
		this.desk.isDue();
		assertThat(fields("syso", "assess-risk", Map.of("stillExists", "no"))).containsExactly("closingReason");
		this.desk.does("syso", "assess-risk",
				Map.of("stillExists", "no", "closingReason", "The order system was switched off."));

		assertThat(triedBy("syso", "confirm-closing", Map.of("closingConfirmed", "yes"))).contains("role");

		this.desk.risk = this.desk.identified("ism");
		this.desk.isDue()
			.does("ism", "assess-risk",
					Map.of("stillExists", "no", "closingReason", "The order system was switched off."));
		assertThat(this.desk.task("confirm-closing").assignee()).isEqualTo("ism2");
		assertThat(triedBy("ism", "confirm-closing", Map.of("closingConfirmed", "yes"))).contains("notSameAs");
	}

	@Test
	void whatIsSignedIsCompletedByNothingElse() {
		this.desk.isDue().judges(RiskDesk.MEDIUM);
		var task = this.desk.task("accept-residual-risk");

		assertThat(task.bySignature()).isTrue();
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> this.desk.cycle.engine()
				.getTaskService()
				.complete(task.id(), Map.<String, Object>of("riskAccepted", "yes")))
			.withMessageContaining("/sign");
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("accept-residual-risk");
	}

	@Test
	void whoAsksForAReviewSaysWhyAndOfARiskThatHasAnOwner() {
		assertThat(refused(this.desk.risk, "Too short.")).containsExactly("reason");
		assertThat(refused(this.desk.identified(null), "Two makers nearby were hit.")).containsExactly("owner");
		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).isEmpty();
	}

	private List<String> refused(String risk, String reason) {
		var refusal = assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.asked.ask(risk, reason, "ism"));
		return ((EntryRefused) refusal.actual()).faults().stream().map((it) -> it.field()).toList();
	}

}
