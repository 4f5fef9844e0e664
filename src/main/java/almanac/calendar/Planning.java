package almanac.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.engine.Cycles;

import org.springframework.stereotype.Component;

/**
 * Puts the next run of an entry into the calendar, under a key no other run has.
 */
@Component
class Planning {

	private final Entries entries;

	private final Occurrences occurrences;

	private final Cycles cycles;

	Planning(Entries entries, Occurrences occurrences, Cycles cycles) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.cycles = cycles;
	}

	/**
	 * @param author {@literal null} if the calendar itself does
	 */
	Entry next(Entry entry, LocalDate slot, String author, String reason) {
		var planned = this.entries.next(entry.with(slot), author, reason);
		add(planned, slot);
		return planned;
	}

	/** Without a version of the entry. */
	Occurrence add(Entry entry, LocalDate slot) {
		var key = key(entry, slot, null);
		this.occurrences.add(entry.id(), key, slot, slot, finish(entry, slot), grace(entry, slot));
		return this.occurrences.find(key).orElseThrow();
	}

	/** The entry as it is now is what the planned run follows. */
	void move(Occurrence planned, Entry entry, LocalDate slot) {
		var start = entry.nextStart();
		var key = slot.equals(planned.slot()) ? planned.businessKey() : key(entry, slot, planned.businessKey());
		this.occurrences.move(planned.id(), key, slot, start, finish(entry, start), grace(entry, start));
	}

	private static LocalDate finish(Entry entry, LocalDate start) {
		return start.plus(entry.lead());
	}

	private static LocalDate grace(Entry entry, LocalDate start) {
		return finish(entry, start).plus(entry.grace());
	}

	/** The shortest name of the period that no other run has. */
	private String key(Entry entry, LocalDate slot, String own) {
		var names = names(entry, slot);
		var finest = names.get(names.size() - 1);
		return Stream.concat(names.stream(), IntStream.iterate(2, (it) -> it + 1).mapToObj((it) -> finest + "-" + it))
			.map((it) -> entry.key() + ":" + it)
			.filter((it) -> it.equals(own) || !isTaken(it))
			.findFirst()
			.orElseThrow();
	}

	/** By a run of the plan, or by one that somebody started outside of it. */
	private boolean isTaken(String key) {
		return this.occurrences.find(key).isPresent() || !this.cycles.steps(key).isEmpty();
	}

	private static List<String> names(Entry entry, LocalDate slot) {
		var interval = entry.interval();
		var names = new ArrayList<String>();
		if (interval.getDays() == 0 && interval.toTotalMonths() % 12 == 0) {
			names.add(slot.toString().substring(0, 4));
		}
		if (interval.getDays() == 0) {
			names.add(slot.toString().substring(0, 7));
		}
		names.add(slot.toString());
		return names;
	}

}
