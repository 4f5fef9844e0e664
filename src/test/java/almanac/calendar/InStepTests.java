package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.ProcessTest;
import almanac.registers.assets.Asset;
import almanac.registers.assets.Asset.Criticality;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The restore tests of the calendar follow the register of assets.
 */
@ProcessTest
class InStepTests {

	@Autowired
	Bench bench;

	@Autowired
	InStep inStep;

	@Autowired
	ComesAgain plan;

	@Autowired
	Register<Asset> assets;

	private final List<String> added = new ArrayList<>();

	@BeforeEach
	void begin() {
		this.bench.on("2027-03-03");
	}

	@AfterEach
	void clear() {
		this.added.forEach((it) -> {
			var asset = this.assets.find(it).orElseThrow();
			if (!asset.retired()) {
				this.assets.retire(it, asset.version(), "ism", "Test is over");
			}
		});
		this.bench.instancesOf("restore-test").forEach(this.bench::deletes);
		this.bench.clear();
	}

	@Test
	void whatIsBackedUpIsPlannedAsOftenAsItIsCriticalAndSpreadOverTheTime() {
		var critical = List.of(asset(Criticality.CRITICAL, true), asset(Criticality.CRITICAL, true));
		var low = asset(Criticality.LOW, true);
		asset(Criticality.CRITICAL, false);
		asset(Criticality.CRITICAL, null);

		this.inStep.run();
		this.inStep.run();

		assertThat(numbers()).containsExactlyInAnyOrder(critical.get(0), critical.get(1), low);
		assertThat(entry(critical.get(0))).satisfies((it) -> {
			assertThat(it.interval()).isEqualTo(Period.ofMonths(3));
			assertThat(it.nextStart()).hasToString("2027-04-18");
			assertThat(it.reason()).isEqualTo("New in assets");
			assertThat(it.author()).isNull();
		});
		assertThat(entry(critical.get(1)).nextStart()).hasToString("2027-06-03");
		assertThat(entry(low).nextStart()).hasToString("2028-03-03");
		assertThat(this.bench.evidence("calendar:" + entry(low).id())).containsExactly("plan-changed");
	}

	@Test
	void whatIsTakenOutOfUseIsPlannedNoLongerAndTheReasonStays() {
		var asset = asset(Criticality.HIGH, true);
		this.inStep.run();
		this.assets.retire(asset, 1, "ism", "Sold to the neighbour");

		this.inStep.run();

		assertThat(entry(asset)).satisfies((it) -> {
			assertThat(it.active()).isFalse();
			assertThat(it.reason()).isEqualTo(asset + " is out of use: Sold to the neighbour");
		});
		this.bench.on("2027-12-01");
		this.bench.ticks.run();
		assertThat(this.bench.runs("restore-test")).singleElement().asString().contains(" planned ");
	}

	@Test
	void whatNeedsItNoMoreAndAgainFollows() {
		var asset = asset(Criticality.HIGH, true);
		this.inStep.run();
		change(asset, Criticality.HIGH, false, "It is rebuilt from sources now");
		this.inStep.run();
		assertThat(entry(asset)).satisfies((it) -> {
			assertThat(it.active()).isFalse();
			assertThat(it.reason()).endsWith("does not need it any more: It is rebuilt from sources now");
		});
		this.bench.on("2028-01-10");

		change(asset, Criticality.HIGH, true, "Rebuilding took too long");
		this.inStep.run();

		assertThat(entry(asset)).satisfies((it) -> {
			assertThat(it.active()).isTrue();
			assertThat(it.nextStart()).hasToString("2028-07-10");
		});
		this.bench.ticks.run();
		assertThat(this.bench.raised()).isEmpty();
	}

	@Test
	void whatBecomesMoreCriticalComesSoonerAndWhatPeopleDecidedStays() {
		var asset = asset(Criticality.LOW, true);
		var other = asset(Criticality.LOW, true);
		this.inStep.run();
		var decided = entry(other);
		this.bench.calendar.change(decided.id(), decided.version(), new Change("P2Y", "fixed", decided.nextStart(),
				false, "P28D", "P5D", "BO", true, "Agreed with the auditors on Monday"), "ism");

		change(asset, Criticality.CRITICAL, true, "Sales depend on it now");
		change(other, Criticality.CRITICAL, true, "Sales depend on it now");
		this.inStep.run();

		assertThat(entry(asset)).satisfies((it) -> {
			assertThat(it.interval()).isEqualTo(Period.ofMonths(3));
			assertThat(it.nextStart()).hasToString("2027-06-03");
		});
		assertThat(entry(other).interval()).isEqualTo(Period.ofYears(2));
	}

	@Test
	void whatPeoplePlannedOrEndedByHandStays() {
		var planned = asset(Criticality.LOW, false);
		var ended = asset(Criticality.LOW, true);
		this.bench.calendar.plan("restore-test", planned, LocalDate.parse("2027-05-01"),
				"The customer wants to see it once", "ism");
		this.inStep.run();
		var entry = entry(ended);
		this.bench.calendar.change(entry.id(), entry.version(), new Change("P1Y", "fixed", entry.nextStart(), false,
				"P28D", "P5D", "BO", false, "The provider restores it every week"), "ism");

		this.inStep.run();

		assertThat(entry(planned).active()).isTrue();
		assertThat(entry(ended).active()).isFalse();
	}

	@Test
	void aRunMayWantTheNextOneSooner() {
		var asset = asset(Criticality.CRITICAL, true);
		this.inStep.run();
		this.bench.on("2027-06-03");
		this.bench.ticks.run();
		var run = "restore-test:" + asset + ":2027-06";
		assertThat(this.plan.next(run)).isEqualTo("2027-09-03");

		this.plan.within(run, "P30D");
		this.plan.within(run, "P60D");

		assertThat(this.plan.next(run)).isEqualTo("2027-06-05");
		assertThat(this.bench.run("restore-test:" + asset + ":2027-06-05").plannedFinish()).hasToString("2027-07-03");
		this.bench.on("2027-06-05");
		this.bench.ticks.run();
		assertThat(this.plan.next(run)).isEqualTo("2027-09-05");
		this.plan.within("restore-test:unplanned", "P30D");
		assertThat(this.plan.next("restore-test:unplanned")).isNull();
	}

	private String asset(Criticality criticality, Boolean backup) {
		var id = this.assets.add(null, value(criticality, backup), "ism", "Bought").id();
		this.added.add(id);
		return id;
	}

	private void change(String asset, Criticality criticality, Boolean backup, String reason) {
		this.assets.change(asset, this.assets.find(asset).orElseThrow().version(), value(criticality, backup), "ism",
				reason);
	}

	private Asset value(Criticality criticality, Boolean backup) {
		var values = new HashMap<String, Object>(
				Map.of("name", "Order system", "kind", Asset.Kind.SOFTWARE, "classification",
						Asset.Classification.INTERNAL, "criticality", criticality, "state", Asset.State.ACTIVE));
		values.put("backupRequired", backup);
		return this.assets.type().of(values);
	}

	private List<String> numbers() {
		return this.bench.entries.of("restore-test").stream().map(Entry::number).toList();
	}

	private Entry entry(String asset) {
		return this.bench.entries.of("restore-test")
			.stream()
			.filter((it) -> it.number().equals(asset))
			.findFirst()
			.orElseThrow();
	}

}
