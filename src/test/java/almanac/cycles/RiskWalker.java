package almanac.cycles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Criteria;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers at random what is open about a risk: its reviews and the actions that treat it.
 */
public final class RiskWalker {

	public static final List<String> EVERYBODY = List.of("syso", "ism", "ism2", "tm", "tm2", "bo", "ver", "ver2");

	private final RiskDesk desk;

	private final Walker walker;

	private final int likeliest;

	/** By the run of the action. */
	private final Map<String, String> implementers = new HashMap<>();

	private boolean closing;

	/**
	 * @param likeliest the highest likelihood that remains of a risk, if only it counts
	 */
	public RiskWalker(RiskDesk desk, Walker walker, int likeliest) {
		this.desk = desk;
		this.walker = walker;
		this.likeliest = likeliest;
	}

	/** From now on every risk is gone. */
	public void closes() {
		this.closing = true;
	}

	/**
	 * @return whether it was accepted
	 */
	public boolean attempt(UserTask task, boolean willing) {
		var person = this.walker.doer(task, willing, 4);
		if ("implement-action".equals(task.key()) && person.equals(task.assignee())) {
			this.desk.cycle.attaches(person, task, "implementationEvidence");
		}
		if ("assess-risk".equals(task.key()) && person.equals(task.assignee())) {
			this.desk.cycle.attaches(person, task, "loweringEvidence");
		}
		var accepted = this.walker.attempt(person, task, answers(task, willing));
		if (accepted && "implement-action".equals(task.key())) {
			this.implementers.put(task.businessKey(), person);
		}
		return accepted;
	}

	private Map<String, Object> answers(UserTask task, boolean willing) {
		var answers = switch (task.key()) {
			case "assess-risk" -> assessed(willing);
			case "confirm-closing" -> signed("closingConfirmed", "closingRemarks", willing);
			case "accept-residual-risk" -> signed("riskAccepted", "acceptanceRemarks", willing);
			case "choose-treatment" -> (this.closing || this.walker.isOneIn(3)) ? RiskDesk.RETAIN : RiskDesk.MODIFY;
			case "recommend-retention" -> TestCycle.changed(RiskDesk.RECOMMENDED, "acceptedUntil",
					in(willing ? 60 : this.walker.number(500) - 20), "interimMeasures", interimMeasures(task));
			case "decide-on-retention" -> reasoned("retentionApproved", "retentionRemarks", willing);
			case "plan-treatment" -> planned(task, willing);
			case "approve-treatment" -> signed("treatmentApproved", "treatmentRemarks", willing);
			case "approve-interim-acceptance" -> reasoned("interimApproved", "interimRemarks", willing);
			case "implement-action" -> Map.<String, Object>of("workDone", "The second factor is required everywhere.",
					"completedOn", in(willing ? 0 : this.walker.number(3) - 1));
			case "verify-implementation" -> TestCycle.changed(signed("actionImplemented", "", willing),
					"verifierMethod", "inspect", "verificationFindings", "Looked at each of the logins.", "", null);
			case "rescore-risk" -> Map.<String, Object>of("currentImpact", willing ? "1" : "4", "currentLikelihood",
					willing ? "1" : level(4), "rescoreRationale", "No login without the factor in three months.");
			default -> signed("achievedAccepted", "achievedRemarks", willing);
		};
		return willing ? answers : this.walker.adds(this.walker.forgets(answers, 5), 8);
	}

	/** Where the level asks for some. */
	private String interimMeasures(UserTask task) {
		var level = this.desk.cycle.engine()
			.getRuntimeService()
			.getVariable(this.desk.cycle.instance(task.businessKey()).getId(), "level");
		return String.valueOf(level).contains("top-management-exception") ? "It is off at night and on Sundays." : null;
	}

	private Map<String, Object> assessed(boolean willing) {
		if (this.closing || this.walker.isOneIn(willing ? 10 : 4)) {
			return Map.of("stillExists", "no", "closingReason", "The order system was switched off.");
		}
		return this.desk.changed(RiskDesk.judged(level((this.likeliest < 3) ? 4 : 5), level(this.likeliest)),
				"loweredBy", "evidence", "likelihoodRationale", this.walker.words("Counted anew"));
	}

	private Map<String, Object> planned(UserTask task, boolean willing) {
		var rows = new ArrayList<Map<String, Object>>();
		for (var row = this.walker.number(3); row >= 0; row--) {
			rows.add(Map.of("what", "Action " + row, "owner", this.walker.oneOf(List.of("bo", "ver")), "due",
					in(willing ? 20 : this.walker.number(420) - 20), "control", "A.8.5", "resources", "Three days",
					"criterion", "Not one login without it"));
		}
		return TestCycle.changed(Map.of("actions", rows, "expectedImpact", willing ? "2" : level(5),
				"expectedLikelihood", willing ? "2" : level(5)), "interimMeasures", interimMeasures(task));
	}

	private Map<String, Object> signed(String field, String reason, boolean willing) {
		return this.walker.isOneIn(willing ? 8 : 3) ? Map.of(field, "no", reason, "This is not good enough yet.")
				: Map.of(field, "yes");
	}

	private Map<String, Object> reasoned(String field, String reason, boolean willing) {
		return TestCycle.changed(signed(field, reason, willing), reason,
				"What it could cost until then is less than what it would cost to stop.");
	}

	private String level(int highest) {
		return String.valueOf(1 + this.walker.number(highest));
	}

	private String in(int days) {
		return this.desk.today().plusDays(days).toString();
	}

	public List<Acceptance> acceptances(String risk) {
		return this.desk.accepted.naming("risk", risk, 100).stream().map(Entry::value).toList();
	}

	public List<Acceptance> valid(String risk) {
		return acceptances(risk).stream().filter((it) -> it.state() == Acceptance.State.VALID).toList();
	}

	/** Of every action of the risk that is verified. */
	public void assertThatNobodyVerifiedTheirOwnWork() {
		this.desk.actionsOfRisk()
			.stream()
			.map((it) -> this.desk.actions.find(it).orElseThrow())
			.filter((it) -> it.value().verifiedBy() != null)
			.forEach((it) -> assertThat(it.value().verifiedBy()).as("verifier of %s", it.id())
				.isNotEqualTo(it.value().owner())
				.isNotEqualTo(this.implementers.get("treatment-action:" + it.id())));
	}

	/** Of whatever was accepted, also long ago. */
	public void assertThatWhoMayAccepted(String risk, Criteria criteria) {
		var owner = this.desk.risks.find(risk).orElseThrow().value().owner();
		acceptances(risk).forEach((it) -> {
			var score = criteria.version(it.criteriaVersion()).value().score(it.likelihood(), it.impact());
			assertThat(it.acceptedBy()).as("its owner accepts").isEqualTo(owner);
			assertThat(it.topManagement()).as("RR4").isNotEqualTo(it.acceptedBy());
			assertThat(it.validUntil()).as("ends").isBeforeOrEqualTo(it.acceptedOn().plusMonths(12));
			assertThat(it.score()).as("RR5").isEqualTo(score.orElseThrow().score());
			if (it.score() > 9) {
				assertThat(it.topManagement()).as("RR3").isIn("tm", "tm2");
			}
		});
	}

}
