package almanac.registers.nonconformities;

import java.time.LocalDate;
import java.util.List;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import almanac.records.RecordsTest;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RecordsTest
class RaisingNonconformitiesTests {

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	FakeCycles cycles;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void morning() {
		this.clock.set("2031-03-02T09:00:00Z");
	}

	@AfterEach
	void mend() {
		this.cycles.failsWith = null;
	}

	@Test
	void raisingStartsTheTreatmentWithWhatTheValidationNeedsToSee() {
		var raised = this.nonconformities.raise(report("Three joiner accounts existed before their ticket.", null),
				"emp");

		assertThat(raised.state()).isEqualTo(State.RAISED);
		assertThat(raised.raisedByName()).isEqualTo("Emma Peters");
		var started = this.cycles.started.get(this.cycles.started.size() - 1);
		assertThat(started.cycle()).isEqualTo("corrective-action");
		assertThat(started.businessKey()).isEqualTo("corrective-action:" + raised.id());
		assertThat(started.person()).isEqualTo("emp");
		assertThat(started.variables()).containsEntry("nonconformity", raised.id().value())
			.containsEntry("statement", "Three joiner accounts existed before their ticket.")
			.containsEntry("source", "internal-audit")
			.containsEntry("sourceReference", "IA-2031-Q1")
			.containsEntry("requirement", "A.5.18")
			.containsEntry("raisedBy", "emp");
	}

	@Test
	void numbersCountWithinTheYearOfTheOrganisationsZone() {
		this.clock.set("2032-12-31T22:59:00Z");
		var last = this.nonconformities.raise(report("Late on the last evening.", null), "emp");
		this.clock.set("2032-12-31T23:01:00Z");
		var first = this.nonconformities.raise(report("Early on the first morning.", null), "emp");
		var second = this.nonconformities.raise(report("A little later.", null), "emp");

		assertThat(List.of(last.id().value(), first.id().value(), second.id().value())).containsExactly("NC-2032-0001",
				"NC-2033-0001", "NC-2033-0002");
	}

	@Test
	void whatCannotBeStartedIsNotEntered() {
		this.cycles.failsWith = new IllegalStateException("The engine is gone");

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.nonconformities.raise(report("Nobody would treat it.", "lost-1"), "emp"));
		assertThat(this.nonconformities.page(new Filter(null, null, null, "lost-1", null), 0, 50).items()).isEmpty();
	}

	@Test
	void aReferenceIsRaisedOnceAndTheRefusalNamesTheExistingNumber() {
		var raised = this.nonconformities.raise(report("First.", "CAPA-2031-001"), "emp");

		assertThatExceptionOfType(ReferenceTaken.class)
			.isThrownBy(() -> this.nonconformities.raise(report("Again.", "CAPA-2031-001"), "ism"))
			.satisfies((refusal) -> assertThat(refusal.existing()).isEqualTo(raised.id()))
			.withMessageContaining(raised.id().value());
	}

	@Test
	void longTextInManyScriptsIsKeptToTheLetter() {
		var text = "„Prüfung“ ergab: 3 von 10 Konten ohne Freigabe; σ≈0,3. 承認なし。🙂\nZweiter Satz – mit \"Anführung\", Komma.";
		var raised = this.nonconformities.raise(report(text, null), "emp");

		assertThat(this.nonconformities.get(raised.id()).statement()).isEqualTo(text);
	}

	@Test
	void aReportWithoutStatementIsRefusedWithWords() {
		assertThatExceptionOfType(ConstraintViolationException.class)
			.isThrownBy(() -> this.nonconformities.raise(report(" ", null), "emp"))
			.withMessageContaining("Say what was found.");
	}

	static Report report(String statement, String reference) {
		return new Report(statement, "A.5.18", Source.INTERNAL_AUDIT, "IA-2031-Q1", "Sample of 10 joiners", reference,
				LocalDate.parse("2031-02-10"), null);
	}

}
