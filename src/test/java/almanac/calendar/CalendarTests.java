package almanac.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import almanac.catalogue.Anchor;
import almanac.engine.ProcessTest;
import almanac.web.Problems.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProcessTest
class CalendarTests {

	private static final String REASON = "The auditors come in the week before.";

	@Autowired
	Bench bench;

	@AfterEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void aMovedStartLeavesTheOldDayInSightAndTheFollowingOnesAlone() {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");

		var moved = this.bench.calendar.change(entry.id(), 1, this.bench.change(entry, day("2027-05-10"), false),
				"ism");

		var planned = this.bench.run("access-review:2027-04");
		assertThat(planned.slot()).hasToString("2027-04-30");
		assertThat(planned.isMoved()).isTrue();
		assertThat(planned.plannedStart()).hasToString("2027-05-10");
		assertThat(planned.plannedFinish()).hasToString("2027-05-20");
		assertThat(moved.author()).isEqualTo("ism");
		assertThat(this.bench.calendar.history(entry.id())).extracting(Entry::nextStart)
			.containsExactly(day("2027-05-10"), day("2027-04-30"));
		this.bench.on("2027-05-10");
		this.bench.ticks.run();
		assertThat(this.bench.runs("access-review")).containsExactly("access-review:2027-04 running 2027-05-10",
				"access-review:2027-05 planned 2027-05-30");
		assertThat(this.bench.evidence("calendar:" + entry.id())).containsExactly("plan-changed");
		assertThat(this.bench.lastRecord("calendar:" + entry.id()).content()).contains("2027-04-30", "2027-05-10",
				"Because this is a test");
	}

	@Test
	void movedOnwardTheFollowingOnesCountFromTheNewDay() {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");

		this.bench.calendar.change(entry.id(), 1, this.bench.change(entry, day("2027-06-15"), true), "ism");

		this.bench.on("2027-06-15");
		this.bench.ticks.run();
		assertThat(this.bench.runs("access-review")).containsExactly("access-review:2027-06 running 2027-06-15",
				"access-review:2027-07 planned 2027-07-15");
	}

	@Test
	void aPeriodThatRanIsNeverCalledTheSameAgain() {
		var entry = this.bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-30");
		this.bench.on("2027-04-30");
		this.bench.ticks.run();

		var again = this.bench.entry("access-review");
		this.bench.calendar.change(entry.id(), again.version(), this.bench.change(again, day("2027-09-01"), true),
				"ism");

		assertThat(this.bench.runs("access-review")).containsExactly("access-review:2027 running 2027-04-30",
				"access-review:2027-09 planned 2027-09-01");
	}

	@Test
	void aNewIntervalBeginsWithTheNextStart() {
		var entry = this.bench.planned("access-review", "P1Y", Anchor.FIXED, "2027-04-30");
		this.bench.calendar.change(entry.id(), 1,
				new Change("P1M", "fixed", day("2027-03-31"), false, "P10D", "P5D", "TM", true, REASON), "ism");

		this.bench.on("2027-05-31");
		this.bench.ticks.run();

		assertThat(this.bench.runs("access-review")).containsExactly("access-review:2027-03 missed 2027-03-31",
				"access-review:2027-04 missed 2027-04-30", "access-review:2027-05 running 2027-05-31",
				"access-review:2027-06 planned 2027-06-30");
		assertThat(this.bench.entry("access-review").owner()).isEqualTo("TM");
	}

	@Test
	void whoReadAnOldVersionDoesNotOverwriteTheNewOne() {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");
		var late = this.bench.change(entry, day("2027-05-02"), false);
		this.bench.on("2027-04-30");
		this.bench.ticks.run();

		assertThatExceptionOfType(PlanOutdated.class)
			.isThrownBy(() -> this.bench.calendar.change(entry.id(), 1, late, "ism"))
			.satisfies((it) -> assertThat(it.version()).isEqualTo(2));
		assertThat(this.bench.runs("access-review")).contains("access-review:2027-05 planned 2027-05-30");
	}

	@Test
	void whatChangesNothingLeavesNoVersion() {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");

		this.bench.calendar.change(entry.id(), 1, this.bench.change(entry, entry.nextStart(), false), "ism");

		assertThat(this.bench.calendar.history(entry.id())).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "emp", "tm", "la", "ver" })
	void onlyTheIsmsManagerChangesIt(String person) {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.bench.calendar.change(entry.id(),
				1, this.bench.change(entry, day("2027-05-02"), false), person));
		assertThatExceptionOfType(NoSuchPlan.class).isThrownBy(
				() -> this.bench.calendar.change(4711, 1, this.bench.change(entry, day("2027-05-02"), false), "ism"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			P0D,  fixed,    2027-05-02, P10D, P5D,  ISM, 'A reason of twenty letters.', interval period
			PT1H, fixed,    2027-05-02, P10D, P5D,  ISM, 'A reason of twenty letters.', interval period
			-,    fixed,    2027-05-02, P10D, P5D,  ISM, 'A reason of twenty letters.', interval period
			P1M,  floating, 2027-05-02, P10D, P5D,  ISM, 'A reason of twenty letters.', anchor enum
			P1M,  -,        2027-05-02, P10D, P5D,  ISM, 'A reason of twenty letters.', anchor enum
			P1M,  fixed,    -,          P10D, P5D,  ISM, 'A reason of twenty letters.', nextStart required
			P1M,  fixed,    2027-03-02, P10D, P5D,  ISM, 'A reason of twenty letters.', nextStart past
			P1M,  fixed,    2072-03-02, P10D, P5D,  ISM, 'A reason of twenty letters.', nextStart far
			P1M,  fixed,    2027-05-30, P10D, P5D,  ISM, 'A reason of twenty letters.', nextStart order
			P1M,  fixed,    2027-05-02, P40D, P5D,  ISM, 'A reason of twenty letters.', lead tooLong
			P1M,  fixed,    2027-05-02, soon, P5D,  ISM, 'A reason of twenty letters.', lead period
			P1M,  fixed,    2027-05-02, P10D, P-1D, ISM, 'A reason of twenty letters.', grace period
			P1M,  fixed,    2027-05-02, P10D, P5D,  CEO, 'A reason of twenty letters.', owner role
			P1M,  fixed,    2027-05-02, P10D, P5D,  -,   'A reason of twenty letters.', owner role
			P1M,  fixed,    2027-05-02, P10D, P5D,  ISM, 'Too short . . . . . . . . . .', reason minLength
			P1M,  fixed,    2027-05-02, P10D, P5D,  ISM, -, reason minLength
			""")
	void whatCannotBeIsRefusedByFieldAndRule(String interval, String anchor, LocalDate next, String lead, String grace,
			String owner, String reason, String fault) {
		var entry = this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");

		assertThatExceptionOfType(PlanRefused.class)
			.isThrownBy(() -> this.bench.calendar.change(entry.id(), 1,
					new Change(interval, anchor, next, false, lead, grace, owner, true, reason), "ism"))
			.satisfies((it) -> assertThat(it.faults()).extracting((one) -> one.field() + " " + one.rule())
				.containsExactly(fault))
			.satisfies((it) -> assertThat(it.faults()).extracting(Fault::message)
				.allSatisfy((words) -> assertThat(words).isNotBlank()));
		assertThat(this.bench.calendar.history(entry.id())).hasSize(1);
	}

	@Test
	void theCalendarIsSetUpFromTheCatalogueOnce() throws Exception {
		var cycle = Bench.cycle("access-review", "P1M", Anchor.FIXED, "P1M");
		var machines = Executors.newFixedThreadPool(4);
		try {
			for (var one : IntStream.range(0, 4)
				.mapToObj((it) -> machines.submit(() -> this.bench.seeding.seed(cycle)))
				.toList()) {
				one.get();
			}
		}
		finally {
			machines.shutdownNow();
		}
		var entry = this.bench.entry("access-review");
		this.bench.calendar.change(entry.id(), 1, this.bench.change(entry, day("2027-06-15"), true), "ism");

		this.bench.seeding.seed(Bench.cycle("access-review", "P1Y", Anchor.FIXED, "P1Y"));

		assertThat(this.bench.runs("access-review")).containsExactly("access-review:2027-06 planned 2027-06-15");
	}

	@Test
	void listsAreFilteredByStateAndDay() {
		this.bench.planned("access-review", "P1M", Anchor.FIXED, "2027-04-30");
		this.bench.planned("log-check", "P1M", Anchor.FIXED, "2027-05-20");
		this.bench.on("2027-04-30");
		this.bench.ticks.run();

		assertThat(keys(null, null, null)).containsExactly("access-review:2027-04", "log-check:2027-05",
				"access-review:2027-05");
		assertThat(keys(State.PLANNED, null, "2027-05-20")).containsExactly("log-check:2027-05");
		assertThat(keys(null, "2027-05-21", null)).containsExactly("access-review:2027-05");
		assertThat(this.bench.calendar.page(null, null, null, 1, 2).total()).isEqualTo(3);
	}

	private List<String> keys(State state, String from, String to) {
		return this.bench.calendar.page(state, (from != null) ? day(from) : null, (to != null) ? day(to) : null, 0, 50)
			.items()
			.stream()
			.map(Occurrence::businessKey)
			.toList();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

}
