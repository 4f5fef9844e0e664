package almanac.calendar;

import java.util.List;
import java.util.stream.Collectors;

import almanac.catalogue.Anchor;
import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.engine.Directory;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Keeps what was missed as missed and raises its nonconformity, once and together (9.1,
 * 10.2).
 */
@Component
class Misses {

	private static final int LONGEST = 200;

	private final Entries entries;

	private final Occurrences occurrences;

	private final Planning planning;

	private final Nonconformities nonconformities;

	private final Catalogue catalogue;

	private final Directory directory;

	private final Facts facts;

	private final Days days;

	private final Texts texts;

	private final Moments moments;

	Misses(Entries entries, Occurrences occurrences, Planning planning, Nonconformities nonconformities,
			Catalogue catalogue, Directory directory, Facts facts, Days days, Texts texts, Moments moments) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.planning = planning;
		this.nonconformities = nonconformities;
		this.catalogue = catalogue;
		this.directory = directory;
		this.facts = facts;
		this.days = days;
		this.texts = texts;
		this.moments = moments;
	}

	/** Its grace is over; the entry is locked. */
	void overdue(Entry entry, Occurrence it) {
		missed(entry, List.of(it), this.texts.of("calendar.missed.late", name(entry), it.period(),
				this.moments.day(it.plannedFinish()), this.moments.day(it.graceUntil())));
		if (it.state() == State.PLANNED) {
			var next = (entry.anchor() == Anchor.FIXED) ? entry.series().after(it.slot())
					: this.days.today().plus(entry.interval());
			this.planning.next(entry, next, null, "Missed " + it.businessKey());
		}
	}

	/** Nothing started in their time, and a newer one is due; the entry is locked. */
	void skipped(Entry entry, List<Occurrence> all) {
		missed(entry, all, this.texts.of("calendar.missed.skipped", name(entry),
				all.stream().map(Occurrence::period).collect(Collectors.joining(", "))));
	}

	private void missed(Entry entry, List<Occurrence> all, String statement) {
		var unexcused = all.stream().filter((it) -> it.excuse() == null).toList();
		var number = unexcused.isEmpty() ? null : raise(entry, unexcused, statement);
		all.forEach((it) -> {
			var raised = (it.excuse() == null) ? number : null;
			this.occurrences.missed(it.id(), this.days.now(), raised);
			this.facts.missed(entry, it, raised);
		});
	}

	private String raise(Entry entry, List<Occurrence> all, String statement) {
		var plan = all.stream()
			.map((it) -> this.texts.of("calendar.missed.plan", it.businessKey(), this.moments.day(it.plannedStart()),
					this.moments.day(it.plannedFinish()),
					(it.actualStart() != null) ? this.moments.day(this.days.of(it.actualStart())) : "–"))
			.collect(Collectors.joining("\n"));
		var owner = this.directory.eligible(entry.owner()).stream().findFirst().orElse(null);
		return this.nonconformities
			.raise(new Report(shortened(statement, 4000), requirement(entry), Source.MISSED_INTERVAL,
					shortened(all.get(all.size() - 1).businessKey(), LONGEST), shortened(plan, 4000), null,
					this.days.today(), owner), Nonconformities.CALENDAR)
			.id()
			.value();
	}

	private String requirement(Entry entry) {
		return this.catalogue.find(entry.cycle())
			.map(Cycle::clauses)
			.map((it) -> shortened(String.join(", ", it), LONGEST))
			.orElse(null);
	}

	private String name(Entry entry) {
		var name = this.catalogue.find(entry.cycle()).map(Cycle::name).orElse(entry.cycle());
		return (entry.number() != null) ? name + " " + entry.number() : name;
	}

	private static String shortened(String text, int most) {
		return (text.length() > most) ? text.substring(0, most - 1) + "…" : text;
	}

}
