package almanac.cycles.riskacceptance;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.registers.risks.Acceptance.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class RiskAcceptanceProcessTests {

	private RiskDesk desk;

	private String watch;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context).isDue()
			.judges(RiskDesk.HIGH)
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED)
			.does("tm", "decide-on-retention", RiskDesk.RETAINED);
		this.watch = "risk-acceptance:" + this.desk.key;
	}

	@Test
	void thirtyDaysBeforeItEndsTheRiskIsReviewedAgain() {
		var run = this.desk.cycle.instance(this.watch);

		this.desk.cycle.nextDateArrives(this.watch);

		assertThat(run).hasPassed("reassessment-requested")
			.hasNotPassed("acceptance-replaced", "risk-untreated")
			.isWaitingAt("acceptance-ended");
		assertThat(this.desk.today()).isEqualTo("2027-08-31");
		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).hasSize(1);
	}

	@Test
	void theDayAfterItsLastTheRiskCountsAsUntreated() {
		var run = this.desk.cycle.instance(this.watch);

		this.desk.cycle.nextDateArrives(this.watch);
		assertThat(this.desk.acceptances.isMissing(this.desk.risk, this.desk.today())).isFalse();
		this.desk.cycle.nextDateArrives(this.watch);
		this.desk.cycle.proceeds(this.watch);

		assertThat(run).isEnded().hasPassed("expire-acceptance", "risk-untreated").hasNotPassed("acceptance-replaced");
		assertThat(this.desk.today()).isEqualTo("2027-10-01");
		assertThat(this.desk.acceptances.isMissing(this.desk.risk, this.desk.today())).isTrue();
		assertThat(
				this.desk.accepted.referring(this.desk.accepted.type().field("risk").orElseThrow(), this.desk.risk, 5))
			.singleElement()
			.satisfies((it) -> assertThat(this.desk.accepted.find(it).orElseThrow().value().state())
				.isEqualTo(State.LAPSED));
	}

	@Test
	void aNewerAcceptanceEndsTheOneBefore() {
		var run = this.desk.cycle.instance(this.watch);

		this.desk.isDue("2027-04")
			.judges(TestCycle.changed(RiskDesk.HIGH, "likelihoodRationale", "Nothing has changed at our neighbours."))
			.does("syso", "choose-treatment", RiskDesk.RETAIN)
			.does("ism", "recommend-retention", RiskDesk.RECOMMENDED)
			.does("tm", "decide-on-retention", RiskDesk.RETAINED);

		assertThat(run).isEnded()
			.hasPassed("acceptance-replaced")
			.hasNotPassed("risk-untreated", "reassessment-requested");
		assertThat(this.desk.acceptance().value().run()).isEqualTo(this.desk.key);
	}

}
