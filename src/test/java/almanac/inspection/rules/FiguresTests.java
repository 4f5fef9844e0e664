package almanac.inspection.rules;

import java.time.Instant;

import almanac.inspection.Made;
import almanac.registers.assets.Asset;
import almanac.registers.audits.AuditFinding;
import almanac.registers.competence.Training;
import almanac.registers.continuity.Exercise;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Level;
import almanac.registers.objectives.Objective;
import almanac.registers.reviews.ReviewItem;
import almanac.registers.risks.MadeCriteria;
import almanac.registers.risks.Risk;
import almanac.registers.suppliers.Supplier;
import org.junit.jupiter.api.Test;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about figures and what they are computed from. */
class FiguresTests {

	private static Made review() {
		return new Made().with(ReviewItem.class, "M-1", "section", "meeting", "item", "date", "outcome", "2027-04-15");
	}

	private static Made item(Made made, String id, String section, String item, String outcome) {
		return made.with(ReviewItem.class, id, "section", section, "item", item, "outcome", outcome);
	}

	private static Made incident(Made made, String id, Level severity, String reported, String resolved, String notes) {
		return made.with(Incident.class, id, "title", id, "severity", severity, "reportedAt", Instant.parse(reported),
				"resolvedAt", Instant.parse(resolved), "state", Incident.State.CLOSED, "notes", notes);
	}

	@Test
	void minutesQuoteNothingThatHappenedLater() {
		var made = review();
		item(made, "M-2", "figure", "incidents", "3 (E-01 to E-03)");
		item(made, "M-3", "figure", "worst", "E-02");
		incident(made, "E-02", Level.LOW, "2027-04-15T20:00:00Z", "2027-04-16T20:00:00Z", null);
		incident(made, "E-03", Level.LOW, "2027-04-16T00:00:00Z", "2027-04-16T20:00:00Z", null);

		assertThat(made.found(new LaterThanRecord())).containsExactly("review-items M-2");
		assertThat(made.facts(new LaterThanRecord()).get(0)).containsExactly("2027-04-15", "E-03 (2027-04-16)");
	}

	@Test
	void anActionMayBecomeANonconformityLaterAndAReportQuotesThePast() {
		var made = review().nonconformity("Q-01", "Raised from the minutes", null, null, "2027-04-20")
			.with(AuditFinding.class, "F-1", "summary", "Seen in E-02 and Q-01", "reportedOn", parse("2027-04-15"));
		item(made, "M-2", "action", "have it corrected", "Q-01");
		incident(made, "E-02", Level.LOW, "2027-04-15T20:00:00Z", "2027-04-16T20:00:00Z", null);

		assertThat(made.found(new LaterThanRecord())).isEmpty();
	}

	@Test
	void everyInputIsConsidered() {
		var made = review();
		for (var input : new String[] { "a actions", "b) issues", "d1 nonconformities", "e feedback", "f risks" }) {
			item(made, "M-" + input.charAt(0), "Input", input, "considered");
		}

		assertThat(made.facts(new ReviewInputMissing())).singleElement()
			.satisfies((it) -> assertThat(it).containsExactly("a, b, d, e, f", "9.3.2 c, 9.3.2 g"));
		made.with(ReviewItem.class, "M-c", "section", "input", "item", "needs of parties", "reference", "9.3.2 c");
		item(made, "M-g", "Input", "g: improvement", "considered");
		assertThat(made.found(new ReviewInputMissing())).isEmpty();
	}

	@Test
	void minutesThatDoNotFollowTheLettersAreNotJudgedByThem() {
		var made = review();
		item(made, "M-2", "Input", "audits", "considered");
		item(made, "M-3", "Input", "a report", "considered");

		assertThat(made.found(new ReviewInputMissing())).isEmpty();
	}

	@Test
	void countsAreThoseOfTheDay() {
		var made = review().nonconformity("Q-1", "One", null, "Status: Closed\nClosure Date: 2027-04-01", "2027-03-01")
			.nonconformity("Q-2", "Two", null, "Status: Closed\nClosure Date: 2027-05-01", "2027-03-02")
			.nonconformity("Q-3", "Three", null, "Status: In progress", "2027-03-03");
		item(made, "M-2", "figure", "corrective actions closed", "3");
		item(made, "M-3", "figure", "corrective actions", "3");
		item(made, "M-4", "figure", "closed nonconformities", "1");
		item(made, "M-5", "figure", "corrective actions in progress", "1");
		item(made, "M-6", "figure", "overdue corrective actions of suppliers", "9");
		item(made, "M-7", "figure", "corrective actions closed", "33 %");

		assertThat(made.found(new CountDiffers())).containsExactly("review-items M-2");
		assertThat(made.facts(new CountDiffers()).get(0)).containsExactly("corrective actions closed", "3", "1",
				"inspection.nonconformities", "Q-1");
	}

	@Test
	void incidentsAreCountedUpToTheDayOrInAll() {
		var made = review();
		incident(made, "E-1", Level.LOW, "2027-04-01T08:00:00Z", "2027-04-01T18:00:00Z", null);
		incident(made, "E-2", Level.LOW, "2027-05-01T08:00:00Z", "2027-05-01T18:00:00Z", null);
		made.with(Incident.class, "E-3", "title", "E-3", "reportedAt", Instant.parse("2027-03-01T08:00:00Z"), "state",
				Incident.State.OPEN);
		item(made, "M-2", "figure", "recorded security incidents", "3");
		item(made, "M-3", "figure", "incidents", "4");
		item(made, "M-4", "figure", "incidents closed", "3");
		item(made, "M-5", "figure", "closed incidents", "1");
		item(made, "M-6", "figure", "open incidents", "3");

		assertThat(made.facts(new CountDiffers())).extracting((it) -> it.get(1) + " is " + it.get(2) + ": " + it.get(4))
			.containsExactly("4 is 2: E-1, E-3", "3 is 1: E-1", "3 is 1: E-3");
	}

	@Test
	void aMeanTimeMayBeThatOfTheQuarter() {
		var made = review();
		incident(made, "E-1", Level.LOW, "2027-04-01T08:00:00Z", "2027-04-01T18:00:00Z", null);
		incident(made, "E-2", Level.LOW, "2027-04-15T08:00:00Z", "2027-04-15T16:00:00Z", null);
		incident(made, "E-3", Level.LOW, "2027-03-31T08:00:00Z", "2027-03-31T10:00:00Z", null);
		incident(made, "E-4", Level.LOW, "2027-01-01T08:00:00Z", "2027-01-01T09:00:00Z", null);
		incident(made, "E-5", Level.LOW, "2027-04-16T08:00:00Z", "2027-04-20T08:00:00Z", null);
		item(made, "M-2", "figure", "MTTR of the quarter", "9h");
		item(made, "M-3", "figure", "MTTR of the last quarter", "1.5h");
		item(made, "M-4", "figure", "MTTR", "41h");

		assertThat(made.facts(new MeanDiffers())).singleElement()
			.satisfies((it) -> assertThat(it).containsExactly("41h", "PT5H15M", "4", "PT23H24M", "5"));
	}

	@Test
	void reportsAndMinutesQuoteNoExerciseThatWasStillToCome() {
		var made = review()
			.with(Exercise.class, "X-01", "scenario", "Fire", "heldOn", parse("2027-04-16"), "state",
					Exercise.State.HELD)
			.with(Exercise.class, "X-02", "scenario", "Flood", "heldOn", parse("2027-05-16"), "state",
					Exercise.State.PLANNED)
			.with(AuditFinding.class, "F-1", "summary", "As X-01 showed", "reportedOn", parse("2027-04-15"))
			.with(AuditFinding.class, "F-2", "summary", "As X-01 showed", "reportedOn", parse("2027-04-16"))
			.with(AuditFinding.class, "F-3", "summary", "As X-01 showed");
		item(made, "M-2", "figure", "exercises", "X-01, X-02");

		assertThat(made.found(new LaterThanRecord())).containsExactly("review-items M-2", "audit-findings F-1");
		assertThat(made.facts(new LaterThanRecord()).get(0)).contains("X-01 (2027-04-16)");
	}

	@Test
	void assetsAndPlansHaveTheirPossiblePercentagesToo() {
		var made = new Made()
			.with(Asset.class, "A-1", "name", "One", "criticality", Asset.Criticality.HIGH, "state", Asset.State.ACTIVE)
			.with(Asset.class, "A-2", "name", "Two", "criticality", Asset.Criticality.HIGH, "state", Asset.State.ACTIVE)
			.with(Asset.class, "A-3", "name", "Three", "criticality", Asset.Criticality.LOW, "state",
					Asset.State.ACTIVE)
			.with(Asset.class, "A-4", "name", "Four", "criticality", Asset.Criticality.HIGH, "state",
					Asset.State.DISPOSED)
			.with(RecoveryPlan.class, "P-1", "system", "One", "criticality", Level.CRITICAL)
			.with(RecoveryPlan.class, "P-2", "system", "Two", "criticality", Level.LOW)
			.with(Objective.class, "O-1", "metric", "% of high assets encrypted", "currentValue", "33 %")
			.with(Objective.class, "O-2", "metric", "% of all assets encrypted", "currentValue", "33 %")
			.with(Objective.class, "O-3", "metric", "% of critical recovery plans tested", "currentValue", "50 %")
			.with(Objective.class, "O-4", "metric", "% of recovery plans tested", "currentValue", "50 %")
			.with(Objective.class, "O-5", "metric", "% of critical assets encrypted", "currentValue", "50 %");

		assertThat(made.found(new ImpossiblePercentage())).containsExactly("objectives O-1", "objectives O-3");
	}

	@Test
	void meanTimesFollowFromTheIncidents() {
		var made = review();
		incident(made, "E-1", Level.HIGH, "2027-04-01T08:00:00Z", "2027-04-01T18:00:00Z", null);
		incident(made, "E-2", Level.HIGH, "2027-01-02T08:00:00Z", "2027-01-02T12:00:00Z", null);
		incident(made, "E-3", Level.LOW, "2027-01-02T08:00:00Z", "2027-01-08T12:00:00Z", null);
		item(made, "M-2", "figure", "MTTR high severity", "9.5h");
		item(made, "M-3", "figure", "MTTR high severity", "7h");
		item(made, "M-4", "figure", "MTTD high severity", "9.5h");
		made.with(Objective.class, "O-1", "objective", "Mean time to resolve", "currentValue", "12 h");

		assertThat(made.found(new MeanDiffers())).containsExactly("review-items M-2", "objectives O-1");
	}

	@Test
	void theLengthOfAnIncidentIsRoundedFromItsMoments() {
		var made = new Made();
		incident(made, "E-1", Level.LOW, "2027-04-01T11:20:00Z", "2027-04-01T16:00:00Z", "MTTR (h): 4.6");
		incident(made, "E-2", Level.LOW, "2027-04-01T11:20:00Z", "2027-04-01T16:00:00Z", "MTTR (h): 4.7");
		incident(made, "E-3", Level.LOW, "2027-04-01T11:20:00Z", "2027-04-01T16:00:00Z", "Duration: 4h40");
		incident(made, "E-4", Level.LOW, "2027-04-01T11:20:00Z", "2027-04-01T16:00:00Z", "Dauer (Minuten): 290");
		incident(made, "E-5", Level.LOW, "2027-04-01T11:20:00Z", "2027-04-01T16:00:00Z", "Duration: unknown");

		assertThat(made.found(new DurationDiffers())).containsExactly("incidents E-1", "incidents E-4");
	}

	@Test
	void scoresAreLikelihoodTimesImpact() {
		var made = new Made()
			.with(Risk.class, "R-1", "title", "Fire", "likelihood", 3, "impact", 4, "residualLikelihood", 2,
					"residualImpact", 4, "notes", "Inherent Score: 12\nResidual Score: 6\nNet Score: 8\nCVSS Score: 9")
			.with(Risk.class, "R-2", "title", "Flood", "likelihood", 3, "impact", 4, "notes", "Residual Score: 6");

		assertThat(made.facts(new ScoreDiffers())).singleElement()
			.satisfies((it) -> assertThat(it).containsExactly("Residual Score", "6", "2", "4", "8"));
	}

	@Test
	void aScoreIsComparedWithTheMatrixOfItsTime() {
		var made = new Made().with(Risk.class, "R-1", "title", "Fire", "likelihood", 2, "impact", 4, "notes",
				"Inherent Score: 8");
		assertThat(made.found(new ScoreDiffers())).isEmpty();

		made.criteria(Instant.parse("2027-05-01T00:00:00Z"), MadeCriteria.of(5, 5, (one, other) -> one + other));
		assertThat(made.facts(new ScoreDiffers())).singleElement()
			.satisfies((it) -> assertThat(it).containsExactly("Inherent Score", "8", "2", "4", "6"));
	}

	@Test
	void completionIsNOfN() {
		var made = review()
			.with(Training.class, "L-1", "training", "Phishing awareness", "expected", 60, "completed", 45, "state",
					Training.State.IN_PROGRESS)
			.with(Training.class, "L-2", "training", "Policy acknowledgement", "notes", "Status: In progress (30/40)")
			.with(Training.class, "L-3", "training", "Fire", "expected", 4, "completed", 3, "state",
					Training.State.COMPLETED)
			.with(Objective.class, "O-1", "objective", "Complete awareness training", "currentValue", "95% (Q1)");
		item(made, "M-2", "figure", "policy acknowledged", "75 %");
		item(made, "M-3", "figure", "policy acknowledged", "90 %");
		item(made, "M-4", "figure", "awareness click rate", "4 %");
		item(made, "M-5", "figure", "ransomware course completed", "4 %");

		assertThat(made.found(new CompletionDiffers())).containsExactly("review-items M-3", "objectives O-1",
				"trainings L-3 unfinished");
	}

	@Test
	void ofThreeNinetyTwoPercentCannotBe() {
		var made = new Made();
		for (var id : new String[] { "S-1", "S-2", "S-3" }) {
			made.with(Supplier.class, id, "name", id, "criticality", Level.CRITICAL, "state", Supplier.State.ACTIVE);
		}
		made.with(Supplier.class, "S-4", "name", "S-4", "criticality", Level.LOW, "state", Supplier.State.ACTIVE)
			.with(Objective.class, "O-1", "metric", "% of critical suppliers reviewed", "currentValue", "92% (Q1)")
			.with(Objective.class, "O-2", "metric", "% of critical suppliers reviewed", "currentValue", "67 %")
			.with(Objective.class, "O-3", "metric", "% of all suppliers reviewed", "currentValue", "75 %")
			.with(Objective.class, "O-4", "metric", "% of users trained by suppliers", "currentValue", "92 %")
			.with(Objective.class, "O-5", "metric", "% of all suppliers reviewed", "currentValue", "33 %");

		assertThat(made.found(new ImpossiblePercentage())).containsExactly("objectives O-1", "objectives O-5");
	}

	@Test
	void everybodyIsTheSameNumber() {
		var made = new Made().with(Training.class, "L-1", "training", "Awareness", "trainee", "All employees (42)")
			.with(Training.class, "L-2", "training", "Policy", "trainee", "Alle Mitarbeitenden", "expected", 42)
			.with(Training.class, "L-3", "training", "Induction", "trainee", "New hires (4)")
			.with(Exercise.class, "X-1", "scenario", "Fire", "participants", "all staff (56)")
			.with(Asset.class, "A-1", "name", "Fleet", "description", "64 managed Windows laptops", "state",
					Asset.State.ACTIVE)
			.with(Asset.class, "A-2", "name", "Fleet", "description", "90 managed Windows laptops", "state",
					Asset.State.ACTIVE);

		assertThat(made.found(new PopulationDiffers())).containsExactly("exercises X-1", "assets A-2 computers");
	}

}
