package almanac.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import almanac.engine.Apart;
import almanac.catalogue.Cycle;

import org.springframework.stereotype.Component;

/**
 * What the calendar changes by itself because a register changed. Each change has a
 * transaction of its own, is kept with its reason and is on record.
 */
@Component
class Upkeep {

	private static final int LONGEST_REASON = 2000;

	private final Entries entries;

	private final Occurrences occurrences;

	private final Planning planning;

	private final Facts facts;

	private final Days days;

	Upkeep(Entries entries, Occurrences occurrences, Planning planning, Facts facts, Days days) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.planning = planning;
		this.facts = facts;
		this.days = days;
	}

	/**
	 * Plans what is new. Much at once is spread over the time to the first run, so that
	 * it does not all fall on one day.
	 * @param fresh values by field, by number
	 */
	void begin(Cycle cycle, Map<String, Map<String, Object>> fresh, Apart apart) {
		var rhythm = cycle.rhythm();
		var byInterval = new LinkedHashMap<Period, List<String>>();
		fresh.forEach((number, values) -> byInterval
			.computeIfAbsent(rhythm.kept().interval(values::get, rhythm.interval()), (it) -> new ArrayList<>())
			.add(number));
		byInterval.forEach((interval, numbers) -> {
			var until = rhythm.first().equals(rhythm.interval()) ? interval : rhythm.first();
			var whole = ChronoUnit.DAYS.between(this.days.today(), this.days.today().plus(until));
			for (var index = 0; index < numbers.size(); index++) {
				var number = numbers.get(index);
				var first = this.days.today().plusDays(Math.max(1, whole * (index + 1) / numbers.size()));
				var finish = rhythm.kept().finish(fresh.get(number)::get);
				apart.run(() -> begin(cycle, number, interval, first, finish));
			}
		});
	}

	/** Not before tomorrow, as today may be over already. */
	private LocalDate startFor(LocalDate finish, Period lead) {
		var tomorrow = this.days.today().plusDays(1);
		var start = finish.minus(lead);
		return start.isBefore(tomorrow) ? tomorrow : start;
	}

	private void begin(Cycle cycle, String number, Period interval, LocalDate spread, LocalDate finish) {
		var rhythm = cycle.rhythm();
		var first = (finish != null) ? startFor(finish, rhythm.lead()) : spread;
		var id = this.entries.begin(cycle.id(), rhythm.scope(), number);
		var entry = this.planning.next(
				new Entry(id, cycle.id(), rhythm.scope(), number, 0, interval, rhythm.anchor(), first, rhythm.lead(),
						rhythm.grace(), cycle.owner(), true, first, null, null, null, null),
				first, null, "New in " + rhythm.scope());
		this.facts.changed(entry, null, Map.of(), Map.of("scope", number, "nextStart", first.toString()),
				entry.reason());
	}

	/** Plans no longer what left the register, or does not fit any more. */
	void close(Entry seen, almanac.registers.kit.Entry<?> object) {
		var entry = this.entries.lock(seen.id()).orElseThrow();
		var retired = object != null && object.retired();
		if (entry.active() && (retired || !isPlannedByHand(entry))) {
			var why = (object != null) ? object.reason() : "it is not in the register";
			next(entry, false, entry.interval(), entry.nextStart(),
					(retired ? "%s is out of use: %s" : "%s does not need it any more: %s").formatted(entry.number(),
							why));
		}
	}

	/** Comes round again, or more or less often, unless people decided otherwise. */
	void follow(Entry seen, Period interval) {
		var entry = this.entries.lock(seen.id()).orElseThrow();
		var history = this.entries.history(entry.id());
		if (!entry.active() && isByCalendar(history, Entry::active)) {
			next(entry, true, interval, this.days.today().plus(interval),
					"%s needs it again".formatted(entry.number()));
		}
		else if (entry.active() && !entry.interval().equals(interval) && isByCalendar(history, Entry::interval)) {
			var next = this.days.today().plus(interval);
			next(entry, true, interval,
					(entry.nextStart() == null || entry.nextStart().isBefore(next)) ? entry.nextStart() : next,
					"%s needs it every %s now".formatted(entry.number(), interval));
		}
	}

	/**
	 * Has the next run end by the day the register names, unless people decided
	 * otherwise, or a run for that day began already.
	 */
	void finish(Entry seen, LocalDate day) {
		var entry = this.entries.lock(seen.id()).orElseThrow();
		var start = startFor(day, entry.lead());
		var soon = entry.nextStart() != null && !entry.nextStart().isAfter(start)
				&& !day.minus(entry.lead()).isAfter(this.days.today());
		if (!entry.active() || soon || start.equals(entry.nextStart()) || isBegun(entry, day)
				|| !isByCalendar(this.entries.history(entry.id()), Entry::nextStart)) {
			return;
		}
		next(entry, true, entry.interval(), start, "%s is to be done by %s".formatted(entry.number(), day));
	}

	private boolean isBegun(Entry entry, LocalDate day) {
		return this.occurrences.of(entry.id())
			.stream()
			.filter((it) -> it.state() != State.PLANNED)
			.anyMatch((it) -> it.state() == State.RUNNING || !day.isAfter(it.plannedFinish()));
	}

	private boolean isPlannedByHand(Entry entry) {
		var history = this.entries.history(entry.id());
		return history.get(history.size() - 1).author() != null;
	}

	/** Whether what holds was last changed by the calendar, and by no person. */
	private static boolean isByCalendar(List<Entry> newestFirst, Function<Entry, Object> what) {
		var held = what.apply(newestFirst.get(0));
		var since = newestFirst.get(0);
		for (var it : newestFirst) {
			if (!what.apply(it).equals(held)) {
				break;
			}
			since = it;
		}
		return since.author() == null;
	}

	/**
	 * @param next {@literal null} while a run is waited for
	 */
	void next(Entry entry, boolean active, Period interval, LocalDate next, String reason) {
		var moved = next != null && !next.equals(entry.nextStart());
		var changed = this.entries.next(new Entry(entry.id(), entry.cycle(), entry.register(), entry.number(),
				entry.version(), interval, entry.anchor(), moved ? next : entry.seriesFrom(), entry.lead(),
				entry.grace(), entry.owner(), active, next, null, null, null, null), null, shortened(reason));
		if (moved) {
			this.occurrences.planned(entry.id())
				.ifPresentOrElse((it) -> this.planning.move(it, changed, next), () -> this.planning.add(changed, next));
		}
		this.facts.changed(entry, changed);
	}

	private static String shortened(String reason) {
		return (reason.length() > LONGEST_REASON) ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason;
	}

}
