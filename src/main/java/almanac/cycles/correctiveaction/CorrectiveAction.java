package almanac.cycles.correctiveaction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.CurrentPerson;
import almanac.engine.Messages;
import almanac.engine.ModelBean;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Grading;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Source;
import almanac.web.Code;

/**
 * What corrective action writes into the register and tells other cycles.
 */
@ModelBean("correctiveAction")
public class CorrectiveAction {

	/** Which cycle hears of which kind of change to the ISMS. */
	private static final Map<String, String> CHANGES = Map.of("risk", "riskReassessRequested", "document",
			"documentChangeRequested", "soa", "soaChangeRequested", "training", "trainingRequested", "change",
			"ismsChangeRequested");

	private final Nonconformities nonconformities;

	private final Messages messages;

	private final CurrentPerson person;

	CorrectiveAction(Nonconformities nonconformities, Messages messages, CurrentPerson person) {
		this.nonconformities = nonconformities;
		this.messages = messages;
		this.person = person;
	}

	/**
	 * Search similar nonconformities.
	 * @return choices for the question whether this is a recurrence: value and label, and
	 * what to compare: requirement, state, causes
	 */
	public List<Map<String, Object>> searchSimilarNonconformities(String nonconformity) {
		return this.nonconformities.similar(id(nonconformity)).stream().map(CorrectiveAction::row).toList();
	}

	private static Map<String, Object> row(Nonconformity it) {
		var causes = it.causes().stream().map((cause) -> String.valueOf(cause.get("cause"))).toList();
		var row = new LinkedHashMap<String, Object>();
		row.put("value", it.id().value());
		row.put("label", "%s: %s".formatted(it.id(), shortened(it.statement())));
		row.put("statement", shortened(it.statement()));
		row.put("grade", (it.grade() != null) ? it.grade().code() : "not graded");
		row.put("state", it.state().code());
		row.put("causes", causes.isEmpty() ? "not known" : String.join("; ", causes));
		return row;
	}

	private static String shortened(String text) {
		return (text.length() <= 80) ? text : text.substring(0, 79) + "…";
	}

	/** Keeps grade and owner as the terms have set them; a recurrence is linked. */
	public void recordGrade(String nonconformity, String grade, String owner, String recurrenceOf,
			String certificationDeadline) {
		this.nonconformities.grade(id(nonconformity),
				new Grading(Code.of(Grade.class, grade), owner, null, null, null, null, null, null, null,
						given(recurrenceOf) ? id(recurrenceOf) : null,
						given(certificationDeadline) ? LocalDate.parse(certificationDeadline) : null),
				author(), "Validated and graded");
	}

	/** Keeps the facts as validated. */
	public void recordFacts(String nonconformity, String statement, String requirement, String source,
			String sourceReference, String objectiveEvidence, String scope, String personalData) {
		this.nonconformities.grade(id(nonconformity),
				new Grading(null, null, statement, requirement, Code.of(Source.class, source),
						given(sourceReference) ? sourceReference : null, objectiveEvidence, scope,
						"yes".equals(personalData), null, null),
				author(), "Facts validated");
	}

	public void recordCauses(String nonconformity, Object causes) {
		this.nonconformities.recordCauses(id(nonconformity), String.valueOf(causes), author(), "Causes determined");
	}

	public void recordEffectivenessDate(String nonconformity, String date) {
		this.nonconformities.recordEffectivenessDate(id(nonconformity), LocalDate.parse(date), author(),
				"Actions planned");
	}

	public void recordOwner(String nonconformity, String owner) {
		this.nonconformities.grade(id(nonconformity), new Grading(null, owner), author(),
				"Owner decided after a repeated failure");
	}

	public void recordClosure(String nonconformity) {
		this.nonconformities.close(id(nonconformity), author(), "Treated and verified");
	}

	public void recordWithdrawal(String nonconformity, String reason) {
		this.nonconformities.withdraw(id(nonconformity), author(), reason);
	}

	/** Tells the risk review and the source that the treatment failed again. */
	public void reportIneffective(String nonconformity, Object iteration) {
		var from = id(nonconformity).businessKey();
		var payload = Map.<String, Object>of("nonconformity", nonconformity, "iteration", iteration);
		this.messages.send("capaIneffective", from, payload);
		this.messages.send("riskReassessRequested", from, Map.of("riskRefs", "new", "reason",
				"Corrective action failed repeatedly", "nonconformity", nonconformity));
	}

	/** One message for each kind of change that was decided. */
	public void requestIsmsChanges(String nonconformity, Object ismsChanges) {
		for (var change : names(ismsChanges)) {
			this.messages.send(CHANGES.get(change), id(nonconformity).businessKey(),
					Map.of("nonconformity", nonconformity, "reason", "Lesson of a corrective action"));
		}
	}

	private static List<String> names(Object list) {
		return CHANGES.keySet()
			.stream()
			.filter((name) -> String.valueOf(list).contains('"' + name + '"'))
			.sorted()
			.collect(Collectors.toList());
	}

	/** An expression hands over an empty text where there is no answer. */
	private static boolean given(String answer) {
		return answer != null && !answer.isBlank();
	}

	private String author() {
		return this.person.id();
	}

	private static NonconformityId id(String value) {
		return new NonconformityId(value);
	}

}
