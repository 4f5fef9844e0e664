package almanac.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import almanac.registers.kit.Registers;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the plan of the demo company go on from the restore tests it had before: what was
 * done stands in the year plan, and the next ones are counted from it.
 */
@Component
@Profile("demo")
@Order(40)
class DemoPlan implements ApplicationRunner {

	private static final String CYCLE = "restore-test";

	private final Registers registers;

	private final InStep inStep;

	private final Entries entries;

	private final Occurrences occurrences;

	private final Upkeep upkeep;

	private final Days days;

	DemoPlan(Registers registers, InStep inStep, Entries entries, Occurrences occurrences, Upkeep upkeep, Days days) {
		this.registers = registers;
		this.inStep = inStep;
		this.entries = entries;
		this.occurrences = occurrences;
		this.upkeep = upkeep;
		this.days = days;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (!this.entries.of(CYCLE).isEmpty()) {
			return;
		}
		this.inStep.run();
		var entries = this.entries.of(CYCLE).stream().collect(Collectors.toMap(Entry::number, Function.identity()));
		tests(this.registers.named("restore-tests")).entrySet()
			.stream()
			.filter((it) -> entries.containsKey(it.getKey()))
			.sorted(Comparator.comparing(Map.Entry::getKey))
			.forEach((it) -> goOn(entries.get(it.getKey()), it.getValue()));
	}

	/** When each asset was last brought back, by number. */
	private static <T> Map<String, Instant> tests(Register<T> register) {
		return register.page(Query.ALL, 0, 200)
			.items()
			.stream()
			.map((it) -> register.type().values(it.value()))
			.filter((it) -> it.get("asset") != null && it.get("restoredAt") != null)
			.collect(Collectors.toMap((it) -> (String) it.get("asset"), (it) -> (Instant) it.get("restoredAt"),
					(one, other) -> one.isAfter(other) ? one : other));
	}

	private void goOn(Entry entry, Instant done) {
		var day = this.days.of(done);
		var start = day.minusDays(6);
		var key = entry.key() + ":" + start.toString().substring(0, 7);
		this.occurrences.add(entry.id(), key, start, start, start.plus(entry.lead()),
				start.plus(entry.lead()).plus(entry.grace()));
		var run = this.occurrences.find(key).orElseThrow();
		this.occurrences.started(run.id(), null, start.atTime(6, 0).atZone(this.days.zone()).toInstant());
		this.occurrences.finished(run.id(), State.DONE, done);
		this.upkeep.next(entry, true, entry.interval(), next(start.plus(entry.interval())),
				"Counted from the restore of " + day);
	}

	private LocalDate next(LocalDate day) {
		return day.isBefore(this.days.today()) ? this.days.today() : day;
	}

}
