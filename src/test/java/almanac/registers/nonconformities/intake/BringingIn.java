package almanac.registers.nonconformities.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for files that are brought in, on every database.
 */
interface BringingIn {

	Intakes intakes();

	Nonconformities register();

	FakeCycles cycles();

	MovableClock clock();

	@BeforeEach
	default void morning() {
		clock().set("2038-03-02T09:00:00Z");
	}

	@AfterEach
	default void mend() {
		cycles().failsWith = null;
		cycles().meanwhile = null;
	}

	@Test
	default void everyRowIsRaisedAndStartsItsTreatment() {
		var mark = mark();
		var intake = handIn(file(mark, 3));
		var outcome = intakes().apply(intake, intakes().judge(intake).fingerprint());

		assertThat(outcome).isEqualTo(Outcome.APPLIED);
		assertThat(raised(mark)).hasSize(3).allSatisfy((it) -> {
			assertThat(it.raisedBy()).isEqualTo("ism");
			assertThat(it.owner()).isEqualTo("cao");
			assertThat(cycles().started).extracting(FakeCycles.Started::businessKey).contains(it.businessKey());
		});
		assertThat(intakes().raised(intake)).containsOnlyKeys(2, 3, 4)
			.containsValues(raised(mark).get(0).id(), raised(mark).get(2).id());
		assertThat(intakes().get(intake.id(), "ism").isApplied()).isTrue();
	}

	@Test
	default void aSecondClickRaisesNothingAgain() {
		var mark = mark();
		var intake = handIn(file(mark, 2));
		intakes().apply(intake, null);

		assertThat(intakes().apply(intake, null)).isEqualTo(Outcome.APPLIED_BEFORE);
		assertThat(raised(mark)).hasSize(2);
	}

	@Test
	default void theSameFileAgainHoldsNothingNew() {
		var mark = mark();
		intakes().apply(handIn(file(mark, 2)), null);
		var again = handIn(file(mark, 2));

		var judged = intakes().judge(again);
		assertThat(judged.fresh()).isEmpty();
		assertThat(judged.known()).hasSize(2);
		assertThat(intakes().apply(again, judged.fingerprint())).isEqualTo(Outcome.APPLIED);
		assertThat(raised(mark)).hasSize(2);
		assertThat(intakes().raised(again)).isEmpty();
	}

	@Test
	default void oneRowThatIsWrongKeepsAllOthersOut() {
		var mark = mark();
		var intake = handIn(file(mark, 2) + mark + "-9;;Incident;cao\n");

		assertThat(intakes().apply(intake, null)).isEqualTo(Outcome.REFUSED);
		assertThat(raised(mark)).isEmpty();
		assertThat(intakes().get(intake.id(), "ism").isApplied()).isFalse();
	}

	@Test
	default void aTreatmentThatCannotStartKeepsAllOthersOut() {
		var mark = mark();
		var intake = handIn(file(mark, 3));
		cycles().meanwhile = () -> cycles().failsWith = new IllegalStateException("The engine is gone");

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> intakes().apply(intake, null));
		assertThat(raised(mark)).isEmpty();
		assertThat(intakes().get(intake.id(), "ism").isApplied()).isFalse();
	}

	@Test
	default void whatSomebodyRaisedMeanwhileIsToldBeforeAnythingIsRaised() {
		var mark = mark();
		var intake = handIn(file(mark, 2));
		var seen = intakes().judge(intake).fingerprint();
		raise(mark + "-2");

		assertThat(intakes().apply(intake, seen)).isEqualTo(Outcome.CHANGED);
		assertThat(raised(mark)).hasSize(1);
	}

	@Test
	default void whatSomebodyRaisesAtThatMomentIsToldToo() {
		var mark = mark();
		var intake = handIn(file(mark, 2));
		cycles().meanwhile = () -> elsewhere(() -> raise(mark + "-2"));

		assertThat(intakes().apply(intake, null)).isEqualTo(Outcome.CHANGED);
		assertThat(raised(mark)).extracting(Nonconformity::reference).containsExactly(mark + "-2");
	}

	@Test
	default void whileOneBringsItInTheOtherWaitsForNothing() {
		var mark = mark();
		var intake = handIn(file(mark, 2));
		var outcome = new Outcome[1];
		cycles().meanwhile = () -> elsewhere(() -> outcome[0] = intakes().apply(intake, null));

		assertThat(intakes().apply(intake, null)).isEqualTo(Outcome.APPLIED);
		assertThat(outcome[0]).isEqualTo(Outcome.BUSY);
		assertThat(raised(mark)).hasSize(2);
	}

	@Test
	default void theFileIsForWhoHandedItIn() {
		var intake = handIn(file(mark(), 1));

		assertThatExceptionOfType(NoSuchIntake.class).isThrownBy(() -> intakes().get(intake.id(), "la"));
	}

	@Test
	default void aFileNobodyBringsInIsForgottenAfterAWhile() {
		var waiting = handIn(file(mark(), 1));
		var applied = handIn(file(mark(), 1));
		intakes().apply(applied, null);
		clock().set("2038-03-08T09:00:00Z");
		handIn(file(mark(), 1));
		assertThat(intakes().get(waiting.id(), "ism")).isEqualTo(waiting);

		clock().set("2038-03-10T09:00:00Z");
		handIn(file(mark(), 1));
		assertThatExceptionOfType(NoSuchIntake.class).isThrownBy(() -> intakes().get(waiting.id(), "ism"));
		assertThat(intakes().get(applied.id(), "ism").isApplied()).isTrue();
	}

	@Test
	default void threeHundredRowsGoInAtOnce() {
		var mark = mark();
		assertThat(intakes().apply(handIn(file(mark, 300)), null)).isEqualTo(Outcome.APPLIED);

		assertThat(register().page(new Filter(null, null, null, mark, null), 0, 1).total()).isEqualTo(300);
	}

	@Test
	default void aFileOfSomeMegabytesIsKeptToTheByte() {
		var mark = mark();
		var note = "ä€🙂".repeat(300);
		var file = new StringBuilder("ID;Statement;Source;Note\n");
		for (var i = 0; i < 2000; i++) {
			file.append(mark).append('-').append(i).append(";a;Incident;").append(note).append('\n');
		}
		var intake = handIn(file.toString());

		assertThat(file.toString().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(5_000_000);
		assertThat(intakes().judge(intake).fresh()).hasSize(2000)
			.allSatisfy((it) -> assertThat(it.report().objectiveEvidence()).isEqualTo("Note: " + note));
	}

	private static String mark() {
		return "M" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String file(String mark, int rows) {
		var file = new StringBuilder("ID;Statement;Source;Owner\n");
		for (var i = 1; i <= rows; i++) {
			file.append(mark).append('-').append(i).append(";Row ").append(i).append(";Incident;cao\n");
		}
		return file.toString();
	}

	private Intake handIn(String file) {
		return intakes().handIn("register.csv", file.getBytes(StandardCharsets.UTF_8), null, "ism");
	}

	private Nonconformity raise(String reference) {
		return register().raise(new Report("Meanwhile", null, Source.INCIDENT, null, null, reference, null, null),
				"la");
	}

	private List<Nonconformity> raised(String mark) {
		return register().page(new Filter(null, null, null, mark, null), 0, 50).items();
	}

	private static void elsewhere(Runnable work) {
		var other = new Thread(work);
		other.start();
		try {
			other.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
