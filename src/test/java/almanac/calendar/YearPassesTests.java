package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import almanac.catalogue.Anchor;
import almanac.catalogue.Cycle;
import almanac.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year day by day, over both switches of the clocks and 29 February: what the catalogue
 * promises comes, nothing else does.
 */
@ProcessTest
class YearPassesTests {

	private static final LocalDate BEGIN = LocalDate.parse("2027-09-30");

	private static final LocalDate END = LocalDate.parse("2028-11-30");

	private static final int DAYS_OF_WORK = 3;

	@Autowired
	Bench bench;

	private final List<Cycle> catalogue = List.of(Bench.cycle("every-week", "P7D", Anchor.FIXED, "P3D"),
			Bench.cycle("every-month", "P1M", Anchor.FIXED, "P1M1D"),
			Bench.cycle("every-quarter", "P3M", Anchor.FIXED, "P2M"),
			Bench.cycle("every-year", "P1Y", Anchor.FIXED, "P152D"),
			Bench.cycle("after-the-last", "P2M", Anchor.AFTER_COMPLETION, "P1M"));

	/** Before, too, as the program plans by itself what its own catalogue says. */
	@BeforeEach
	@AfterEach
	void clear() {
		this.bench.clear();
	}

	@ParameterizedTest
	@CsvSource({ "2029-01-01, 2029-01-01", "2028-02-10, 2028-02-24", "2028-02-20, 2028-03-28" })
	void everyCycleComesRoundAsTheCatalogueSays(LocalDate down, LocalDate up) {
		this.bench.on(BEGIN);
		this.catalogue.forEach((it) -> {
			this.bench.deploy(it.id(), "Do it");
			this.bench.seeding.seed(it);
		});

		for (var day = BEGIN; !day.isAfter(END); day = day.plusDays(1)) {
			if (day.isBefore(down) || !day.isBefore(up)) {
				live(day);
			}
		}

		for (var cycle : this.catalogue) {
			var expected = expected(cycle, down, up);
			assertThat(starts(cycle)).as("starts of %s", cycle.id()).isEqualTo(expected.starts());
			assertThat(this.bench.instances(cycle.id())).isEqualTo(expected.starts().size());
			assertThat(missed(cycle)).as("missed of %s", cycle.id()).isEqualTo(expected.missed());
		}
		var holes = this.catalogue.stream().filter((it) -> !expected(it, down, up).missed().isEmpty()).count();
		assertThat(this.bench.raised()).as("together for each cycle").hasSize((int) holes);
	}

	private void live(LocalDate day) {
		this.bench.on(day);
		if (day.getDayOfMonth() == 17) {
			this.bench.deploy("every-month", "Do it as of " + day);
			this.catalogue.forEach(this.bench.seeding::seed);
		}
		this.bench.ticks.run();
		this.bench.ticks.run();
		for (var cycle : this.catalogue) {
			this.bench.occurrences.of(this.bench.entry(cycle.id()).id())
				.stream()
				.filter((it) -> it.state() == State.RUNNING || (it.state() == State.MISSED && it.instance() != null))
				.filter((it) -> !day.isBefore(begun(it).plusDays(DAYS_OF_WORK)))
				.forEach((it) -> this.bench.completes(it.businessKey()));
		}
	}

	private static LocalDate begun(Occurrence it) {
		return it.actualStart().atZone(Bench.ZONE).toLocalDate();
	}

	private List<LocalDate> starts(Cycle cycle) {
		return this.bench.occurrences.of(this.bench.entry(cycle.id()).id())
			.stream()
			.filter((it) -> it.actualStart() != null)
			.map(YearPassesTests::begun)
			.sorted()
			.toList();
	}

	private List<LocalDate> missed(Cycle cycle) {
		return this.bench.occurrences.of(this.bench.entry(cycle.id()).id())
			.stream()
			.filter((it) -> it.missedAt() != null)
			.map(Occurrence::plannedStart)
			.sorted()
			.toList();
	}

	private record Expected(List<LocalDate> starts, List<LocalDate> missed) {
	}

	/** By what is written in the catalogue, not by how it is computed. */
	private static Expected expected(Cycle cycle, LocalDate down, LocalDate up) {
		var first = BEGIN.plus(cycle.rhythm().first());
		return (cycle.rhythm().anchor() == Anchor.FIXED) ? fixed(first, cycle.rhythm().interval(), down, up)
				: chained(first, cycle.rhythm().interval(), down, up);
	}

	private static Expected fixed(LocalDate first, Period every, LocalDate down, LocalDate up) {
		var starts = new TreeSet<LocalDate>();
		var missed = new TreeSet<LocalDate>();
		var asleep = new ArrayList<LocalDate>();
		for (var step = 0; !first.plus(every.multipliedBy(step)).isAfter(END); step++) {
			var day = first.plus(every.multipliedBy(step));
			if (day.isBefore(down) || !day.isBefore(up.plusDays(1))) {
				starts.add(day);
			}
			else {
				asleep.add(day);
			}
		}
		if (!asleep.isEmpty()) {
			var newest = asleep.remove(asleep.size() - 1);
			starts.add(up);
			missed.addAll(asleep);
			if (newest.plusDays(15).isBefore(up)) {
				missed.add(newest);
			}
		}
		running(starts, down, up, missed);
		return new Expected(List.copyOf(starts), List.copyOf(missed));
	}

	/** One that began just before and could not be worked on. */
	private static void running(TreeSet<LocalDate> starts, LocalDate down, LocalDate up, TreeSet<LocalDate> missed) {
		starts.stream()
			.filter((it) -> it.isBefore(down) && !it.plusDays(DAYS_OF_WORK).isBefore(down)
					&& it.plusDays(15).isBefore(up))
			.forEach(missed::add);
	}

	private static Expected chained(LocalDate first, Period every, LocalDate down, LocalDate up) {
		var starts = new ArrayList<LocalDate>();
		var missed = new ArrayList<LocalDate>();
		for (var planned = first; !planned.isAfter(END);) {
			var start = awake(planned, down, up);
			var end = awake(start.plusDays(DAYS_OF_WORK), down, up);
			starts.add(start);
			if (planned.plusDays(15).isBefore(end)) {
				missed.add(planned);
			}
			planned = end.plus(every);
		}
		return new Expected(starts, missed);
	}

	private static LocalDate awake(LocalDate day, LocalDate down, LocalDate up) {
		return (day.isBefore(down) || !day.isBefore(up)) ? day : up;
	}

}
