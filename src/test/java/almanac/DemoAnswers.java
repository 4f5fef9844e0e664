package almanac;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the people of the demo company answer at each step of a corrective action, right
 * unless a test says otherwise.
 */
public final class DemoAnswers {

	private static final Map<String, Object> ACTION = Map.of("what", "Put an approval step into the checklist", "owner",
			"syso", "due", "2099-01-15", "evidenceExpected", "The changed checklist");

	private static final Map<String, Map<String, Object>> RIGHT = Map.ofEntries(Map.entry("validate-nonconformity",
			Map.of("statement", "Three joiner accounts existed before their approval.", "requirement", "A.5.18",
					"source", "internal-audit", "objectiveEvidence", "Sample of ten", "scope", "Identity management",
					"personalData", "no", "recurrence", "no", "grade", "minor", "owner", "cao")),
			Map.entry("correct-nonconformity",
					Map.of("correction", "The accounts were locked at once.", "correctedOn", "2026-01-15",
							"consequences", "None: nobody had used them.")),
			Map.entry("decide-on-cause-elimination", Map.of("causeEliminationNeeded", "yes")),
			Map.entry("confirm-waiver", Map.of("waiverAgreed", "yes")),
			Map.entry("verify-correction",
					Map.of("correctionWorks", "yes", "correctionFindings", "All three accounts are locked.")),
			Map.entry("determine-cause",
					Map.of("causeMethod", "five-whys", "causes",
							List.of(Map.of("cause", "The checklist has no approval step", "kind", "process"),
									Map.of("cause", "The joiner was in a hurry", "kind", "human-error")),
							"similarSearched", "All joiners of the last half year", "similarFound", "None")),
			Map.entry("plan-actions",
					Map.of("actions", List.of(ACTION), "criterion", "No joiner account without approval in 25 of 25",
							"effectivenessMethod", "sample", "effectivenessMeasure", "25 joiners drawn at random",
							"effectivenessDate", "2099-05-15")),
			Map.entry("approve-plan", Map.of("planApproved", "yes")),
			Map.entry("implement-action",
					Map.of("workDone", "The step is part of the checklist now.", "completedOn", "2026-01-15")),
			Map.entry("verify-implementation",
					Map.of("actionImplemented", "yes", "implementationFindings",
							"Seen in the checklist and in two cases.")),
			Map.entry("review-effectiveness",
					Map.of("population", 40, "sampleSize", 25, "sampleIds", "J-1 to J-25", "measuredValue", "25 of 25",
							"effectiveness", "effective", "opinion",
							"Every account of the sample was approved before it was created.")),
			Map.entry("decide-on-repeated-failure",
					Map.of("failureDecision", "The checklist becomes a system.", "resources", "Ten days", "owner",
							"cao")),
			Map.entry("decide-on-isms-change", Map.of("ismsChangeNeeded", "no")),
			Map.entry("close-nonconformity", Map.of("closingNote", "Cause removed, effect proven by a sample.")),
			Map.entry("confirm-closure", Map.of("closureConfirmed", "yes")), Map.entry("decide-on-withdrawal",
					Map.of("withdrawn", "yes", "withdrawalReason", "The auditor read an old list of joiners.")));

	private static final Map<String, String> FILES = Map.of("implement-action", "implementationEvidence",
			"review-effectiveness", "effectivenessEvidence");

	private DemoAnswers() {
	}

	public static Map<String, Object> to(String step) {
		return RIGHT.get(step);
	}

	public static Map<String, Object> to(String step, Map<String, Object> changes) {
		var changed = new HashMap<>(to(step));
		changed.putAll(changes);
		return changed;
	}

	/** Key of the field that needs a file there, {@literal null} if none does. */
	public static String fileAt(String step) {
		return FILES.get(step);
	}

}
