package almanac.inspection.rules;

import java.time.Instant;
import java.util.List;

import almanac.inspection.Made;
import almanac.registers.actions.Action;
import almanac.registers.competence.Training;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.documents.Document;
import almanac.registers.improvements.Improvement;
import almanac.registers.operations.Change;
import almanac.registers.operations.CryptographicKey;
import almanac.registers.operations.Exemption;
import almanac.registers.risks.Risk;
import almanac.registers.suppliers.Supplier;
import org.junit.jupiter.api.Test;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about days, and about treatment that comes to an end. It is 2027-06-01. */
class DaysTests {

	@Test
	void whatHasExpiredIsNotActive() {
		var made = new Made()
			.with(Supplier.class, "S-1", "name", "One", "contractEnd", parse("2027-05-31"), "state",
					Supplier.State.ACTIVE)
			.with(Supplier.class, "S-2", "name", "Two", "contractEnd", parse("2027-06-01"), "state",
					Supplier.State.ACTIVE)
			.with(Supplier.class, "S-3", "name", "Three", "contractEnd", parse("2027-05-31"), "state",
					Supplier.State.ENDED)
			.with(Supplier.class, "S-4", "name", "Four", "contractTerm", "rolling", "certifiedUntil",
					parse("2026-01-01"), "state", Supplier.State.ACTIVE)
			.with(Exemption.class, "X-1", "description", "One", "expires", parse("2027-01-01"), "state",
					Exemption.State.ACTIVE)
			.with(CryptographicKey.class, "K-1", "purpose", "TLS", "expires", parse("2027-01-01"), "state",
					CryptographicKey.State.REVOKED);

		assertThat(made.found(new ExpiredButActive())).containsExactly("suppliers S-1", "suppliers S-4",
				"exceptions X-1");
	}

	@Test
	void whatIsPlannedIsDoneByItsDay() {
		var made = new Made()
			.with(Document.class, "D-1", "title", "Old", "nextReview", parse("2027-05-31"), "state",
					Document.State.IN_FORCE)
			.with(Document.class, "D-2", "title", "Due", "nextReview", parse("2027-06-01"), "state",
					Document.State.IN_FORCE)
			.with(Document.class, "D-3", "title", "Gone", "nextReview", parse("2020-05-31"), "state",
					Document.State.WITHDRAWN)
			.with(RecoveryPlan.class, "P-1", "system", "Mail", "nextTest", parse("2027-01-01"))
			.with(Training.class, "L-1", "training", "Late", "due", parse("2027-01-01"), "state",
					Training.State.COMPLETED);

		assertThat(made.found(new Overdue())).containsExactly("documents D-1", "recovery-plans P-1");
	}

	@Test
	void nothingIsDoneTomorrow() {
		var made = new Made()
			.with(Training.class, "L-1", "training", "Early", "completedOn", parse("2027-06-02"), "state",
					Training.State.COMPLETED)
			.with(Training.class, "L-2", "training", "Today", "completedOn", parse("2027-06-01"), "state",
					Training.State.COMPLETED);

		assertThat(made.found(new DoneInFuture())).containsExactly("trainings L-1");
	}

	@Test
	void nothingEndsBeforeItBegins() {
		var night = Instant.parse("2027-03-15T22:00:00Z");
		var made = new Made()
			.with(Change.class, "C-1", "title", "Night", "plannedStart", night, "plannedEnd",
					night.minusSeconds(64_800))
			.with(Change.class, "C-2", "title", "Night", "plannedStart", night, "plannedEnd", night)
			.with(Change.class, "C-3", "title", "Open end", "plannedStart", night)
			.with(CryptographicKey.class, "K-1", "purpose", "TLS", "createdOn", parse("2027-01-02"), "expires",
					parse("2027-01-01"));

		assertThat(made.found(new EndsBeforeStart())).containsExactly("changes C-1", "keys K-1");
	}

	@Test
	void theEffectIsChecked() {
		var made = new Made()
			.nonconformity("Q-1", "One", null, "Status: In progress\nEffectiveness Check: audit 2027-Q3", "2027-01-01")
			.nonconformity("Q-2", "Two", null, "Status: In progress", "2027-01-01")
			.nonconformity("Q-3", "Three", null, "Status: Closed", "2027-01-01")
			.nonconformity("Q-4", "Four", null, "Status: Open", "2027-01-01")
			.nonconformity("Q-5", "Five", null, null, "2027-01-01")
			.with(Improvement.class, "I-1", "title", "Idea", "decision", Improvement.Decision.ACCEPTED, "state",
					Improvement.State.CLOSED)
			.with(Improvement.class, "I-2", "title", "Idea", "decision", Improvement.Decision.ACCEPTED, "state",
					Improvement.State.CLOSED, "outcome", "One hour saved a week")
			.with(Improvement.class, "I-3", "title", "Idea", "decision", Improvement.Decision.REJECTED, "state",
					Improvement.State.CLOSED);

		assertThat(made.found(new EffectivenessNotChecked())).containsExactly("nonconformities NC-2",
				"nonconformities NC-3 closed", "improvements I-1 improvement");
	}

	@Test
	void aRegisterThatNeverHadSuchChecksIsNotJudgedByThem() {
		var made = new Made().nonconformity("Q-2", "Two", null, "Status: In progress", "2027-01-01");

		assertThat(made.found(new EffectivenessNotChecked())).isEmpty();
	}

	private static void risk(Made made, String id, Risk.Treatment treatment, int residual) {
		made.with(Risk.class, id, "title", id, "likelihood", 3, "impact", 4, "residualLikelihood", residual,
				"residualImpact", 4, "treatment", treatment, "state", Risk.State.OPEN);
	}

	@Test
	void treatmentMakesARiskLower() {
		var made = new Made();
		risk(made, "R-1", Risk.Treatment.MODIFY, 3);
		risk(made, "R-2", Risk.Treatment.MODIFY, 2);
		risk(made, "R-3", Risk.Treatment.RETAIN, 3);
		action(made, "T-1", "R-2", 8);
		action(made, "T-2", "R-2", 7);
		made.with(Action.class, "T-3", "title", "No score", "risks", List.of("R-2"), "state", Action.State.OPEN);

		assertThat(made.found(new ResidualNotLower())).containsExactly("risks R-1", "actions T-1 action");
	}

	private static void action(Made made, String id, String risk, int score) {
		made.with(Action.class, id, "title", id, "risks", List.of(risk), "expectedScore", score, "state",
				Action.State.OPEN);
	}

	@Test
	void residualScoresAreNotFilledIn() {
		var made = new Made();
		for (var at = 1; at <= 5; at++) {
			action(made, "T-" + at, "R-" + at, 6);
		}
		action(made, "T-6", "R-6", 4);
		assertThat(made.found(new ResidualsAlike())).containsExactly("actions T-1");

		action(made, "T-7", "R-7", 4);
		assertThat(made.found(new ResidualsAlike())).isEmpty();
	}

	@Test
	void ofOneRiskTheScoresMayBeAlike() {
		var made = new Made();
		for (var at = 1; at <= 5; at++) {
			action(made, "T-" + at, "R-1", 6);
		}

		assertThat(made.found(new ResidualsAlike())).isEmpty();
	}

	@Test
	void anActionHasSomebodyAndADay() {
		var made = new Made()
			.with(Action.class, "T-1", "title", "One", "owner", "ism", "recurrence", "Recurring", "state",
					Action.State.OPEN)
			.with(Action.class, "T-2", "title", "Two", "owner", "ism", "recurrence", "monthly", "state",
					Action.State.OPEN)
			.with(Action.class, "T-3", "title", "Three", "notes", "Owner: Sales", "due", parse("2027-07-01"), "state",
					Action.State.OPEN)
			.with(Action.class, "T-4", "title", "Four", "due", parse("2027-07-01"), "state", Action.State.IN_PROGRESS)
			.with(Action.class, "T-5", "title", "Five", "state", Action.State.COMPLETED)
			.with(Action.class, "T-6", "title", "Six", "owner", "ism", "state", Action.State.OPEN);

		assertThat(made.found(new ActionWithoutDay())).containsExactly("actions T-1 said", "actions T-4 owner",
				"actions T-6");
	}

}
