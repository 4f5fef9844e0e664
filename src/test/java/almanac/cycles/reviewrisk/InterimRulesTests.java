package almanac.cycles.reviewrisk;

import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.registers.risks.Acceptance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Until when a risk is borne while it is treated (RR13).
 */
@ProcessTest
class InterimRulesTests {

	private RiskDesk desk;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
	}

	private void isTreatedUntil(String lastDay, Map<String, Object> level) {
		var rows = List.of(action("2027-04-30"), action(lastDay), action("2027-05-31"));
		this.desk.isDue()
			.judges(level)
			.does("syso", "choose-treatment", RiskDesk.MODIFY)
			.does("bo", "plan-treatment",
					TestCycle.changed(RiskDesk.PLAN, "actions", rows, "interimMeasures",
							(level == RiskDesk.CRITICAL) ? "Remote maintenance is off at night." : null))
			.does("syso", "approve-treatment", RiskDesk.TREATED)
			.does("tm", "approve-interim-acceptance", RiskDesk.BORNE);
	}

	private static Map<String, Object> action(String due) {
		return Map.of("what", "Second factor", "owner", "bo", "due", due, "control", "A.8.5", "resources", "Three days",
				"criterion", "Not one login without it");
	}

	@Test
	void itIsBorneUntilTheLastDayOfThePlan() {
		isTreatedUntil("2027-06-30", RiskDesk.CRITICAL);

		assertThat(this.desk.acceptance().value()).satisfies((it) -> {
			assertThat(it.kind()).isEqualTo(Acceptance.Kind.INTERIM);
			assertThat(it.validUntil()).isEqualTo("2027-06-30");
		});
	}

	/** Six months, though the plan takes nine. */
	@Test
	void itIsNotBorneLongerThanTheCriteriaAllow() {
		isTreatedUntil("2027-12-31", RiskDesk.CRITICAL);

		assertThat(this.desk.acceptance().value().validUntil()).isEqualTo("2027-09-03");
		assertThat(this.desk.entry().acceptedUntil()).isEqualTo("2027-09-03");
	}

	@Test
	void whatIsLessThanCriticalIsBorneForTheWholePlan() {
		isTreatedUntil("2027-12-31", RiskDesk.HIGH);

		assertThat(this.desk.acceptance().value().validUntil()).isEqualTo("2027-12-31");
	}

}
