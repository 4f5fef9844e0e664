package almanac.cycles.treatmentaction;

import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Who tries to verify their own work, or to call done what nothing shows.
 */
@ProcessTest
class TreatmentActionRulesTests {

	private static final Map<String, Object> DONE = Map.of("workDone", "The second factor is required everywhere.",
			"completedOn", "2027-03-03");

	private static final Map<String, Object> VERIFIED = Map.of("verifierMethod", "inspect", "actionImplemented", "yes",
			"verificationFindings", "Ten of ten logins asked for the factor.");

	private static final Map<String, Object> SAMPLED = TestCycle.changed(VERIFIED, "verifierMethod", "sample",
			"samplePopulation", 40, "sampleChecked", 40);

	private RiskDesk desk;

	private String run;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
	}

	/** One action, whose owner implements it. */
	private void isPlanned(Map<String, Object> level, String owner, String expectedLikelihood, String measures) {
		var action = Map.of("what", "Second factor", "owner", owner, "due", "2027-05-31", "control", "A.8.5",
				"resources", "Three days", "criterion", "Not one login without it");
		this.desk.isDue()
			.judges(level)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment",
					TestCycle.changed(RiskDesk.PLAN, "actions", List.of(action), "expectedLikelihood",
							expectedLikelihood, "expectedImpact", "4", "interimMeasures", measures))
			.does("syso", "approve-treatment", RiskDesk.TREATED)
			.does("tm", "approve-interim-acceptance", RiskDesk.BORNE);
		this.run = "treatment-action:" + this.desk.actionsOfRisk().get(0);
		this.desk.cycle.proceeds(this.run);
	}

	private void isPlanned(String owner) {
		isPlanned(RiskDesk.HIGH, owner, "2", null);
	}

	private void does(String person, String step, Map<String, Object> answers) {
		if ("implement-action".equals(step)) {
			this.desk.cycle.attaches(person, this.desk.cycle.task(this.run, step), "implementationEvidence");
		}
		this.desk.cycle.completes(person, this.desk.cycle.task(this.run, step), answers);
		this.desk.cycle.proceeds(this.run);
	}

	private List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.desk.cycle.refuses(person, this.desk.cycle.task(this.run, step), answers);
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return refuses(person, step, answers).stream().map(Violation::field).distinct().toList();
	}

	private List<String> triedBy(String person, Map<String, Object> answers) {
		var task = this.desk.cycle.task(this.run, "verify-implementation");
		this.desk.cycle.engine().getTaskService().setAssignee(task.id(), person);
		return refuses(person, "verify-implementation", answers).stream().map(Violation::rule).toList();
	}

	@Test
	void whoImplementedItIsNotAskedToVerifyItAndRefused() {
		isPlanned("ver");

		does("ver", "implement-action", DONE);

		assertThat(this.desk.cycle.task(this.run, "verify-implementation").assignee()).isEqualTo("ver2");
		assertThat(triedBy("ver", VERIFIED)).containsExactly("notSameAs");
	}

	@Test
	void whoImplementedItForItsOwnerDoesNotVerifyItEither() {
		isPlanned("bo");
		this.desk.cycle.engine()
			.getTaskService()
			.setAssignee(this.desk.cycle.task(this.run, "implement-action").id(), "ver");

		does("ver", "implement-action", DONE);

		assertThat(this.desk.cycle.task(this.run, "verify-implementation").assignee()).isEqualTo("ver2");
		assertThat(triedBy("ver", VERIFIED)).containsExactly("notSameAs");
	}

	@Test
	void nothingIsDoneThatNoFileShowsOrThatIsStillToCome() {
		isPlanned("bo");
		assertThat(fields("bo", "implement-action", DONE)).containsExactly("implementationEvidence");

		this.desk.cycle.attaches("bo", this.desk.cycle.task(this.run, "implement-action"), "implementationEvidence");
		assertThat(fields("bo", "implement-action", TestCycle.changed(DONE, "completedOn", "2027-03-04")))
			.containsExactly("completedOn");
		assertThat(fields("bo", "implement-action", TestCycle.changed(DONE, "completedOn", null)))
			.containsExactly("completedOn");
		assertThat(fields("bo", "implement-action", TestCycle.changed(DONE, "workDone", "Done.")))
			.containsExactly("workDone");
	}

	@Test
	void aSampleSaysHowManyOfHowMany() {
		isPlanned("bo");
		does("bo", "implement-action", DONE);

		assertThat(fields("ver", "verify-implementation", TestCycle.changed(SAMPLED, "sampleChecked", 41)))
			.containsExactly("sampleChecked");
		assertThat(fields("ver", "verify-implementation", TestCycle.changed(SAMPLED, "sampleChecked", 0)))
			.containsExactly("sampleChecked");
		for (var missing : List.of("samplePopulation", "sampleChecked")) {
			assertThat(fields("ver", "verify-implementation", TestCycle.changed(SAMPLED, missing, null))).as(missing)
				.contains(missing);
		}
		does("ver", "verify-implementation", SAMPLED);
		assertThat(this.desk.cycle.open(this.run)).containsExactly("rescore-risk");
	}

	@Test
	void whoVerifiesSaysWhatWasFound() {
		isPlanned("bo");
		does("bo", "implement-action", DONE);

		for (var findings : List.of("", "All is well.")) {
			assertThat(fields("ver", "verify-implementation",
					TestCycle.changed(VERIFIED, "verificationFindings", findings)))
				.as(findings)
				.containsExactly("verificationFindings");
		}
	}

	@Test
	void whatIsAsExpectedButStillAboveTheAppetiteIsReassessed() {
		isPlanned(RiskDesk.CRITICAL, "bo", "3", "Remote maintenance is off at night.");
		does("bo", "implement-action", DONE);
		does("ver", "verify-implementation", VERIFIED);
		var instance = this.desk.cycle.instance(this.run);

		does("syso", "rescore-risk", Map.of("currentImpact", "4", "currentLikelihood", "3", "rescoreRationale",
				"No login without the factor in three months."));

		assertThat(instance).isEnded()
			.hasPassed("reassessment-requested")
			.hasNotPassed("accept-achieved-risk", "record-acceptance");
		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).hasSize(1);
	}

}
