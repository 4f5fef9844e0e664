package almanac.registers.nonconformities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import almanac.records.FakeCycles;
import almanac.records.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds for the versions of a nonconformity, on every database.
 */
interface NonconformityHistory {

	Nonconformities nonconformities();

	MovableClock clock();

	FakeCycles cycles();

	JdbcClient jdbc();

	@Test
	default void everyChangeIsAVersionWithAuthorAndReason() {
		var id = raise("2034-01-10T09:00:00Z", "A.8.8");
		clock().set("2034-01-11T09:00:00Z");
		nonconformities().grade(id, new Grading(Grade.MINOR, "cao"), "ism", "Validated");
		clock().set("2034-01-12T09:00:00Z");
		nonconformities().recordCauses(id, "[{\"cause\":\"No gate in the checklist\",\"kind\":\"process\"}]", "cao",
				"Cause determined");
		clock().set("2034-01-13T09:00:00Z");
		nonconformities().recordEffectivenessDate(id, LocalDate.parse("2034-04-01"), "cao", "Planned");
		clock().set("2034-05-01T09:00:00Z");
		nonconformities().close(id, "ism", "Effective");

		var history = nonconformities().history(id);
		assertThat(history).extracting(Nonconformity::state)
			.containsExactly(State.RAISED, State.OPEN, State.OPEN, State.OPEN, State.CLOSED);
		assertThat(history).extracting(Nonconformity::author).containsExactly("emp", "ism", "cao", "cao", "ism");
		assertThat(history).extracting(Nonconformity::reason)
			.containsExactly("Raised", "Validated", "Cause determined", "Planned", "Effective");
		var closed = nonconformities().get(id);
		assertThat(closed.closedAt()).isEqualTo("2034-05-01T09:00:00Z");
		assertThat(closed.effectivenessDate()).isEqualTo("2034-04-01");
		assertThat(closed.causes()).singleElement()
			.satisfies((cause) -> assertThat(cause).containsEntry("kind", "process"));
	}

	@Test
	default void theRegisterAnswersForAnyMoment() {
		var id = raise("2034-02-10T09:00:00Z", "A.8.9");
		clock().set("2034-02-12T09:00:00Z");
		nonconformities().grade(id, new Grading(Grade.MAJOR, "cao"), "ism", "Validated");

		assertThat(nonconformities().asOf(id, Instant.parse("2034-02-09T00:00:00Z"))).isEmpty();
		assertThat(nonconformities().asOf(id, Instant.parse("2034-02-11T00:00:00Z")).orElseThrow().grade()).isNull();
		assertThat(nonconformities().asOf(id, Instant.parse("2034-02-13T00:00:00Z")).orElseThrow().grade())
			.isEqualTo(Grade.MAJOR);
	}

	@Test
	default void aChangeThatChangesNothingLeavesNoVersion() {
		var id = raise("2034-03-01T09:00:00Z", "A.8.10");
		nonconformities().grade(id, new Grading(Grade.MINOR, "cao"), "ism", "Validated");
		nonconformities().grade(id, new Grading(Grade.MINOR, "cao"), "ism", "Validated once more");
		nonconformities().recordCauses(id, "[{\"cause\":\"x\"}]", "cao", "Cause");
		nonconformities().recordCauses(id, "[ {\"cause\": \"x\"} ]", "cao", "Cause");
		nonconformities().close(id, "ism", "Done");
		nonconformities().close(id, "ism", "Done twice");

		assertThat(nonconformities().history(id)).hasSize(4);
	}

	@Test
	default void whatIsSettledStaysSettled() {
		var closed = raise("2034-04-01T09:00:00Z", "A.8.11");
		nonconformities().grade(closed, new Grading(Grade.MINOR, "cao"), "ism", "Validated");
		nonconformities().close(closed, "ism", "Done");
		var withdrawn = raise("2034-04-01T09:00:00Z", "A.8.11");
		nonconformities().withdraw(withdrawn, "la", "It was none");

		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> nonconformities().withdraw(closed, "la", "Too late"));
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> nonconformities().close(withdrawn, "ism", "Done"))
			.withMessageContaining("is withdrawn");
		assertThatExceptionOfType(NotPossibleNow.class)
			.isThrownBy(() -> nonconformities().grade(closed, new Grading(Grade.MAJOR, null), "ism", "Graver"));
	}

	@Test
	default void aRecurrenceNamesANonconformityThatExists() {
		var id = raise("2034-06-01T09:00:00Z", "A.8.12");
		var unknown = new NonconformityId("NC-1999-0001");

		assertThatExceptionOfType(NoSuchNonconformity.class).isThrownBy(() -> nonconformities().grade(id,
				new Grading(Grade.MAJOR, "cao", null, null, null, null, null, null, null, unknown, null), "ism",
				"Recurred"))
			.withMessageContaining("NC-1999-0001");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc()
			.sql("update nonconformity_version set recurrence_of = 'NC-1999-0001'" + " where nonconformity_id = ?")
			.param(id.value())
			.update());
	}

	@Test
	default void similarOnesShareTheRequirementWithinTwelveMonths() {
		var tooOld = raise("2035-01-01T09:00:00Z", "A.7.7");
		var older = raise("2035-06-01T09:00:00Z", "A 7.7");
		var newer = raise("2035-09-01T09:00:00Z", "a.7.7");
		var withdrawn = raise("2035-10-01T09:00:00Z", "A.7.7");
		nonconformities().withdraw(withdrawn, "la", "It was none");
		raise("2035-11-01T09:00:00Z", "A.7.71");
		var recent = raise("2036-02-01T09:00:00Z", "A.7.7");

		assertThat(nonconformities().similar(recent)).extracting(Nonconformity::id).containsExactly(newer, older);
		assertThat(nonconformities().similar(tooOld)).isEmpty();
	}

	@Test
	default void theListIsFilteredAndPagedNewestFirst() {
		var first = raise("2037-01-01T09:00:00Z", "Quarantine 100% of mail");
		var second = raise("2037-01-02T09:00:00Z", "Quarantine 100% of mail");
		nonconformities().grade(second, new Grading(Grade.MAJOR, "cao"), "ism", "Validated");

		var text = new Filter(null, null, null, "quarantine 100%", null);
		assertThat(nonconformities().page(text, 0, 1).items()).extracting(Nonconformity::id).containsExactly(second);
		assertThat(nonconformities().page(text, 1, 1).items()).extracting(Nonconformity::id).containsExactly(first);
		assertThat(nonconformities().page(text, 0, 50).total()).isEqualTo(2);
		assertThat(
				nonconformities().page(new Filter(State.OPEN, Grade.MAJOR, "cao", "quarantine", null), 0, 50).items())
			.extracting(Nonconformity::id)
			.containsExactly(second);
		assertThat(nonconformities().page(new Filter(null, null, null, "quarantine 100_", null), 0, 50).total())
			.isZero();
	}

	@Test
	default void theSameFormSentTwiceAtOnceIsOneNonconformity() throws Exception {
		var form = UUID.randomUUID().toString();
		var report = new Report("Sent twice " + form, null, Source.MONITORING, null, null, null, null, null);
		var start = new CyclicBarrier(2);
		Callable<NonconformityId> click = () -> {
			start.await();
			return nonconformities().raise(report, List.of(), form, "emp").id();
		};
		var clicks = Executors.newFixedThreadPool(2);
		try {
			var both = clicks.invokeAll(List.of(click, click));

			assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
			assertThat(nonconformities().page(new Filter(null, null, null, form, null), 0, 50).total()).isOne();
		}
		finally {
			clicks.shutdown();
		}
	}

	default NonconformityId raise(String instant, String requirement) {
		clock().set(instant);
		return nonconformities()
			.raise(new Report("Something was not as required.", requirement, Source.MONITORING, null, null, null, null,
					null), "emp")
			.id();
	}

}
