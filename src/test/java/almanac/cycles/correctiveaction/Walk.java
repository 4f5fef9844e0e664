package almanac.cycles.correctiveaction;

import java.util.List;
import java.util.Map;

import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * One corrective action, walked by the people of the test organisation with answers that
 * are right unless a test says otherwise.
 */
class Walk {

	static final Map<String, Object> CORRECTION = Map.of("correction", "The accounts were locked and created again.",
			"correctedOn", "2027-03-03", "consequences", "None: nobody had used them.");

	static final Map<String, Object> CAUSES = Map.of("causeMethod", "five-whys", "causes",
			List.of(Map.of("cause", "The checklist has no approval step", "kind", "process")), "similarSearched",
			"All joiners of the last half year", "similarFound", "None");

	static final Map<String, Object> PLAN = Map.of("actions",
			List.of(action("Put an approval step into the checklist", "cao2", "2027-04-01")), "criterion",
			"No joiner account without approval in 25 of 25", "effectivenessMethod", "sample", "effectivenessMeasure",
			"25 joiners drawn at random", "effectivenessDate", "2027-06-01");

	static final Map<String, Object> IMPLEMENTED = Map.of("workDone", "The step is part of the checklist now.",
			"completedOn", "2027-03-03");

	static final Map<String, Object> VERIFIED = Map.of("actionImplemented", "yes", "implementationFindings",
			"Seen in the checklist and in two cases.");

	static final Map<String, Object> EFFECTIVE = Map.of("population", 40, "sampleSize", 25, "sampleIds", "J-1 to J-25",
			"measuredValue", "25 of 25", "effectiveness", "effective", "opinion",
			"Every single account of the sample was approved before it was created.");

	static final Map<String, Object> CLOSED = Map.of("closingNote", "Cause removed, effect proven by a sample.");

	final TestCycle cycle;

	final Nonconformities register;

	final String key;

	private Nonconformity raised;

	private Walk(TestCycle cycle, Nonconformities register, Nonconformity raised) {
		this.cycle = cycle;
		this.register = register;
		this.raised = raised;
		this.key = raised.businessKey();
	}

	static Walk of(TestCycle cycle, Nonconformities register, Source source) {
		return of(cycle, register, source, "A.5.18");
	}

	static Walk of(TestCycle cycle, Nonconformities register, Source source, String requirement) {
		var raised = register.raise(new Report("Three joiner accounts existed before their approval.", requirement,
				source, "IA-2027-Q1", "Sample of ten", null, null, null), "emp");
		cycle.proceeds(raised.businessKey());
		return new Walk(cycle, register, raised);
	}

	static Map<String, Object> action(String what, String owner, String due) {
		return Map.of("what", what, "owner", owner, "due", due, "evidenceExpected", "The changed checklist");
	}

	Map<String, Object> validation(String grade) {
		return Map.of("statement", this.raised.statement(), "requirement", this.raised.requirement(), "source",
				this.raised.source().code(), "objectiveEvidence", "Sample of ten", "scope", "Identity management",
				"personalData", "no", "recurrence", "no", "grade", grade, "owner", "cao");
	}

	Nonconformity entry() {
		return this.register.get(this.raised.id());
	}

	ProcessInstance run() {
		return this.cycle.instance(this.key);
	}

	UserTask task(String step) {
		return this.cycle.task(this.key, step);
	}

	Walk does(String person, String step, Map<String, Object> answers) {
		this.cycle.completes(person, task(step), answers);
		return this;
	}

	List<Violation> refuses(String person, String step, Map<String, Object> answers) {
		return this.cycle.refuses(person, task(step), answers);
	}

	Walk validated(String grade) {
		return does("ism", "validate-nonconformity", validation(grade));
	}

	Walk corrected() {
		return does("cao", "correct-nonconformity", CORRECTION);
	}

	Walk causeToBeEliminated() {
		return does("cao", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "yes"));
	}

	Walk waiverProposed() {
		return does("cao", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "no", "justification",
				"A single slip of an otherwise sound procedure, found and mended within the hour it happened."));
	}

	Walk analysed() {
		return does("cao", "determine-cause", CAUSES);
	}

	Walk planned() {
		return does("cao", "plan-actions", PLAN);
	}

	Walk approved(String approver) {
		return does(approver, "approve-plan", Map.of("planApproved", "yes"));
	}

	Walk implemented(String verifier) {
		this.cycle.attaches("cao2", task("implement-action"), "implementationEvidence");
		return does("cao2", "implement-action", IMPLEMENTED).does(verifier, "verify-implementation", VERIFIED);
	}

	Walk dateArrives() {
		this.cycle.dateArrives(this.key);
		return this;
	}

	Walk reviewed(String verifier, String result) {
		this.cycle.attaches(verifier, task("review-effectiveness"), "effectivenessEvidence");
		return does(verifier, "review-effectiveness", TestCycle.changed(EFFECTIVE, "effectiveness", result));
	}

	/** From the beginning to the approved plan of a minor nonconformity of no audit. */
	Walk toTheApprovedPlan() {
		return validated("minor").corrected().causeToBeEliminated().analysed().planned().approved("ism");
	}

	/** Up to the review of the effect. */
	Walk toTheReview() {
		return toTheApprovedPlan().implemented("ver").dateArrives();
	}

	Walk nothingElseToChange() {
		return does("ism", "decide-on-isms-change", Map.of("ismsChangeNeeded", "no"));
	}

	Walk closed() {
		return does("ism", "close-nonconformity", CLOSED);
	}

}
