package almanac.cycles.correctiveaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import almanac.engine.CompletionRefused;
import almanac.engine.DueDateMove;
import almanac.engine.DueDates;
import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * CR5: a due date moves twice at most, with a reason, by top management for a major
 * nonconformity, and the first date stays visible.
 */
@ProcessTest
class DueDateTests {

	private static final String REASON = "The supplier delivers the new release a week later.";

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	DueDates dates;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	Staff staff;

	@Test
	void theSuperiorMovesFirstTheIsmsManagerSecondAndNobodyAThirdTime() {
		var walk = walk("minor");
		var first = walk.task("correct-nonconformity");

		var once = moves("la", first, "2027-04-01");
		assertThat(once.due()).isEqualTo(Instant.parse("2027-04-01T21:59:59Z"));
		assertThat(once.originalDue()).isEqualTo(first.due());
		assertThat(refused("la", first, LocalDate.parse("2027-04-08"), REASON)).containsExactly("person");
		var twice = moves("ism", first, "2027-04-08");
		assertThat(twice.originalDue()).isEqualTo(first.due());

		for (var person : List.of("la", "ism", "tm")) {
			assertThat(refused(person, first, LocalDate.parse("2027-04-15"), REASON)).containsExactly("moves");
		}
		assertThat(walk.task("correct-nonconformity").due()).isEqualTo(twice.due());
		assertThat(this.dates.of(first.id(), "cao").moves()).extracting(DueDateMove::person)
			.containsExactly("la", "ism");
	}

	@Test
	void onlyTopManagementMovesTheDatesOfAMajorNonconformity() {
		var walk = walk("major");
		var task = walk.task("correct-nonconformity");

		for (var person : List.of("la", "ism")) {
			assertThat(refused(person, task, LocalDate.parse("2027-04-01"), REASON)).containsExactly("person");
		}
		assertThat(moves("tm", task, "2027-04-01").originalDue()).isEqualTo(task.due());
		assertThat(refused("ism", task, LocalDate.parse("2027-04-02"), REASON)).containsExactly("person");
		moves("tm2", task, "2027-04-02");
	}

	@Test
	void nobodyGivesTimeToThemselves() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION);
		var task = walk.task("validate-nonconformity");
		assertThat(task.assignee()).isEqualTo("ism");

		assertThat(refused("ism", task, LocalDate.parse("2027-04-01"), REASON)).containsExactly("person");
		moves("la", task, "2027-04-01");
		moves("ism2", task, "2027-04-02");
	}

	@Test
	void whereNobodyElseIsLeftTopManagementDecides() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION);
		var task = walk.task("validate-nonconformity");
		List.of("la", "ism2").forEach(this.staff::leaves);

		assertThat(this.dates.of(task.id(), "ism").movers()).containsExactly("tm", "tm2");
	}

	@Test
	void aMoveIsOnRecordWithBothDatesAndTheReasonAndARefusalToo() {
		var walk = walk("minor");
		var task = walk.task("correct-nonconformity");
		refused("cao", task, LocalDate.parse("2027-04-01"), REASON);
		moves("la", task, "2027-04-01");
		walk.corrected();

		var records = this.evidence.of(walk.key, 0, 50).items();
		assertThat(records).filteredOn((it) -> it.kind() == Kind.REFUSAL)
			.singleElement()
			.satisfies((it) -> assertThat(it.person()).isEqualTo("cao"));
		assertThat(records).filteredOn((it) -> it.kind() == Kind.DUE_DATE_MOVED).singleElement().satisfies((it) -> {
			assertThat(it.person()).isEqualTo("la");
			assertThat(it.content()).contains(REASON, "2027-04-01T21:59:59Z", task.due().toString());
		});
		assertThat(records).filteredOn((it) -> "correct-nonconformity".equals(it.step()))
			.filteredOn((it) -> it.kind() == Kind.TASK_COMPLETED)
			.singleElement()
			.extracting(EvidenceRecord::content)
			.asString()
			.contains("\"originalDue\":\"" + task.due() + "\"");
	}

	@Test
	void aTryByAStrangerIsOnRecord() {
		var walk = walk("minor");
		var task = walk.task("correct-nonconformity");

		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.dates.move(task.id(), "emp", LocalDate.parse("2027-04-01"), REASON));
		assertThat(this.evidence.of(walk.key, 0, 50).items()).filteredOn((it) -> it.kind() == Kind.REFUSAL)
			.singleElement()
			.satisfies((it) -> assertThat(it.person()).isEqualTo("emp"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "too short", "......................................" })
	void withoutAReasonNothingMoves(String reason) {
		var task = walk("minor").task("correct-nonconformity");

		assertThat(refused("la", task, LocalDate.parse("2027-04-01"), reason)).containsExactly("minText");
		assertThat(refused("la", task, LocalDate.parse("2027-04-01"), null)).containsExactly("minText");
		assertThat(refused("la", task, LocalDate.parse("2027-04-01"), "x".repeat(2001))).containsExactly("maxLength");
		assertThat(this.dates.of(task.id(), "la").moves()).isEmpty();
	}

	@Test
	void aDateMovesLaterOnlyAndIsNeeded() {
		var task = walk("minor").task("correct-nonconformity");
		var present = LocalDate.parse("2027-03-10");
		assertThat(task.due()).isEqualTo(Instant.parse("2027-03-10T22:59:59Z"));

		assertThat(refused("la", task, present, REASON)).containsExactly("notBefore");
		assertThat(refused("la", task, present.minusDays(1), REASON)).containsExactly("notBefore");
		assertThat(refused("la", task, null, REASON)).containsExactly("required");
		moves("la", task, "2027-03-11");
	}

	@Test
	void whatIsOverdueMayBeMovedToToday() {
		var task = walk("minor").task("correct-nonconformity");
		this.cycle.passes(java.time.Duration.ofDays(10));

		assertThat(refused("la", task, LocalDate.parse("2027-03-12"), REASON)).containsExactly("notBefore");
		moves("la", task, "2027-03-13");
	}

	@Test
	void theDeadlineOfTheCertificationBodyDominates() {
		var walk = Walk.of(this.cycle, this.register, Source.EXTERNAL_AUDIT);
		walk.does("ism", "validate-nonconformity",
				TestCycle.changed(walk.validation("minor"), "certificationDeadline", "2027-04-01"));
		var task = walk.task("correct-nonconformity");

		assertThat(refused("la", task, LocalDate.parse("2027-04-02"), REASON)).containsExactly("notAfter");
		moves("la", task, "2027-04-01");
	}

	@Test
	void noOtherWayMovesADueDate() {
		var task = walk("minor").task("correct-nonconformity");
		var engine = this.cycle.engine().getTaskService();
		var later = Date.from(Instant.parse("2028-01-01T00:00:00Z"));

		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> engine.setDueDate(task.id(), later));
		var changed = engine.createTaskQuery().taskId(task.id()).singleResult();
		changed.setDueDate(later);
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> engine.saveTask(changed))
			.withMessageContaining("with a reason");
		assertThat(this.dates.of(task.id(), "cao").task().due()).isEqualTo(task.due());

		var same = engine.createTaskQuery().taskId(task.id()).singleResult();
		same.setFollowUpDate(later);
		engine.saveTask(same);
	}

	@Test
	void aTaskThatIsDoneHasNoDateToMove() {
		var walk = walk("minor");
		var task = walk.task("correct-nonconformity");
		walk.corrected();

		assertThatExceptionOfType(NoSuchTask.class).isThrownBy(() -> moves("la", task, "2027-04-01"));
	}

	private Walk walk(String grade) {
		return Walk.of(this.cycle, this.register, Source.OBSERVATION).validated(grade);
	}

	private UserTask moves(String person, UserTask task, String day) {
		return this.dates.move(task.id(), person, LocalDate.parse(day), REASON);
	}

	private List<String> refused(String person, UserTask task, LocalDate day, String reason) {
		var refusal = assertThatExceptionOfType(CompletionRefused.class)
			.isThrownBy(() -> this.dates.move(task.id(), person, day, reason))
			.actual();
		return ((CompletionRefused) refusal).violations().stream().map(Violation::rule).toList();
	}

}
