package almanac.calendar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import almanac.catalogue.Anchor;
import almanac.engine.AlreadyStarted;
import almanac.engine.NoSuchCycle;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.Source;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What holds for planned runs on every database.
 */
interface RunsComeRound {

	Bench bench();

	/** What the shipped catalogue plans is not what is looked at. */
	@BeforeEach
	@AfterEach
	default void clear() {
		bench().clear();
	}

	@Test
	default void aRunStartsOnItsDayOnceAndTheNextIsPlanned() {
		var bench = bench();
		bench.planned("access-review", "P3M", Anchor.FIXED, "2027-05-31");

		bench.at("2027-05-31T03:59:00Z");
		bench.ticks.run();
		assertThat(bench.instances("access-review")).as("before six").isZero();

		bench.at("2027-05-31T04:00:00Z");
		bench.ticks.run();
		bench.ticks.run();

		assertThat(bench.instances("access-review")).isOne();
		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-05 running 2027-05-31",
				"access-review:2027-08 planned 2027-08-31");
		var run = bench.run("access-review:2027-05");
		assertThat(run.plannedFinish()).hasToString("2027-06-10");
		assertThat(run.graceUntil()).hasToString("2027-06-15");
		assertThat(run.actualStart()).hasToString("2027-05-31T04:00:00Z");
		assertThat(bench.engine.getRuntimeService().getVariables(run.instance())).containsEntry("period", "2027-05")
			.containsEntry("plannedFinish", "2027-06-10")
			.containsEntry("ownerRole", "ISM");
		assertThat(bench.evidence("access-review:2027-05")).containsExactly("cycle-started");
		assertThat(bench.entry("access-review").author()).isNull();
		assertThat(bench.history("access-review")).containsExactly("Started access-review:2027-05",
				"From the catalogue");
	}

	@Test
	default void twoMachinesAtOnceStartOne() throws Exception {
		var bench = bench();
		bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		var together = new CyclicBarrier(4);
		var machines = Executors.newFixedThreadPool(4);
		try {
			var all = IntStream.range(0, 4).mapToObj((machine) -> machines.submit(() -> {
				together.await(30, TimeUnit.SECONDS);
				bench.ticks.run();
				return null;
			})).toList();
			for (var one : all) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			machines.shutdownNow();
		}

		assertThat(bench.instances("access-review")).isOne();
		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-04 running 2027-04-15",
				"access-review:2027-05 planned 2027-05-15");
	}

	@Test
	default void whoStartsAPlannedRunByHandStartsThatRun() {
		var bench = bench();
		bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-15");

		bench.cycles.start("access-review", "access-review:2027-04", "ism", Map.of());
		bench.on("2027-04-15");
		bench.ticks.run();

		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-04 running 2027-04-15",
				"access-review:2027-05 planned 2027-05-15");
		assertThatExceptionOfType(AlreadyStarted.class)
			.isThrownBy(() -> bench.cycles.start("access-review", "access-review:2027-04", "ism", Map.of()));
		assertThat(bench.instances("access-review")).isOne();
	}

	@Test
	default void aRunOutsideOfThePlanKeepsItsNameAndThePlanTakesAnother() {
		var bench = bench();
		bench.deploy("access-review", "Do it");
		bench.cycles.start("access-review", "access-review:2027-04", "ism", Map.of());
		bench.undeployed("access-review", "P1M", Anchor.FIXED, "2027-04-15");

		bench.on("2027-04-15");
		bench.ticks.run();

		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-04-15 running 2027-04-15",
				"access-review:2027-05 planned 2027-05-15");
	}

	@Test
	default void afterDowntimeTheNewestStartsLateAndTheOlderOnesAreMissedTogether() {
		var bench = bench();
		bench.planned("access-review", "P1M", Anchor.FIXED, "2027-03-31");
		bench.planned("log-check", "P1D", Anchor.FIXED, "2027-03-04");

		bench.on("2027-07-02");
		bench.ticks.run();
		bench.ticks.run();

		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-03 missed 2027-03-31",
				"access-review:2027-04 missed 2027-04-30", "access-review:2027-05 missed 2027-05-31",
				"access-review:2027-06 running 2027-06-30", "access-review:2027-07 planned 2027-07-31");
		assertThat(bench.instances("access-review")).isOne();
		assertThat(bench.instances("log-check")).isOne();
		assertThat(bench.runs("log-check")).hasSize(122)
			.contains("log-check:2027-07-01 missed 2027-07-01", "log-check:2027-07-02 running 2027-07-02");
		assertThat(bench.raised()).hasSize(2).allSatisfy((it) -> {
			assertThat(it.source()).isEqualTo(Source.MISSED_INTERVAL);
			assertThat(it.owner()).isEqualTo("ism");
		});
		assertThat(bench.raised()).filteredOn((it) -> it.statement().startsWith("access-review "))
			.singleElement()
			.satisfies((it) -> {
				assertThat(it.statement()).contains("2027-03, 2027-04, 2027-05").doesNotContain("2027-06");
				assertThat(bench.run("access-review:2027-03").nonconformity()).isEqualTo(it.id().value());
				assertThat(bench.run("access-review:2027-05").nonconformity()).isEqualTo(it.id().value());
			});
		var entry = bench.entry("access-review").id();
		assertThat(bench.evidence("calendar:" + entry)).containsExactly("run-missed", "run-missed", "run-missed");
	}

	@Test
	default void aYearlyRunWhoseTimeWasOverIsStartedAndMissedAtOnce() {
		var bench = bench();
		bench.planned("management-review", "P1Y", Anchor.FIXED, "2027-04-01");

		bench.on("2027-08-01");
		bench.ticks.run();
		bench.ticks.run();

		assertThat(bench.runs("management-review")).containsExactly("management-review:2027 missed 2027-04-01",
				"management-review:2028 planned 2028-04-01");
		assertThat(bench.instances("management-review")).isOne();
		assertThat(bench.tasks.openIn("management-review:2027")).hasSize(1);
		assertThat(bench.raised()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "2027-04-25, done", "2027-04-26, late", "2027-04-30, late" })
	default void howARunEndedIsJudgedByItsPlan(String day, String state) {
		var bench = bench();
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		bench.ticks.run();

		bench.on(day);
		bench.ticks.run();
		bench.completes("access-review:2027");
		bench.on("2027-06-01");
		bench.ticks.run();

		assertThat(bench.runs("access-review")).contains("access-review:2027 " + state + " 2027-04-15");
		assertThat(bench.raised()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	default void whatIsNotFinishedInItsGraceStaysMissedAndIsRaisedOnce(boolean endsBeforeTheNextTick) {
		var bench = bench();
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		bench.ticks.run();
		bench.on("2027-04-30");
		bench.ticks.run();
		assertThat(bench.raised()).as("last day of grace").isEmpty();

		bench.on("2027-05-01");
		if (endsBeforeTheNextTick) {
			bench.completes("access-review:2027");
		}
		bench.ticks.run();
		bench.ticks.run();
		bench.completes("access-review:2027");
		bench.on("2027-06-01");
		bench.ticks.run();

		var run = bench.run("access-review:2027");
		assertThat(run.state()).isEqualTo(State.MISSED);
		assertThat(run.missedAt()).isNotNull();
		assertThat(run.actualFinish()).isNotNull();
		assertThat(bench.raised()).singleElement().satisfies((it) -> {
			assertThat(it.id().value()).isEqualTo(run.nonconformity());
			assertThat(it.statement()).contains("25 Apr 2027", "30 Apr 2027");
			assertThat(it.sourceReference()).isEqualTo("access-review:2027");
		});
		assertThat(bench.evidence("access-review:2027")).containsOnlyOnce("run-missed");
		assertThat(bench.instances("corrective-action")).isGreaterThan(0);
	}

	@Test
	default void onlyTopManagementDoesWithoutTheNonconformityAndSaysWhy() {
		var bench = bench();
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		bench.ticks.run();
		var run = bench.run("access-review:2027").id();
		var reason = "The site closes, nobody has access there any more.";

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> bench.calendar.excuse(run, reason, "ism"));
		assertThatExceptionOfType(PlanRefused.class)
			.isThrownBy(() -> bench.calendar.excuse(run, "Not needed now. . . . .", "tm"))
			.withMessageContaining("at least 20 letters");
		bench.calendar.excuse(run, reason, "tm");
		assertThatExceptionOfType(PlanRefused.class).as("twice")
			.isThrownBy(() -> bench.calendar.excuse(run, reason, "tm"));
		bench.on("2027-05-01");
		bench.ticks.run();

		assertThat(bench.run("access-review:2027").state()).isEqualTo(State.MISSED);
		assertThat(bench.raised()).isEmpty();
		assertThat(bench.evidence("access-review:2027")).containsExactly("cycle-started", "miss-excused", "run-missed");
	}

	@Test
	default void onceRaisedOnlyTopManagementAsksForItsWithdrawal() {
		var bench = bench();
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.on("2027-05-01");
		bench.ticks.run();
		var raised = bench.raised().get(0).id();
		var run = bench.run("access-review:2027").id();
		var reason = "The site closes, nobody has access there any more.";

		assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> bench.calendar.excuse(run, reason, "tm"))
			.withMessageContaining(raised.value());
		for (var person : List.of("ism", "la", "apm")) {
			assertThatExceptionOfType(NotPermitted.class)
				.isThrownBy(() -> bench.nonconformities.requestWithdrawal(raised, person, reason));
		}
		bench.nonconformities.requestWithdrawal(raised, "tm", reason);
	}

	@Test
	default void theNextIsCountedFromTheEndWhereTheAnchorSaysSo() {
		var bench = bench();
		bench.planned("exercise", "P6M", Anchor.AFTER_COMPLETION, "2027-04-30");
		bench.on("2027-04-30");
		bench.ticks.run();
		assertThat(bench.runs("exercise")).containsExactly("exercise:2027-04 running 2027-04-30");
		assertThat(bench.entry("exercise").nextStart()).isNull();

		bench.on("2027-08-31");
		bench.ticks.run();
		bench.completes("exercise:2027-04");

		assertThat(bench.entry("exercise").nextStart()).hasToString("2028-02-29");
		assertThat(bench.runs("exercise")).containsExactly("exercise:2027-04 missed 2027-04-30",
				"exercise:2028-02 planned 2028-02-29");
		bench.on("2029-02-28");
		bench.ticks.run();
		assertThat(bench.runs("exercise")).containsExactly("exercise:2027-04 missed 2027-04-30",
				"exercise:2028-02 missed 2028-02-29");
		assertThat(bench.instances("exercise")).as("one late start, however long it was").isEqualTo(2);
	}

	@Test
	default void whatIsNotActiveNeitherStartsNorIsMissed() {
		var bench = bench();
		var entry = bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-15");
		var off = new Change("P1M", "fixed", entry.nextStart(), false, "P10D", "P5D", "ISM", false,
				"There is nothing left to review.");
		bench.calendar.change(entry.id(), 1, off, "ism");

		bench.on("2027-08-01");
		bench.ticks.run();

		assertThat(bench.runs("access-review")).containsExactly("access-review:2027-04 planned 2027-04-15");
		assertThat(bench.raised()).isEmpty();
		var on = new Change("P1M", "fixed", entry.nextStart(), false, "P10D", "P5D", "ISM", true,
				"There is something to review again.");
		assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> bench.calendar.change(entry.id(), 2, on, "ism"))
			.withMessageContaining("nextStart: This day is over");
	}

	@Test
	default void oneThatCannotStartKeepsNoOtherBackAndIsMissed() {
		var bench = bench();
		bench.undeployed("a-ghost", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");

		bench.on("2027-04-15");
		assertThatExceptionOfType(NoSuchCycle.class).isThrownBy(bench.ticks::run);
		assertThat(bench.instances("access-review")).isOne();
		assertThat(bench.runs("a-ghost")).containsExactly("a-ghost:2027 planned 2027-04-15");
		bench.completes("access-review:2027");

		bench.on("2027-05-01");
		assertThatThrownBy(bench.ticks::run).isInstanceOf(NoSuchCycle.class);
		bench.ticks.run();
		assertThat(bench.runs("a-ghost")).containsExactly("a-ghost:2027 missed 2027-04-15",
				"a-ghost:2028 planned 2028-04-15");
		assertThat(bench.raised()).hasSize(1);
	}

	@Test
	default void aRunThatAnOperatorDeletesWasNotDone() {
		var bench = bench();
		bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		bench.ticks.run();

		bench.engine.getRuntimeService().deleteProcessInstance(bench.run("access-review:2027").instance(), "mistake");
		bench.on("2027-05-01");
		bench.ticks.run();

		assertThat(bench.runs("access-review")).contains("access-review:2027 missed 2027-04-15");
		assertThat(bench.run("access-review:2027").actualFinish()).isNull();
		assertThat(bench.raised()).hasSize(1);
	}

	@Test
	default void aNewModelInTheMiddleLosesAndDoublesNothing() {
		var bench = bench();
		bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-15");
		bench.on("2027-04-15");
		bench.ticks.run();

		bench.deploy("access-review", "Do it differently");
		bench.ticks.run();
		bench.on("2027-05-15");
		bench.ticks.run();

		assertThat(bench.instances("access-review")).isEqualTo(2);
		assertThat(bench.tasks.openIn("access-review:2027-04").get(0).name()).isEqualTo("Do it");
		assertThat(bench.tasks.openIn("access-review:2027-05").get(0).name()).isEqualTo("Do it differently");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2027-03-28 | 2027-03-28T03:59:59Z | 2027-03-28T04:00:00Z
			2027-10-31 | 2027-10-31T04:59:59Z | 2027-10-31T05:00:00Z
			2028-02-29 | 2028-02-29T04:59:59Z | 2028-02-29T05:00:00Z
			""")
	default void itIsSixInTheZoneOfTheOrganisation(String day, String before, String then) {
		var bench = bench();
		bench.planned("log-check", "P1D", Anchor.FIXED, day);

		bench.at(before);
		bench.ticks.run();
		assertThat(bench.instances("log-check")).isZero();
		bench.at(then);
		bench.ticks.run();
		assertThat(bench.instances("log-check")).isOne();
		assertThat(ClockUtil.getCurrentTime().toInstant()).hasToString(then);
	}

}
