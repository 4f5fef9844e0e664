package almanac.cycles.riskreview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.cycles.RiskDesk;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused of the scope, the report and its signature.
 */
@ProcessTest
class RiskReviewRulesTests {

	private static final Map<String, Object> SCOPE = Map.of("changesConsidered", List.of("incidents", "technology"),
			"scopeSummary", "Two makers nearby were hit, so extortion is looked at in particular.");

	private static final Map<String, Object> NONE = Map.of("changesConsidered", List.of("none"), "noneReason",
			"The plant and its suppliers are what they were in spring.", "scopeSummary", SCOPE.get("scopeSummary"));

	private static final Map<String, Object> REPORT = Map.of("comparability", "All judged by the same five steps.",
			"omissionCheck", "Nothing of Annex A is missing.", "soaAffected", "no", "reportSummary",
			"One risk was judged, it is within the appetite and accepted by its owner.");

	private static int period;

	private RiskDesk desk;

	private String key;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		var before = new RiskDesk(context);
		before.risks.all()
			.filter((it) -> it.value().state() != Risk.State.CLOSED)
			.forEach((it) -> before.risks.retire(it.id(), it.version(), "ism", "Of another test, which is over now"));
		this.desk = new RiskDesk(context);
		this.key = "risk-review:%d".formatted(5000 + period++);
		this.desk.cycles.start("risk-review", this.key, null, Map.of("period", "2027-03", "plannedStart", "2027-03-03",
				"plannedFinish", "2027-04-28", "ownerRole", "ISM"));
		this.desk.cycle.proceeds(this.key);
	}

	private void does(String person, String step, Map<String, Object> answers) {
		this.desk.cycle.completes(person, this.desk.cycle.task(this.key, step), answers);
		for (var job = 0; job < 4; job++) {
			this.desk.cycle.proceeds(this.key);
		}
	}

	private List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.desk.cycle.refuses(person, this.desk.cycle.task(this.key, step), answers);
	}

	private List<String> fields(String step, Map<String, Object> answers) {
		return refuses("ism", step, answers).stream().map(Violation::field).distinct().toList();
	}

	private List<String> deferring(Object... changes) {
		return fields("confirm-scope", TestCycle.changed(SCOPE, "deferrals", List.of(deferral(changes))));
	}

	private Map<String, Object> deferral(Object... changes) {
		return TestCycle.changed(new HashMap<>(Map.of("risk", this.desk.risk, "until", "2027-04-02", "reason",
				"Its owner is on leave until the end of March.")), changes);
	}

	/** With the only risk put off. */
	private void isConsolidated() {
		does("ism", "confirm-scope", TestCycle.changed(SCOPE, "deferrals", List.of(deferral())));
	}

	@Test
	void nothingChangedIsSaidAloneAndWithAReason() {
		assertThat(fields("confirm-scope", TestCycle.changed(NONE, "noneReason", null))).containsExactly("noneReason");
		assertThat(fields("confirm-scope", TestCycle.changed(NONE, "noneReason", "As it was.")))
			.containsExactly("noneReason");
		assertThat(fields("confirm-scope", TestCycle.changed(NONE, "changesConsidered", List.of("none", "climate"))))
			.contains("changesConsidered");
		assertThat(fields("confirm-scope", TestCycle.changed(SCOPE, "changesConsidered", null)))
			.containsExactly("changesConsidered");

		does("ism", "confirm-scope", NONE);
		assertThat(this.desk.cycle.open(this.key)).doesNotContain("confirm-scope");
	}

	@Test
	void theSummaryOfTheScopeHasFiftyLetters() {
		var fifty = "Two makers nearby were hit so that extortion comes first now";
		assertThat(fifty.replace(" ", "")).hasSize(50);

		assertThat(fields("confirm-scope", TestCycle.changed(SCOPE, "scopeSummary", fifty.substring(1))))
			.containsExactly("scopeSummary");
		does("ism", "confirm-scope", TestCycle.changed(SCOPE, "scopeSummary", fifty));
		assertThat(this.desk.cycle.open(this.key)).doesNotContain("confirm-scope");
	}

	/** RR9. */
	@Test
	void aRiskIsPutOffForThirtyDaysAtMostAndWithAReason() {
		assertThat(deferring("until", "2027-04-03")).containsExactly("deferrals[0].until");
		assertThat(deferring("until", "2027-03-02")).containsExactly("deferrals[0].until");
		assertThat(deferring("until", null)).containsExactly("deferrals[0].until");
		assertThat(deferring("reason", null)).containsExactly("deferrals[0].reason");
		assertThat(deferring("reason", "Later.")).containsExactly("deferrals[0].reason");
		assertThat(deferring("risk", "RSK-9999")).containsExactly("deferrals[0].risk");

		isConsolidated();
		assertThat(this.desk.cycle.open(this.key)).containsExactly("consolidate-review");
	}

	/** RR9. */
	@Test
	void nothingIsConsolidatedBeforeEveryRiskIsDecided() {
		does("ism", "confirm-scope", SCOPE);

		assertThat(this.desk.cycle.open(this.key)).isEmpty();
		assertThat(this.desk.cycles.running("review-risk:%s:".formatted(this.desk.risk))).hasSize(1);
	}

	@Test
	void theReportSaysAllThatIsAsked() {
		isConsolidated();

		for (var field : List.of("comparability", "omissionCheck", "reportSummary", "soaAffected")) {
			assertThat(fields("consolidate-review", TestCycle.changed(REPORT, field, null))).as(field)
				.containsExactly(field);
		}
		for (var field : List.of("comparability", "omissionCheck", "reportSummary")) {
			assertThat(fields("consolidate-review", TestCycle.changed(REPORT, field, "All is well."))).as(field)
				.containsExactly(field);
		}
		assertThat(fields("consolidate-review", TestCycle.changed(REPORT, "soaAffected", "yes")))
			.containsExactly("soaReason");
		assertThat(
				fields("consolidate-review", TestCycle.changed(REPORT, "soaAffected", "yes", "soaReason", "A.8.12.")))
			.containsExactly("soaReason");
	}

	@Test
	void whoConsolidatedTheReportDoesNotSignIt() {
		isConsolidated();
		var tasks = this.desk.cycle.engine().getTaskService();
		does("ism", "consolidate-review", REPORT);
		tasks.setAssignee(this.desk.cycle.task(this.key, "approve-treatment-plan").id(), "ism");

		assertThat(refuses("ism", "approve-treatment-plan", Map.of("reportApproved", "yes")))
			.extracting(Violation::rule)
			.contains("notSameAs");
		assertThat(this.desk.cycle.open(this.key)).containsExactly("approve-treatment-plan");
	}

}
