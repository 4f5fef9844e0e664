package almanac.cycles.riskreview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.cycles.Walker;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers at random what a review of all risks asks, and keeps what has to come of it.
 */
class ReviewWalker {

	private static final Map<String, Object> SCOPE = Map.of("changesConsidered", List.of("incidents", "technology"),
			"scopeSummary", "Two makers nearby were hit, so extortion is looked at in particular.");

	private static final Map<String, Object> REPORT = Map.of("comparability", "All judged by the same five steps.",
			"omissionCheck", "Nothing of Annex A is missing.", "reportSummary",
			"Some risks were judged, they are within the appetite and accepted by their owners.");

	private static final List<String> STEPS = List.of("confirm-scope", "consolidate-review", "approve-treatment-plan");

	private final ThreeRisks risks;

	private final Walker walker;

	final Set<String> scope = new HashSet<>();

	final Set<String> deferred = new HashSet<>();

	int changesOfControls;

	ReviewWalker(ThreeRisks risks, Walker walker) {
		this.risks = risks;
		this.walker = walker;
	}

	boolean asks(UserTask task) {
		return STEPS.contains(task.key());
	}

	void attempt(UserTask task, boolean willing) {
		switch (task.key()) {
			case "confirm-scope" -> confirmScope(task, willing);
			case "consolidate-review" -> consolidate(task, willing);
			default -> attempt(task, willing,
					this.walker.isOneIn(willing ? 8 : 2)
							? Map.of("reportApproved", "no", "reportRemarks", "What does the insurer say about it?")
							: Map.of("reportApproved", "yes"));
		}
	}

	private boolean attempt(UserTask task, boolean willing, Map<String, Object> answers) {
		return this.walker.attempt(this.walker.doer(task, willing, 4), task,
				willing ? answers : this.walker.adds(this.walker.forgets(answers, 5), 8));
	}

	private void consolidate(UserTask task, boolean willing) {
		var affected = this.walker.isOneIn(3);
		var answers = TestCycle.changed(REPORT, "soaAffected", affected ? "yes" : "no", "soaReason",
				affected ? "A.8.12 is needed for the drawings from now on." : null);
		if (attempt(task, willing, answers) && affected) {
			this.changesOfControls++;
		}
	}

	/** What may be put off is due, and for thirty days at most, with a reason. */
	private void confirmScope(UserTask task, boolean willing) {
		var due = values("dueChoices");
		var others = values("otherRisks");
		var underWay = this.risks.numbers.stream().filter((it) -> !this.risks.reviews(it).isEmpty()).toList();
		var deferrals = new ArrayList<Map<String, Object>>();
		var additions = new ArrayList<Map<String, Object>>();
		var right = true;
		for (var it : this.risks.numbers) {
			if (due.contains(it) && this.walker.isOneIn(4)) {
				right &= puts(it, deferrals, willing);
			}
			if (others.contains(it) && this.walker.isOneIn(2)) {
				additions.add(Map.of("risk", it, "reason", "The supplier behind it was sold in spring."));
			}
		}
		if (!willing && this.walker.isOneIn(5)) {
			deferrals.add(row("RSK-9999", 5, "It is not there, so nobody can review it."));
			right = false;
		}
		var answers = TestCycle.changed(SCOPE, "deferrals", deferrals, "additions", additions);
		if (!willing && this.walker.isOneIn(6)) {
			answers.remove("scopeSummary");
			right = false;
		}
		var person = this.walker.doer(task, willing, 4);
		var accepted = this.walker.attempt(person, task, answers);
		if (accepted) {
			assertThat(right).as("what is wrong is refused: %s, %s", deferrals, additions).isTrue();
			assertThat(person).as("who may").isIn("ism", "ism2");
			settles(due, deferrals, additions, underWay);
		}
		else {
			assertThat(right && person.equals(task.assignee())).as("what is right is taken: %s", answers).isFalse();
		}
	}

	private void settles(List<String> due, List<Map<String, Object>> deferrals, List<Map<String, Object>> additions,
			List<String> underWay) {
		deferrals.forEach((it) -> this.deferred.add(String.valueOf(it.get("risk"))));
		this.scope.addAll(due);
		additions.forEach((it) -> this.scope.add(String.valueOf(it.get("risk"))));
		this.scope.removeAll(this.deferred);
		this.scope.removeAll(underWay);
	}

	private boolean puts(String risk, List<Map<String, Object>> deferrals, boolean willing) {
		var days = willing ? 20 : this.walker.number(40) - 5;
		var why = (willing || !this.walker.isOneIn(6)) ? "Its owner is on leave until the end of the month." : "Later";
		deferrals.add(row(risk, days, why));
		return days >= 0 && days <= 30 && why.length() >= 20;
	}

	private Map<String, Object> row(String risk, int days, String why) {
		return new HashMap<>(
				Map.of("risk", risk, "until", this.risks.desk.today().plusDays(days).toString(), "reason", why));
	}

	private List<String> values(String choices) {
		return ((List<?>) this.risks.variable(this.risks.key, choices)).stream()
			.map((it) -> String.valueOf(((Map<?, ?>) it).get("value")))
			.toList();
	}

}
