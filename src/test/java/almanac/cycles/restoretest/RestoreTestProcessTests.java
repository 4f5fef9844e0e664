package almanac.cycles.restoretest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import almanac.calendar.Bench;
import almanac.calendar.Calendar;
import almanac.calendar.Entry;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.Tick;
import almanac.engine.WrittenAnswer;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.evidence.RecordWords;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.continuity.RestoreTest.Result;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class RestoreTestProcessTests {

	private Trial trial;

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	RecordWords words;

	@Autowired
	Nonconformities nonconformities;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.trial = new Trial(context);
	}

	@Test
	void passesWhatCameBackInTime() {
		var run = this.trial.begins(24).run();

		this.trial.planned().performs(this.trial.restored()).validated().witnessed();

		assertThat(run).isEnded()
			.hasPassed("validate-data", "restore-test-passed")
			.hasNotPassed("corrective-action-requested", "restore-failure-reported", "restore-test-failed",
					"shortcoming-reported");
		assertThat(this.trial.entry()).satisfies((it) -> {
			assertThat(it.result()).isEqualTo(Result.PASSED);
			assertThat(it.took()).isEqualTo(Duration.parse("PT3H20M"));
			assertThat(it.lost()).isEqualTo(Duration.parse("PT15M"));
			assertThat(List.of(it.performedBy(), it.validatedBy(), it.witness())).containsExactly("bo", "syso", "ism");
			assertThat(it.checks()).isEqualTo("Rows of table orders: 2300");
			assertThat(it.log()).isEqualTo("proof.txt");
			assertThat(it.run()).isEqualTo(this.trial.key);
			assertThat(it.nonconformities()).isEmpty();
		});
		assertThat(this.trial.recoveryPlan()).satisfies((it) -> {
			assertThat(it.lastResult()).isEqualTo(RecoveryPlan.Result.PASSED);
			assertThat(it.lastTest()).hasToString("2027-03-03");
			assertThat(it.lastTook()).isEqualTo(Duration.parse("PT3H20M"));
		});
		assertThat(this.messages.sentBy(this.trial.key)).isEmpty();
	}

	@Test
	void raisesANonconformityWhereItTookTooLong() {
		var run = this.trial.begins(24).run();

		this.trial.planned()
			.performs(TestCycle.changed(this.trial.restored(), "restoredAt", "2027-03-03T14:01"))
			.validated()
			.witnessed();

		assertThat(run).isEnded()
			.hasPassed("corrective-action-requested", "restore-failure-reported", "restore-test-failed")
			.hasNotPassed("restore-test-passed", "shortcoming-reported");
		assertThat(this.trial.entry().result()).isEqualTo(Result.FAILED);
		assertThat(this.messages.sentBy(this.trial.key)).extracting(Message::name)
			.containsExactlyInAnyOrder("capaRequested", "restoreFailed");
		var raised = raised();
		assertThat(raised.statement()).contains("Order system", "The restore took 4 h 1 min, 4 h is tolerable.");
		assertThat(raised.source()).isEqualTo(Source.EXERCISE);
		assertThat(raised.requirement()).isEqualTo("A.8.13");
		assertThat(raised.sourceReference()).isEqualTo(this.trial.key);
		assertThat(this.trial.cycle.open(raised.businessKey())).isEmpty();
		this.trial.cycle.proceeds(raised.businessKey());
		assertThat(this.trial.cycle.open(raised.businessKey())).containsExactly("validate-nonconformity");
	}

	@Test
	void raisesANonconformityWhereNothingCameBackAndHasNothingValidated() {
		var run = this.trial.begins(24).run();

		this.trial.planned()
			.performs(Map.of("startedAt", "2027-03-03T10:00", "restoreOutcome", "not", "restoreRemarks",
					"The tape cannot be read at all."))
			.witnessed();

		assertThat(run).isEnded()
			.hasPassed("restore-test-failed")
			.hasNotPassed("validate-data", "restore-test-passed", "shortcoming-reported");
		assertThat(this.trial.entry()).satisfies((it) -> {
			assertThat(it.result()).isEqualTo(Result.FAILED);
			assertThat(it.took()).isNull();
			assertThat(it.validatedBy()).isNull();
		});
		assertThat(raised().statement()).contains("It did not come back from the backup.");
	}

	@Test
	void reportsBackupsThatAreTooRareThoughTheRestorePassed() {
		var run = this.trial.begins(25).run();

		this.trial.planned().performs(this.trial.restored()).validated().witnessed();

		assertThat(run).isEnded()
			.hasPassed("corrective-action-requested", "shortcoming-reported")
			.hasNotPassed("restore-failure-reported", "restore-test-failed", "restore-test-passed");
		assertThat(this.trial.entry().result()).isEqualTo(Result.PASSED);
		assertThat(raised().statement()).contains("Backups are 25 h apart, but only a loss of 24 h is tolerable.");
		assertThat(this.messages.sentBy(this.trial.key)).extracting(Message::name).containsExactly("capaRequested");
	}

	@Test
	void repeatsWhatTheWitnessCouldNotAgreeTo() {
		this.trial.begins(24).planned().performs(this.trial.restored()).validated();

		this.trial.does("ism", "witness-test", Map.of("testWitnessed", "no", "witnessedHow", "records",
				"witnessStatement", "The log ends an hour later than the task says."));

		assertThat(this.trial.run()).isWaitingAt("perform-restore").hasNotPassed("judge-result");
		this.trial.performs(TestCycle.changed(this.trial.restored(), "restoredAt", "2027-03-03T13:50")).validated();
		assertThat(this.trial.task("witness-test")).isNotNull();
		this.trial.witnessed();
		assertThat(this.trial.entry().took()).isEqualTo(Duration.parse("PT3H50M"));
	}

	@Test
	void whatChanceDecidedCanBeDrawnAgainFromWhatIsOnRecord() {
		this.trial.begins(24);

		var drawn = this.trial.drawn();
		var again = new Draw((String) drawn.get("seed"), this.trial.key);
		assertThat(again.outage(LocalDateTime.parse((String) drawn.get("drawnAt")))).hasToString(this.trial.outageAt());
		assertThat(again.sample().stream().map(String::valueOf).toList())
			.isEqualTo(List.of(((String) drawn.get("sample")).split(", ")));
		assertThat(this.evidence.of(this.trial.key, 0, 50).items()).filteredOn((it) -> it.kind() == Kind.STEP_DONE)
			.extracting(EvidenceRecord::content)
			.singleElement()
			.asString()
			.contains((String) drawn.get("seed"), this.trial.outageAt());
		assertThat(this.trial.entry()).satisfies((it) -> {
			assertThat(it.drawn()).isEqualTo(drawn.get("seed"));
			assertThat(it.result()).isEqualTo(Result.PLANNED);
		});
		assertThat(this.evidence.verify(this.trial.key).isSound()).isTrue();
	}

	@Test
	void leavesTheFiguresItJudgedByAsEvidence() {
		this.trial.begins(24).planned().performs(this.trial.restored()).validated().witnessed();

		var found = this.evidence.of(this.trial.key, 0, 50)
			.items()
			.stream()
			.filter((it) -> it.kind() == Kind.STEP_DONE)
			.toList();
		assertThat(found).extracting(EvidenceRecord::step).containsExactly("choose-backup", "judge-result");
		assertThat(found).flatExtracting(this.words::answers)
			.extracting(WrittenAnswer::label, WrittenAnswer::text)
			.contains(tuple("System", "Order system"), tuple("Result", "passed"), tuple("Took", "3 h 20 min"),
					tuple("Lost", "15 min"), tuple("Tolerable time", "4 h"), tuple("Backup interval", "24 h"));
		assertThat(found.get(1).content()).doesNotContain("fell short");
	}

	@Test
	void isRepeatedWithinThirtyDaysAfterAFailure(@Autowired Calendar calendar, @Autowired Bench bench,
			@Autowired ApplicationContext context) {
		try {
			this.trial.isPlanned(calendar, (Tick) context.getBean("dueRuns"));
			var before = calendar.entries().stream().filter((it) -> this.trial.asset.equals(it.number())).toList();
			assertThat(before).extracting(Entry::nextStart).containsExactly(LocalDate.parse("2028-03-03"));

			this.trial.planned()
				.performs(TestCycle.changed(this.trial.restored(), "restoredAt", "2027-03-03T14:01"))
				.validated()
				.witnessed();

			assertThat(calendar.entries()).filteredOn((it) -> this.trial.asset.equals(it.number()))
				.extracting(Entry::nextStart, Entry::seriesFrom)
				.containsExactly(tuple(LocalDate.parse("2027-03-05"), LocalDate.parse("2027-03-05")));
			assertThat(this.trial.recoveryPlan()).satisfies((it) -> {
				assertThat(it.lastResult()).isEqualTo(RecoveryPlan.Result.FAILED);
				assertThat(it.nextTest()).isEqualTo(LocalDate.parse("2027-03-05"));
			});
		}
		finally {
			bench.clear();
		}
	}

	private Nonconformity raised() {
		var numbers = this.trial.entry().nonconformities();
		assertThat(numbers).hasSize(1);
		return this.nonconformities.get(new NonconformityId(numbers.get(0)));
	}

}
