package almanac.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.AlreadyStarted;
import almanac.engine.Apart;
import almanac.catalogue.Anchor;
import almanac.engine.Cycles;
import almanac.engine.OwnTransaction;
import almanac.engine.Tick;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts the runs that are due and notes those that were missed. Each entry has a
 * transaction of its own, so that one that fails keeps no other back.
 */
@Component
@Order(100)
class DueRuns implements Tick {

	private final Entries entries;

	private final Occurrences occurrences;

	private final Planning planning;

	private final Misses misses;

	private final Cycles cycles;

	private final Days days;

	private final OwnTransaction transaction;

	DueRuns(Entries entries, Occurrences occurrences, Planning planning, Misses misses, Cycles cycles, Days days,
			OwnTransaction transaction) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.planning = planning;
		this.misses = misses;
		this.cycles = cycles;
		this.days = days;
		this.transaction = transaction;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction, AlreadyStarted.class);
		this.occurrences.due(this.days.begun()).forEach((entry) -> {
			apart.run(() -> passOver(entry));
			apart.run(() -> start(entry));
		});
		this.occurrences.overdue(this.days.today()).forEach((it) -> apart.run(() -> miss(it)));
		apart.end();
	}

	/**
	 * After a time in which nothing could start, only the newest of the due runs does.
	 */
	private void passOver(long id) {
		var entry = this.entries.lock(id).orElseThrow();
		var planned = this.occurrences.planned(id).orElse(null);
		if (planned == null || !entry.active() || entry.anchor() != Anchor.FIXED) {
			return;
		}
		var later = entry.series().between(planned.slot(), this.days.begun());
		if (later.isEmpty()) {
			return;
		}
		var passed = new ArrayList<>(List.of(planned));
		later.subList(0, later.size() - 1).forEach((slot) -> passed.add(this.planning.add(entry, slot)));
		this.misses.skipped(entry, passed);
		this.planning.next(entry, later.get(later.size() - 1), null, "Passed over " + planned.businessKey());
	}

	private void start(long id) {
		var entry = this.entries.lock(id).orElseThrow();
		var planned = this.occurrences.planned(id).orElse(null);
		if (planned != null && entry.active() && !planned.plannedStart().isAfter(this.days.begun())) {
			this.cycles.start(entry.cycle(), planned.businessKey(), null, variables(entry, planned));
		}
	}

	private static Map<String, Object> variables(Entry entry, Occurrence planned) {
		var variables = new HashMap<String, Object>();
		variables.put("period", planned.period());
		variables.put("plannedStart", planned.plannedStart().toString());
		variables.put("plannedFinish", planned.plannedFinish().toString());
		variables.put("ownerRole", entry.owner());
		variables.put("scopeRegister", entry.register());
		variables.put("scopeNumber", entry.number());
		return variables;
	}

	private void miss(Occurrence seen) {
		var entry = this.entries.lock(seen.entry()).orElseThrow();
		var now = this.occurrences.find(seen.id()).orElseThrow();
		var overdue = now.missedAt() == null && now.graceUntil().isBefore(this.days.today())
				&& (now.isOpen() || now.state() == State.MISSED);
		if (overdue && (now.state() != State.PLANNED || entry.active())) {
			this.misses.overdue(entry, now);
		}
	}

}
