package almanac.cycles.treatmentaction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import almanac.engine.CurrentPerson;
import almanac.engine.Directory;
import almanac.engine.ModelBean;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Acceptance.Kind;
import almanac.registers.risks.AcceptedRisks;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;

import org.springframework.beans.factory.annotation.Value;

/**
 * Keeps an action and the risk it treats in step: the risk drops only when all that was
 * planned is verified (RR11).
 */
@ModelBean("treatmentAction")
public class TreatmentAction {

	private final TreatedRisks registers;

	private final Criteria criteria;

	private final AcceptedRisks accepted;

	private final Lateness lateness;

	private final Directory directory;

	private final CurrentPerson person;

	private final Clock clock;

	private final ZoneId zone;

	TreatmentAction(TreatedRisks registers, Criteria criteria, AcceptedRisks accepted, Lateness lateness,
			Directory directory, CurrentPerson person, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.registers = registers;
		this.criteria = criteria;
		this.accepted = accepted;
		this.lateness = lateness;
		this.directory = directory;
		this.person = person;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Prepare action.
	 * @return what the register says about the action and its risk
	 */
	public Map<String, Object> prepareAction(String action, String risk) {
		var entry = this.registers.action(action);
		this.registers.change(entry, Map.of("state", Action.State.IN_PROGRESS), this.person.id(), "Begun");
		var known = new LinkedHashMap<String, Object>();
		known.put("title", entry.value().title());
		known.put("owner", entry.value().owner());
		known.put("due", entry.value().due().toString());
		known.put("criterion", Objects.toString(entry.value().criterion(), "–"));
		known.put("riskTitle", this.registers.risk(risk).value().title());
		return known;
	}

	/**
	 * Record implementation.
	 * @param review key of the review that planned it
	 * @param completedOn ISO date
	 * @param verifier who verified it
	 * @return whether all actions of the plan are verified now, and if so what its owner
	 * needs to judge it again
	 */
	public Map<String, Object> recordImplementation(String run, String review, String action, String risk,
			String completedOn, String method, String verifier) {
		this.registers.lock(risk);
		this.registers.change(this.registers.action(action),
				Map.of("state", Action.State.VERIFIED, "completedOn", LocalDate.parse(completedOn), "verifiedBy",
						verifier, "verifiedOn", today(), "verification", method),
				this.person.id(), "Verified in " + run);
		var entry = this.registers.risk(risk);
		var criteria = this.criteria.inForce();
		var plan = this.registers.planOf(review);
		var recorded = new LinkedHashMap<String, Object>();
		recorded.put("planComplete",
				entry.value().state() == Risk.State.IN_TREATMENT && plan.stream().allMatch(TreatmentAction::isOver));
		recorded.put("riskOwner", entry.value().owner());
		recorded.put("criteriaVersion", (long) criteria.version());
		recorded.put("matrix", criteria.value().scores());
		recorded.put("likelihoodScale", LevelWords.choices(criteria.value().likelihood()));
		recorded.put("impactScale", LevelWords.choices(criteria.value().impact()));
		recorded.put("expected", criteria.expected(entry).map(LevelWords::of).orElse("–"));
		recorded.put("before", criteria.current(entry).map(LevelWords::of).orElse("–"));
		recorded.put("actions", plan.stream().filter((it) -> it.value().verifiedOn() != null).map(this::row).toList());
		return recorded;
	}

	private static boolean isOver(Entry<Action> it) {
		return it.value().state() == Action.State.VERIFIED || it.value().state() == Action.State.CANCELLED;
	}

	private Map<String, Object> row(Entry<Action> it) {
		var row = new LinkedHashMap<String, Object>();
		row.put("number", it.id());
		row.put("title", it.value().title());
		row.put("done", Objects.toString(it.value().completedOn(), "–"));
		row.put("verified", this.directory.nameOf(it.value().verifiedBy()).orElse("–"));
		return row;
	}

	/**
	 * Judge residual.
	 * @return the score reached, whether it is what was expected and within the appetite,
	 * and until when it can be accepted
	 */
	public Map<String, Object> judgeResidual(String run, String risk, long criteria, Map<String, Object> answers) {
		var entry = this.registers.risk(risk);
		var version = this.criteria.version(criteria);
		this.registers.changeRisk(entry,
				Map.of("residualLikelihood", Integer.valueOf(String.valueOf(answers.get("currentLikelihood"))),
						"residualImpact", Integer.valueOf(String.valueOf(answers.get("currentImpact"))), "reviewedOn",
						today()),
				this.person.id(), "Treated in %s: %s".formatted(run, answers.get("rescoreRationale")));
		var now = this.registers.risk(risk);
		var current = version.current(now).orElseThrow();
		var expected = version.expected(now);
		var judged = new LinkedHashMap<String, Object>();
		judged.put("current", LevelWords.of(current));
		judged.put("expected", expected.map(LevelWords::of).orElse("–"));
		judged.put("appetite", version.value().appetite());
		judged.put("asExpected", !current.above() && !current.band().authority().needsTopManagement()
				&& expected.filter((it) -> current.score() <= it.score()).isPresent());
		judged.put("acceptedUntil", today().plusMonths(current.longestMonths()).toString());
		judged.put("lastAcceptance", this.registers.lastAcceptance(risk));
		return judged;
	}

	/**
	 * Whether nobody has decided about the risk since; a review may have.
	 * @param judged as {@link #judgeResidual} has it
	 */
	public boolean isStillAsJudged(String risk, Map<String, Object> judged) {
		return this.registers.risk(risk).value().state() != Risk.State.CLOSED
				&& this.registers.lastAcceptance(risk).equals(judged.get("lastAcceptance"));
	}

	/**
	 * Record acceptance.
	 * @param until ISO date that was signed
	 * @return number and dates of the acceptance
	 */
	public Map<String, Object> recordAcceptance(String run, String risk, long criteria, String acceptedBy,
			String until) {
		var entry = this.registers.risk(risk);
		var version = this.criteria.version(criteria);
		var current = version.current(entry).orElseThrow();
		var kept = this.accepted.begin(new Acceptance(risk, Kind.RESIDUAL, current.likelihood(), current.impact(),
				current.score(), version.version(), acceptedBy, today(), null, null, null, LocalDate.parse(until),
				Acceptance.State.VALID, run), this.person.id());
		var changes = new HashMap<String, Object>();
		changes.put("state", Risk.State.ACCEPTED);
		changes.put("acceptedBy", acceptedBy);
		changes.put("acceptedUntil", LocalDate.parse(until));
		this.registers.changeRisk(entry, changes, this.person.id(), "Accepted in " + run);
		return kept;
	}

	/**
	 * Judge lateness.
	 * @param limit ISO date, thirty days after the action was due
	 * @return {@code state}: {@code overdue}, {@code moved} if it was given more time, or
	 * {@code done}; the day to look again, and what a nonconformity would say
	 */
	public Map<String, Object> judgeLateness(String run, String action, String limit) {
		return this.lateness.of(run, this.registers.action(action), LocalDate.parse(limit));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

}
