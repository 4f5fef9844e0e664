package almanac.calendar.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.calendar.Entry;
import almanac.catalogue.Anchor;
import almanac.catalogue.Catalogue;
import almanac.catalogue.Cycle;
import almanac.registers.kit.Registers;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * What calendar entries say to people.
 */
@Component
class EntryWords {

	private final Catalogue catalogue;

	private final Registers registers;

	private final Texts texts;

	EntryWords(Catalogue catalogue, Registers registers, Texts texts) {
		this.catalogue = catalogue;
		this.registers = registers;
		this.texts = texts;
	}

	/** In the language of the person, the id if the catalogue knows it no longer. */
	public String name(String cycle) {
		return this.catalogue.find(cycle).map(Cycle::title).orElse(cycle);
	}

	/** With what it is about, by its name and number. */
	public String title(Entry it) {
		return (it.number() != null)
				? "%s: %s (%s)".formatted(name(it.cycle()), scopes(List.of(it)).get(it.id()), it.number())
				: name(it.cycle());
	}

	/** What the register calls that for which they come round, by entry. */
	Map<Long, String> scopes(List<Entry> entries) {
		var scopes = new HashMap<Long, String>();
		entries.stream()
			.filter((it) -> it.number() != null)
			.collect(Collectors.groupingBy(Entry::register))
			.forEach((register, all) -> {
				var titles = this.registers.titles(register, all.stream().map(Entry::number).toList());
				all.forEach((it) -> scopes.put(it.id(), titles.getOrDefault(it.number(), it.number())));
			});
		return scopes;
	}

	public String role(String id) {
		return this.texts.find("role." + id).orElse(id);
	}

	/** Like: every 3 months. */
	public String rhythm(Entry it) {
		if (it.anchor() == Anchor.AFTER_COMPLETION) {
			return this.texts.of("calendar.afterEnd", period(it.interval()));
		}
		return this.texts.find("calendar.every." + it.interval())
			.orElseGet(() -> this.texts.of("calendar.every", period(it.interval())));
	}

	/** Like: 1 year, 6 months. */
	public String period(Period period) {
		var parts = new ArrayList<String>();
		part(parts, "year", period.getYears());
		part(parts, "month", period.getMonths());
		part(parts, "day", period.getDays());
		return parts.isEmpty() ? this.texts.of("calendar.no.days") : String.join(", ", parts);
	}

	private void part(ArrayList<String> parts, String unit, int count) {
		if (count == 1) {
			parts.add(this.texts.of("calendar.one." + unit));
		}
		else if (count > 1) {
			parts.add(this.texts.of("calendar.many." + unit, count));
		}
	}

	/** A field of a version, as the history shows it. */
	String value(String field, Entry it) {
		return switch (field) {
			case "interval" -> period(it.interval());
			case "lead" -> period(it.lead());
			case "grace" -> period(it.grace());
			case "anchor" -> this.texts.of("calendar.anchor." + it.anchor().code());
			case "owner" -> role(it.owner());
			case "active" -> this.texts.of(it.active() ? "calendar.active" : "calendar.inactive");
			default -> throw new IllegalArgumentException("No field '%s'.".formatted(field));
		};
	}

}
