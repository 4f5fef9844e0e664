package almanac.cycles.reviewrisk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.Violation;
import almanac.registers.actions.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An action that is verified lowers a risk once (RR11).
 */
@ProcessTest
class LoweringRulesTests {

	private RiskDesk desk;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.desk = new RiskDesk(context);
		this.desk.isDue("2027-03").judges(RiskDesk.MEDIUM).does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
	}

	private String verified(String day) {
		return this.desk.actions
			.add(null,
					this.desk.actions.type()
						.of(Map.of("title", "Second factor", "risks", List.of(this.desk.risk), "state",
								Action.State.VERIFIED, "verifiedBy", "ver", "verifiedOn", LocalDate.parse(day))),
					"ism", "For a test")
			.id();
	}

	private void isDueAfter(int days) {
		this.desk.cycle.passes(Duration.ofDays(days));
		this.desk.isDue(this.desk.today().toString());
	}

	private Map<String, Object> lowered(String likelihood, String action) {
		return this.desk.changed(RiskDesk.judged("2", likelihood), "loweredBy", action);
	}

	private List<String> refused(Map<String, Object> answers) {
		return this.desk.refuses("syso", "assess-risk", answers).stream().map(Violation::field).distinct().toList();
	}

	@Test
	void whatWasVerifiedSinceTheLastReviewLowersTheRiskOnce() {
		var action = verified("2027-06-01");
		isDueAfter(365);
		this.desk.judges(lowered("2", action)).does("syso", "accept-residual-risk", RiskDesk.ACCEPTED);
		assertThat(this.desk.entry().residualImpact()).isEqualTo(2);

		isDueAfter(365);

		assertThat(refused(lowered("1", action))).containsExactly("loweredBy");
	}

	@Test
	void whatWasVerifiedBeforeTheLastReviewDoesNotLowerTheRisk() {
		var action = verified("2027-03-02");
		isDueAfter(365);

		assertThat(refused(lowered("2", action))).containsExactly("loweredBy");
	}

	@Test
	void whatWasVerifiedOnTheDayOfTheLastReviewLowersTheRisk() {
		var action = verified("2027-03-03");
		isDueAfter(365);

		this.desk.judges(lowered("2", action));

		assertThat(this.desk.cycle.open(this.desk.key)).containsExactly("accept-residual-risk");
	}

	@Test
	void whatIsDoneButNotVerifiedDoesNotLowerTheRisk() {
		var action = this.desk.actions
			.add(null,
					this.desk.actions.type()
						.of(Map.of("title", "Second factor", "risks", List.of(this.desk.risk), "state",
								Action.State.COMPLETED, "completedOn", LocalDate.parse("2027-06-01"))),
					"ism", "For a test")
			.id();
		isDueAfter(365);

		assertThat(refused(lowered("2", action))).containsExactly("loweredBy");
	}

}
