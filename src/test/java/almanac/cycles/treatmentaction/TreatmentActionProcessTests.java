package almanac.cycles.treatmentaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import almanac.cycles.RiskDesk;
import almanac.engine.Message;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.registers.actions.Action;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Risk.State;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class TreatmentActionProcessTests {

	private static final Map<String, Object> DONE = Map.of("workDone", "The second factor is required everywhere.",
			"completedOn", "2027-03-03");

	private static final Map<String, Object> VERIFIED = Map.of("verifierMethod", "sample", "samplePopulation", 40,
			"sampleChecked", 10, "actionImplemented", "yes", "verificationFindings",
			"Ten of ten logins asked for the factor.");

	private static final Map<String, Object> REACHED = rescored("2");

	private RiskDesk desk;

	@Autowired
	TreatmentAction steps;

	@Autowired
	TransactionOperations transaction;

	private List<String> actions;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context).isTreated(RiskDesk.HIGH);
		this.actions = this.desk.actionsOfRisk();
		this.actions.forEach((it) -> this.desk.cycle.proceeds(key(it)));
	}

	private static Map<String, Object> rescored(String likelihood) {
		return Map.of("currentImpact", "4", "currentLikelihood", likelihood, "rescoreRationale",
				"No login without the factor in three months.");
	}

	private static String key(String action) {
		return "treatment-action:" + action;
	}

	private ProcessInstance run(int action) {
		return this.desk.cycle.instance(key(this.actions.get(action)));
	}

	private void does(int action, String person, String step, Map<String, Object> answers) {
		var key = key(this.actions.get(action));
		this.desk.cycle.completes(person, this.desk.cycle.task(key, step), answers);
		this.desk.cycle.proceeds(key);
	}

	private void isDone(int action) {
		this.desk.cycle.attaches("bo", this.desk.cycle.task(key(this.actions.get(action)), "implement-action"),
				"implementationEvidence");
		does(action, "bo", "implement-action", DONE);
		does(action, "ver", "verify-implementation", VERIFIED);
	}

	@Test
	void theFirstOfTwoActionsLeavesTheRiskAsItIs() {
		var run = run(0);

		isDone(0);

		assertThat(run).isEnded()
			.hasPassed("record-implementation", "action-completed")
			.hasNotPassed("rescore-risk", "record-acceptance", "reassessment-requested");
		assertThat(this.desk.actions.find(this.actions.get(0)).orElseThrow().value()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(Action.State.VERIFIED);
			assertThat(it.verifiedBy()).isEqualTo("ver");
			assertThat(it.completedOn()).isEqualTo("2027-03-03");
		});
		assertThat(this.desk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.IN_TREATMENT);
			assertThat(List.of(it.residualImpact(), it.residualLikelihood())).as("current").containsExactly(4, 3);
		});
		assertThat(this.desk.acceptance().value().kind()).isEqualTo(Acceptance.Kind.INTERIM);
	}

	@Test
	void theLastActionLetsTheRiskDropAndTheInterimAcceptanceLapse() {
		var interim = this.desk.acceptance().id();
		this.desk.hasAnActionOfBefore();
		var watched = this.desk.cycle.instance("risk-acceptance:" + this.desk.key);
		isDone(0);
		var run = run(1);

		isDone(1);
		does(1, "syso", "rescore-risk", REACHED);
		this.desk.cycle.passes(Duration.ofDays(2));
		does(1, "syso", "accept-achieved-risk", Map.of("achievedAccepted", "yes"));

		assertThat(run).isEnded()
			.hasPassed("judge-residual", "record-acceptance", "acceptance-recorded")
			.hasNotPassed("action-completed", "reassessment-requested");
		assertThat(this.desk.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.ACCEPTED);
			assertThat(List.of(it.residualImpact(), it.residualLikelihood())).containsExactly(4, 2);
			assertThat(it.acceptedUntil()).isEqualTo("2028-03-03");
		});
		assertThat(this.desk.acceptance().value().kind()).isEqualTo(Acceptance.Kind.RESIDUAL);
		assertThat(this.desk.accepted.find(interim).orElseThrow().value().state()).isEqualTo(Acceptance.State.LAPSED);
		assertThat(watched).isEnded().hasPassed("acceptance-replaced").hasNotPassed("risk-untreated");
	}

	@Test
	void aRiskThatDidNotDropIsTreatedAgain() {
		isDone(0);
		var run = run(1);

		isDone(1);
		does(1, "syso", "rescore-risk", rescored("3"));

		assertThat(run).isEnded()
			.hasPassed("reassessment-requested")
			.hasNotPassed("accept-achieved-risk", "record-acceptance", "action-completed");
		var again = this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk));
		assertThat(again).hasSize(1);
		this.desk.cycle.proceeds(again.get(0));
		this.desk.cycle.proceeds(again.get(0));
		assertThat(this.desk.cycle.open(again.get(0))).containsExactly("choose-treatment");
	}

	@Test
	void whatItsOwnerDoesNotAcceptIsTreatedAgain() {
		isDone(0);
		var run = run(1);

		isDone(1);
		does(1, "syso", "rescore-risk", REACHED);
		does(1, "syso", "accept-achieved-risk",
				Map.of("achievedAccepted", "no", "achievedRemarks", "The offline copy was never tried."));

		assertThat(run).isEnded()
			.hasPassed("accept-achieved-risk", "reassessment-requested")
			.hasNotPassed("record-acceptance", "acceptance-recorded");
		assertThat(this.desk.entry().state()).isEqualTo(State.IN_TREATMENT);
	}

	@Test
	void whatAReviewDecidedMeanwhileStands() {
		isDone(0);
		var run = run(1);
		isDone(1);
		does(1, "syso", "rescore-risk", REACHED);
		this.desk.isDue("2027-04")
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED)
			.does("tm", "decide-on-retention", RiskDesk.RETAINED);
		var decided = this.desk.acceptance();

		does(1, "syso", "accept-achieved-risk", Map.of("achievedAccepted", "yes"));

		assertThat(run).isEnded()
			.hasPassed("risk-decided-anew")
			.hasNotPassed("record-acceptance", "reassessment-requested");
		assertThat(this.desk.acceptance()).isEqualTo(decided);
		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).isEmpty();
	}

	/** Whoever comes second waits for the first, and sees what it did. */
	@Test
	void ofTwoActionsVerifiedAtTheSameMomentOneIsTheLast() throws Exception {
		var second = new AtomicReference<CompletableFuture<Map<String, Object>>>();

		var first = this.transaction.execute((status) -> {
			var recorded = records(0);
			second.set(CompletableFuture.supplyAsync(() -> this.transaction.execute((other) -> records(1))));
			assertThat(second.get()).failsWithin(Duration.ofMillis(300));
			return recorded;
		});

		assertThat(first.get("planComplete")).isEqualTo(false);
		assertThat(second.get().get(5, TimeUnit.SECONDS).get("planComplete")).isEqualTo(true);
	}

	private Map<String, Object> records(int action) {
		return this.steps.recordImplementation(key(this.actions.get(action)), this.desk.key, this.actions.get(action),
				this.desk.risk, "2027-03-03", "inspect", "ver");
	}

	@Test
	void whatIsNotImplementedGoesBack() {
		this.desk.cycle.attaches("bo", this.desk.cycle.task(key(this.actions.get(0)), "implement-action"),
				"implementationEvidence");
		does(0, "bo", "implement-action", DONE);

		does(0, "ver", "verify-implementation", TestCycle.changed(VERIFIED, "actionImplemented", "no"));

		assertThat(run(0)).isWaitingAt("implement-action").hasNotPassed("record-implementation");
	}

	@Test
	void anActionThirtyDaysLateRaisesANonconformity() {
		var run = run(0);

		isLookedAt();

		assertThat(run).hasPassed("overdue-treatment-reported")
			.hasNotPassed("new-limit-reached", "treatment-done-meanwhile")
			.isWaitingAt("implement-action");
		assertThat(this.desk.messages.sentBy(key(this.actions.get(0)))).singleElement().satisfies((it) -> {
			assertThat(it.name()).isEqualTo("capaRequested");
			assertThat(it.payload().get("statement")).asString().contains(this.actions.get(0), "2027-05-31");
		});
	}

	@Test
	void anActionThatWasGivenMoreTimeIsLookedAtAgain() {
		var run = run(0);
		var task = this.desk.cycle.task(key(this.actions.get(0)), "implement-action");
		this.desk.cycle.givesTime(task, "ism", "2027-06-10");

		isLookedAt();

		assertThat(run).isWaitingAt("new-limit-reached").hasNotPassed("overdue-treatment-reported");

		isLookedAt();

		assertThat(run).hasPassed("new-limit-reached", "overdue-treatment-reported");
		assertThat(this.desk.today()).isEqualTo("2027-07-10");
	}

	@Test
	void anActionThatIsDoneIsNotReported() {
		this.desk.cycle.attaches("bo", this.desk.cycle.task(key(this.actions.get(0)), "implement-action"),
				"implementationEvidence");
		does(0, "bo", "implement-action", DONE);
		var run = run(0);

		isLookedAt();

		assertThat(run).hasPassed("treatment-done-meanwhile")
			.hasNotPassed("overdue-treatment-reported", "new-limit-reached");
	}

	private void isLookedAt() {
		var key = key(this.actions.get(0));
		this.desk.cycle.dateArrives(key);
		this.desk.cycle.proceeds(key);
		this.desk.cycle.proceeds(key);
	}

}
