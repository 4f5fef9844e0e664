package almanac.cycles.correctiveaction;

import java.util.List;
import java.util.Map;

import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the engine assigns, and who tries to judge what they had a part in.
 */
@ProcessTest
class SegregationOfDutiesTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	Staff staff;

	@Test
	void whoImplementedAnActionIsNotAskedToVerifyItNorItsEffect() {
		var walk = planned("ver").approved("ism");
		this.cycle.attaches("ver", walk.task("implement-action"), "implementationEvidence");
		walk.does("ver", "implement-action", Walk.IMPLEMENTED);
		assertThat(walk.task("verify-implementation").assignee()).isEqualTo("ver2");

		walk.does("ver2", "verify-implementation", Walk.VERIFIED).dateArrives();

		assertThat(walk.task("review-effectiveness").assignee()).isEqualTo("ver2");
	}

	@Test
	void aDeputyDoesNotVerifyTheDeputysOwnAction() {
		var walk = planned("ver2").approved("ism");
		this.cycle.attaches("ver2", walk.task("implement-action"), "implementationEvidence");
		walk.does("ver2", "implement-action", Walk.IMPLEMENTED);

		assertThat(triedBy("ver2", walk, "verify-implementation", Walk.VERIFIED)).contains("notSameAs");
	}

	@Test
	void whoProposedTheWaiverIsNotAskedToSignIt() {
		var walk = ownedBy("ism").does("ism", "correct-nonconformity", Walk.CORRECTION);
		walk.does("ism", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "no", "justification",
				"A single slip of an otherwise sound procedure, found and mended within the hour."));
		assertThat(walk.task("confirm-waiver").assignee()).isEqualTo("ism2");

		assertThat(triedBy("ism", walk, "confirm-waiver", Map.of("waiverAgreed", "yes"))).containsExactly("notSameAs");
	}

	@Test
	void whoCorrectedEarlierStaysExcludedWhenSomebodyElseBecomesOwner() {
		var walk = ownedBy("ver").does("ver", "correct-nonconformity", Walk.CORRECTION);
		walk.does("ver", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "yes"));
		failsAsPlannedBy("ver", walk, Walk.PLAN);
		failsAsPlannedBy("ver", walk, CorrectiveActionProcessTests.laterPlan());
		walk.does("tm", "decide-on-repeated-failure", Map.of("failureDecision", "Somebody else takes it over now.",
				"resources", "Two days a week", "owner", "cao"));
		walk.analysed().does("cao", "plan-actions", latestPlan()).approved("ism").implemented("ver").dateArrives();

		assertThat(walk.task("review-effectiveness").assignee()).isEqualTo("ver2");
		assertThat(triedBy("ver", walk, "review-effectiveness", Walk.EFFECTIVE)).contains("notSameAs");
	}

	@ParameterizedTest
	@EnumSource(names = { "INTERNAL_AUDIT", "EXTERNAL_AUDIT" })
	void whoIsNotOfTheAuditSideDoesNotVerifyWhatAnAuditFound(Source source) {
		var walk = Walk.of(this.cycle, this.register, source);
		walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "certificationDeadline",
				(source == Source.EXTERNAL_AUDIT) ? "2027-12-31" : null));
		walk.corrected().causeToBeEliminated().analysed().planned().approved("la").implemented("la").dateArrives();

		assertThat(triedBy("ver", walk, "review-effectiveness", Walk.EFFECTIVE)).contains("role");
	}

	@Test
	void anOwnerOfTheAuditSideDoesNotDecideOnTheWithdrawal() {
		var walk = ownedBy("la");
		this.register.requestWithdrawal(walk.entry().id(), "emp", "I mistook the test system for the real one.");
		assertThat(walk.task("decide-on-withdrawal").assignee()).isEqualTo("la2");

		assertThat(triedBy("la", walk, "decide-on-withdrawal",
				Map.of("withdrawn", "yes", "withdrawalReason", "It was the test system after all.")))
			.containsExactly("notSameAs");
	}

	@Test
	void somebodyOutsideTheRoleIsRefusedEvenIfTheEngineAssignedTheTask() {
		var walk = planned("cao2");

		assertThat(triedBy("emp", walk, "approve-plan", Map.of("planApproved", "yes"))).containsExactly("role");
	}

	@Test
	void theDeputyIsAskedWhenTheHolderHasLeft() {
		this.staff.leaves("ism");

		assertThat(walk().task("validate-nonconformity").assignee()).isEqualTo("ism2");
	}

	@Test
	void whoHasLeftCannotBecomeOwner() {
		var walk = walk();
		this.staff.leaves("cao2");

		assertThat(walk.refuses("ism", "validate-nonconformity",
				TestCycle.changed(walk.validation("minor"), "owner", "cao2")))
			.extracting(Violation::field)
			.containsExactly("owner");
	}

	private Walk walk() {
		return Walk.of(this.cycle, this.register, Source.OBSERVATION);
	}

	private Walk ownedBy(String owner) {
		var walk = walk();
		return walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "owner", owner));
	}

	/** Planned by the owner {@code cao}, with one action for this person. */
	private Walk planned(String implementer) {
		return walk().validated("minor")
			.corrected()
			.causeToBeEliminated()
			.analysed()
			.does("cao", "plan-actions", TestCycle.changed(Walk.PLAN, "actions",
					List.of(Walk.action("Put an approval step into the checklist", implementer, "2027-04-01"))));
	}

	private void failsAsPlannedBy(String owner, Walk walk, Map<String, Object> plan) {
		walk.does(owner, "determine-cause", Walk.CAUSES)
			.does(owner, "plan-actions", plan)
			.approved("ism")
			.implemented("ver2")
			.dateArrives()
			.reviewed("ver2", "not");
	}

	private static Map<String, Object> latestPlan() {
		return TestCycle.changed(Walk.PLAN, "actions",
				List.of(Walk.action("Let the tool lock them", "cao2", "2027-11-01")), "effectivenessDate",
				"2028-01-10");
	}

	private List<String> triedBy(String person, Walk walk, String step, Map<String, Object> answers) {
		var task = walk.task(step);
		this.cycle.engine().getTaskService().setAssignee(task.id(), person);
		return this.cycle.refuses(person, task, answers).stream().map(Violation::rule).toList();
	}

}
