package almanac.cycles.reviewrisk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.engine.CurrentPerson;
import almanac.engine.ModelBean;
import almanac.registers.kit.Entry;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Acceptance.Kind;
import almanac.registers.risks.AcceptedRisks;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;
import almanac.registers.risks.Risk.State;
import almanac.registers.risks.Risk.Treatment;
import almanac.web.Code;

/**
 * What arithmetic and the registers do in the review of a risk. Levels come from people,
 * scores from the matrix of the criteria the review began with.
 */
@ModelBean("reviewRisk")
public class ReviewRisk {

	private static final int LONGEST_REASONS = 1500;

	private final ReviewedRisks risks;

	private final Criteria criteria;

	private final Known known;

	private final JudgedLevels levels;

	private final AcceptedRisks accepted;

	private final Treatments treatments;

	private final Informing informing;

	private final CurrentPerson person;

	ReviewRisk(ReviewedRisks risks, Criteria criteria, Known known, JudgedLevels levels, AcceptedRisks accepted,
			Treatments treatments, Informing informing, CurrentPerson person) {
		this.risks = risks;
		this.criteria = criteria;
		this.known = known;
		this.levels = levels;
		this.accepted = accepted;
		this.treatments = treatments;
		this.informing = informing;
		this.person = person;
	}

	/** Version of the criteria that holds today, for a review that begins only now. */
	public long criteriaInForce() {
		return this.criteria.inForce().version();
	}

	/**
	 * Prepare risk.
	 * @param criteria version of the criteria to judge by
	 * @return what the register knows, and the scales and the matrix of the criteria
	 */
	public Map<String, Object> prepareRisk(String risk, long criteria) {
		return this.known.of(this.risks.entry(risk), this.criteria.version(criteria));
	}

	/**
	 * Judge level.
	 * @param answers how its owner judged it; empty for what the register says
	 * @return both scores, the level and who may accept it, the appetite, how it changed
	 * since the last review, and until when it can be accepted
	 */
	public Map<String, Object> judgeLevel(String risk, long criteria, Map<String, Object> answers) {
		var entry = this.risks.entry(risk);
		return this.levels.of(entry, judged(entry, answers), this.criteria.version(criteria),
				new Assessment(answers).isNew());
	}

	/**
	 * The last day of a plan, until which the risk is accepted as it is, and no later
	 * than the criteria allow.
	 * @param actions of the plan
	 * @param longest ISO date
	 * @return ISO date
	 */
	public String interimUntil(Object actions, String longest) {
		var last = this.treatments.lastDay(actions);
		return (last.compareTo(LocalDate.parse(longest)) < 0) ? last.toString() : longest;
	}

	/**
	 * Record acceptance.
	 * @param assessed answers of its owner
	 * @param recommended answers of the ISMS manager where it is above the appetite, else
	 * empty
	 * @param acceptedBy its owner
	 * @param topManagement who signed above the appetite, empty within it
	 * @param until ISO date that was signed within the appetite
	 * @return number and dates of the acceptance
	 */
	public Map<String, Object> recordAcceptance(String run, String risk, long criteria, Map<String, Object> assessed,
			Map<String, Object> recommended, String acceptedBy, String topManagement, String until, long reviewMonths,
			boolean informed) {
		var version = this.criteria.version(criteria);
		var entry = this.risks.entry(risk);
		var judged = judged(entry, assessed);
		var current = JudgedLevels.current(judged, version);
		var top = topManagement.isEmpty() ? null : topManagement;
		var lastDay = LocalDate.parse((top != null) ? text(recommended, "acceptedUntil") : until);
		var kept = this.accepted.begin(
				new Acceptance(risk, Kind.RESIDUAL, current.likelihood(), current.impact(), current.score(),
						version.version(), acceptedBy, this.risks.today(), top, text(recommended, "conditions"),
						text(recommended, "recommendationReason"), lastDay, Acceptance.State.VALID, run),
				this.person.id());
		var changes = new HashMap<String, Object>();
		changes.put("state", State.ACCEPTED);
		if (top != null) {
			changes.put("treatment", Treatment.RETAIN);
		}
		changes.put("acceptedBy", (top != null) ? top : acceptedBy);
		changes.put("acceptedUntil", lastDay);
		this.risks.decide(judged, changes, reviewMonths, "Accepted in " + run);
		if (informed) {
			this.informing.ofAcceptance(run, entry, LevelWords.of(current), acceptedBy, lastDay);
		}
		return kept;
	}

	/**
	 * Start treatment.
	 * @param chosen answers of its owner
	 * @param planned answers of who planned it
	 * @param until ISO date
	 * @return number and dates of the interim acceptance, and the numbers of the actions
	 */
	public Map<String, Object> startTreatment(String run, String risk, long criteria, Map<String, Object> assessed,
			Map<String, Object> chosen, Map<String, Object> planned, String acceptedBy, String topManagement,
			String until, long reviewMonths) {
		var version = this.criteria.version(criteria);
		var entry = this.risks.entry(risk);
		var judged = judged(entry, assessed);
		var current = JudgedLevels.current(judged, version);
		var lastDay = LocalDate.parse(until);
		var kept = new LinkedHashMap<>(this.accepted
			.begin(new Acceptance(risk, Kind.INTERIM, current.likelihood(), current.impact(), current.score(),
					version.version(), acceptedBy, this.risks.today(), topManagement, text(planned, "interimMeasures"),
					text(chosen, "treatmentReason"), lastDay, Acceptance.State.VALID, run), this.person.id()));
		var changes = new HashMap<String, Object>();
		changes.put("state", State.IN_TREATMENT);
		changes.put("treatment", Code.of(Treatment.class, text(chosen, "treatment")));
		changes.put("expectedImpact", Integer.valueOf(text(planned, "expectedImpact")));
		changes.put("expectedLikelihood", Integer.valueOf(text(planned, "expectedLikelihood")));
		changes.put("acceptedBy", topManagement);
		changes.put("acceptedUntil", lastDay);
		this.risks.decide(judged, changes, reviewMonths, "Treated as planned in " + run);
		kept.put("actions", this.treatments.start(run, entry, planned));
		this.treatments.askForControls(run, risk, chosen, planned);
		return kept;
	}

	/** Close risk. */
	public void closeRisk(String run, String risk, String reason) {
		var entry = this.risks.entry(risk);
		this.accepted.end(risk, Acceptance.State.WITHDRAWN, this.person.id(), "The risk is closed");
		this.risks.close(entry, "Closed in %s: %s".formatted(run, reason));
	}

	/**
	 * Merge trigger.
	 * @return all reasons so far; of many the first, as the messages keep each
	 */
	public String mergeTrigger(String risk, String reasons, String reason) {
		var all = reasons.contains(reason) ? reasons : reasons + "; " + reason;
		return (all.length() > LONGEST_REASONS) ? all.substring(0, LONGEST_REASONS - 1) + "…" : all;
	}

	private Entry<Risk> judged(Entry<Risk> entry, Map<String, Object> answers) {
		return entry.with(new Assessment(answers).of(entry.value(), this.risks.today()));
	}

	private static String text(Map<String, Object> answers, String key) {
		return (answers.get(key) != null) ? String.valueOf(answers.get(key)) : null;
	}

}
