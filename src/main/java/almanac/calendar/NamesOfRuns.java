package almanac.calendar;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.engine.RunNames;
import almanac.registers.kit.Registers;
import almanac.web.Language;
import almanac.web.Moments;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Names what came round by its cycle, what it is for, and when: Restore test of Payroll
 * database, November 2026; what began otherwise by its cycle and what it is for.
 */
@Component
public class NamesOfRuns implements RunNames {

	private final Occurrences occurrences;

	private final Entries entries;

	private final Catalogue catalogue;

	private final Registers registers;

	private final Moments moments;

	private final Texts texts;

	NamesOfRuns(Occurrences occurrences, Entries entries, Catalogue catalogue, Registers registers, Moments moments,
			Texts texts) {
		this.occurrences = occurrences;
		this.entries = entries;
		this.catalogue = catalogue;
		this.registers = registers;
		this.moments = moments;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String businessKey) {
		return this.occurrences.find(businessKey)
			.flatMap((run) -> this.entries.find(run.entry()).map((entry) -> name(entry, run)))
			.or(() -> unplanned(businessKey.split(":")));
	}

	/** What began otherwise than by the plan, if its key says what it is about. */
	private Optional<String> unplanned(String[] key) {
		var parts = List.of(key).subList(1, key.length);
		return this.catalogue.find(key[0]).filter((it) -> it.about() != null).flatMap((it) -> {
			var titles = this.registers.titles(it.about(), parts);
			return parts.stream()
				.filter(titles::containsKey)
				.findFirst()
				.map((part) -> this.texts.of("calendar.run.what", it.title(), titles.get(part)));
		});
	}

	/** All that come round by an entry, so without their period: by id of the entry. */
	public Map<Long, String> ofAll(List<Entry> entries) {
		var names = new HashMap<Long, String>();
		entries.stream().filter((it) -> it.number() == null).forEach((it) -> names.put(it.id(), cycle(it)));
		entries.stream()
			.filter((it) -> it.number() != null)
			.collect(Collectors.groupingBy(Entry::register))
			.forEach((register, all) -> {
				var titles = this.registers.titles(register, all.stream().map(Entry::number).toList());
				all.forEach((it) -> names.put(it.id(),
						this.texts.of("calendar.run.what", cycle(it), titles.getOrDefault(it.number(), it.number()))));
			});
		return names;
	}

	private String name(Entry entry, Occurrence run) {
		return this.texts.of("calendar.run", ofAll(List.of(entry)).get(entry.id()), period(run));
	}

	private String cycle(Entry entry) {
		return this.catalogue.find(entry.cycle()).map(Cycle::title).orElse(entry.cycle());
	}

	/** A year or a month where that says it, else the day. */
	private String period(Occurrence run) {
		var period = run.period();
		if (period.matches("\\d{4}")) {
			return period;
		}
		return period.matches("\\d{4}-\\d{2}")
				? YearMonth.parse(period).format(DateTimeFormatter.ofPattern("LLLL uuuu", Language.current()))
				: this.moments.day(run.slot());
	}

}
