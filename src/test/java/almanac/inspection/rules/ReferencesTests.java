package almanac.inspection.rules;

import java.util.List;
import java.util.stream.IntStream;

import almanac.inspection.Made;
import almanac.registers.actions.Action;
import almanac.registers.assets.Asset;
import almanac.registers.audits.AuditFinding;
import almanac.registers.competence.Training;
import almanac.registers.continuity.Exercise;
import almanac.registers.controls.Control;
import almanac.registers.incidents.Incident;
import almanac.registers.risks.Risk;
import almanac.registers.suppliers.Supplier;
import org.junit.jupiter.api.Test;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about what entries say of each other. */
class ReferencesTests {

	private static Made threeCases() {
		return new Made().nonconformity("QA-27-01", "The gate stood open", null, null, "2027-01-02")
			.nonconformity("QA-27-02", "No log", null, null, "2027-01-03")
			.nonconformity("QA-27-03", "No key", null, null, "2027-01-04");
	}

	@Test
	void aNumberOfAKnownFormThatIsNobodysIsAnOrphan() {
		var made = threeCases().with(AuditFinding.class, "F-1", "summary", "Keys lost", "notes", "CAPA: QA-27-04")
			.with(Risk.class, "R-1", "title", "Fire", "notes", "See QA-27-09 and QA-27-02.");

		assertThat(made.found(new OrphanReference())).containsExactly("audit-findings F-1", "risks R-1");
		assertThat(made.facts(new OrphanReference()))
			.contains(List.of("QA-27-04", "inspection.nonconformities", "QA-27-03"));
	}

	@Test
	void whatOnlyLooksLikeANumberIsNone() {
		var made = threeCases().with(AuditFinding.class, "F-1", "summary",
				"CVE-2027-0001, QA-27-2, ISO-27001 and QA-27-01 in x-QA-27-77", "notes", "qa-27-03");

		assertThat(made.found(new OrphanReference())).isEmpty();
	}

	@Test
	void twoNumbersOfAFormAreNoWayOfNumbering() {
		var made = new Made().with(Asset.class, "B-1", "name", "One")
			.with(Asset.class, "B-2", "name", "Two", "notes", "next to B-3");

		assertThat(made.found(new OrphanReference())).isEmpty();
	}

	@Test
	void aNonconformityThatCameFromElsewhereIsNotOfThisIncident() {
		var made = new Made().with(Incident.class, "E-1", "title", "Mail", "correctiveActions", "Filter + QA-27-01")
			.with(Incident.class, "E-2", "title", "More mail")
			.nonconformity("QA-27-01", "Filter too weak", "Incident E-2", null, "2027-01-02");

		assertThat(made.found(new ContradictingSource())).containsExactly("incidents E-1");
	}

	@Test
	void whoIsMentionedByTheNonconformityContradictsNothing() {
		var made = new Made().with(Incident.class, "E-1", "title", "Mail", "correctiveActions", "Filter + QA-27-01")
			.with(Incident.class, "E-2", "title", "More mail", "correctiveActions", "QA-27-01, QA-27-02")
			.nonconformity("QA-27-01", "Filter too weak, as in E-1", "Incident E-2", null, "2027-01-02")
			.nonconformity("QA-27-02", "Complaint", "Customer", null, "2027-01-02");

		assertThat(made.found(new ContradictingSource())).isEmpty();
	}

	@Test
	void aControlThatAppliesIsNotCalledExcluded() {
		var made = controls().nonconformity("QA-1", "No reason was given for excluding A 8.34", null, null,
				"2027-01-02");

		assertThat(made.found(new ExclusionContradicts())).containsExactly("nonconformities NC-1");
	}

	@Test
	void whatIsExcludedMayBeCalledSo() {
		var made = controls()
			.nonconformity("QA-1", "No reason was given for excluding A.8.30", null, null, "2027-01-02")
			.nonconformity("QA-2", "A.8.34 lacks a record; excluded were two samples.", null, null, "2027-01-02");

		assertThat(made.found(new ExclusionContradicts())).isEmpty();
	}

	private static Made controls() {
		return new Made()
			.with(Control.class, "A.8.30", "name", "Outsourced development", "applicable", false, "justification",
					"None", "status", Control.Status.NOT_APPLICABLE)
			.with(Control.class, "A.8.34", "name", "Audit testing", "applicable", true, "status",
					Control.Status.PARTLY);
	}

	@Test
	void nothingReliesOnAnExcludedControl() {
		var made = controls()
			.with(Action.class, "T-1", "title", "Review code", "controlsNamed", "A 8.30", "state", Action.State.OPEN)
			.with(Control.class, "A.7.1", "name", "Perimeter", "applicable", false, "status",
					Control.Status.NOT_APPLICABLE);

		assertThat(made.found(new ExcludedButUsed())).containsExactly("controls A.7.1 unjustified", "controls A.8.30");
	}

	@Test
	void whatIsOverMayHaveReliedOnIt() {
		var made = controls()
			.with(Action.class, "T-1", "title", "Review code", "controlsNamed", "A 8.30", "state",
					Action.State.CANCELLED)
			.with(Action.class, "T-2", "title", "Review", "controlsNamed", "A 8.3", "state", Action.State.OPEN);

		assertThat(made.found(new ExcludedButUsed())).isEmpty();
	}

	@Test
	void aControlPartlyInPlaceIsBeingCompleted() {
		var done = controls().with(Action.class, "T-1", "title", "Finish", "controls", List.of("A.8.34"), "state",
				Action.State.COMPLETED);
		var open = controls().with(Action.class, "T-1", "title", "Finish", "controlsNamed", "A 8.34 A 8.2", "state",
				Action.State.OPEN);

		assertThat(done.found(new PartialControlWithoutAction())).containsExactly("controls A.8.34");
		assertThat(open.found(new PartialControlWithoutAction())).isEmpty();
	}

	@Test
	void aDrillIsLoggedAsAnExercise() {
		var made = new Made().with(Exercise.class, "X-1", "scenario", "Fire", "heldOn", parse("2027-03-10"))
			.with(Training.class, "L-1", "training", "Fire drill", "state", Training.State.COMPLETED, "completedOn",
					parse("2027-03-12"))
			.with(Training.class, "L-2", "training", "Restore", "kind", "Internal drill", "state",
					Training.State.COMPLETED, "completedOn", parse("2027-04-12"))
			.with(Training.class, "L-3", "training", "Fire drill again", "state", Training.State.COMPLETED,
					"completedOn", parse("2027-05-12"), "evidence", "Report of X-1")
			.with(Training.class, "L-4", "training", "Phishing simulation", "state", Training.State.COMPLETED,
					"completedOn", parse("2027-05-12"));

		assertThat(made.found(new DrillNotLogged())).containsExactly("trainings L-2");
	}

	@Test
	void aThingStandsInItsRegisterOnce() {
		var made = new Made().with(Supplier.class, "S-1", "name", "Muster GmbH")
			.with(Supplier.class, "S-2", "name", "muster  GmbH.")
			.with(Supplier.class, "S-3", "name", "Muster AG")
			.with(Training.class, "L-1", "training", "Fire drill")
			.with(Training.class, "L-2", "training", "Fire drill");

		assertThat(made.found(new DuplicateEntry())).containsExactly("suppliers S-2");
	}

	@Test
	void numbersOfThousandsAreLookedThroughQuickly() {
		var made = threeCases();
		IntStream.range(0, 20_000)
			.forEach((it) -> made.with(Risk.class, "R-%05d".formatted(it), "title", "Risk " + it, "description",
					"ä".repeat(400)));

		assertThat(made.found(new OrphanReference())).isEmpty();
	}

}
