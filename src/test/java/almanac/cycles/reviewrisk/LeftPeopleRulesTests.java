package almanac.cycles.reviewrisk;

import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.kit.EntryRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody who has left plans, owns an action or is asked for a review.
 */
@ProcessTest
class LeftPeopleRulesTests {

	private RiskDesk desk;

	@Autowired
	Staff staff;

	@Autowired
	AskedReviews asked;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
	}

	private List<String> fields(String person, String step, Map<String, Object> answers) {
		return this.desk.refuses(person, step, answers).stream().map(Violation::field).distinct().toList();
	}

	@Test
	void whoHasLeftOwnsNoAction() {
		this.desk.isDue().judges(RiskDesk.HIGH).does("syso", "choose-treatment", RiskDesk.MODIFY);
		var row = Map.<String, Object>of("what", "Second factor", "owner", "ver2", "due", "2027-05-31", "control",
				"A.8.5", "resources", "Three days", "criterion", "Not one login without it");
		var plan = TestCycle.changed(RiskDesk.PLAN, "actions", List.of(row));
		this.staff.leaves("ver2");

		assertThat(fields("bo", "plan-treatment", plan)).containsExactly("actions[0].owner");

		this.staff.joins("ver2");
		this.desk.does("bo", "plan-treatment", plan);
		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("approve-treatment");
	}

	@Test
	void whoHasLeftPlansNothing() {
		this.desk.isDue().judges(RiskDesk.HIGH);
		this.staff.leaves("bo");

		assertThat(fields("syso", "choose-treatment", RiskDesk.MODIFY)).containsExactly("planner");
	}

	@Test
	void aRiskOfSomebodyWhoHasLeftIsNotReviewed() {
		this.staff.leaves("syso");

		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.asked.ask(this.desk.risk, "Two makers nearby were hit.", "ism"))
			.satisfies((it) -> assertThat(it.faults()).extracting((fault) -> fault.field()).containsExactly("owner"));
	}

}
