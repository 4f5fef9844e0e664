package almanac.inspection.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.inspection.Decisions;
import almanac.inspection.Finding;
import almanac.inspection.FindingWords;
import almanac.inspection.Inspection;
import almanac.inspection.KeptFinding;
import almanac.inspection.Rule;
import almanac.registers.kit.Registers;

import org.springframework.stereotype.Component;

/**
 * Findings in words for people and machines.
 */
@Component
class FindingViews {

	private final Inspection inspection;

	private final Decisions decisions;

	private final FindingWords words;

	private final Registers registers;

	private final Directory directory;

	FindingViews(Inspection inspection, Decisions decisions, FindingWords words, Registers registers,
			Directory directory) {
		this.inspection = inspection;
		this.decisions = decisions;
		this.words = words;
		this.registers = registers;
		this.directory = directory;
	}

	/** A rule with what it found on this page. */
	record Group(String rule, String title, String why, String clauses, String cycle, List<Item> items) {
	}

	/**
	 * @param by name of who decided, or {@literal null}
	 */
	record Item(long id, String register, String registerName, String entry, String title, String address,
			String finding, String state, Instant firstSeen, Instant lastSeen, KeptFinding.Decision decision, String by,
			boolean mayDismiss) {
	}

	List<Group> groups(List<KeptFinding> findings, String person) {
		var titles = titles(findings);
		return findings.stream()
			.collect(Collectors.groupingBy(KeptFinding::rule, java.util.LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((it) -> new Group(it.getKey(), this.words.title(it.getKey()), this.words.why(it.getKey()),
					String.join(", ", rule(it.getKey()).serves()), this.words.cycle(rule(it.getKey()).cycle()),
					it.getValue().stream().map((one) -> item(one, titles, person)).toList()))
			.toList();
	}

	private Item item(KeptFinding it, Map<String, String> titles, String person) {
		var isCase = it.register().equals(Finding.NONCONFORMITIES);
		return new Item(it.id(), it.register(), this.words.register(it.register()), it.entry(),
				titles.getOrDefault(it.register() + "/" + it.entry(), ""),
				isCase ? "/nonconformities/" + it.entry() : "/registers/" + it.register() + "/" + it.entry(),
				this.words.sentence(it), it.state().code(), it.firstSeen(), it.lastSeen(), it.decision(),
				(it.decision() != null) ? this.directory.nameOf(it.decision().person()).orElse(it.decision().person())
						: null,
				this.decisions.decides(person, it));
	}

	private Map<String, String> titles(List<KeptFinding> findings) {
		var titles = new HashMap<String, String>();
		findings.stream()
			.filter((it) -> !it.register().equals(Finding.NONCONFORMITIES))
			.collect(Collectors.groupingBy(KeptFinding::register,
					Collectors.mapping(KeptFinding::entry, Collectors.toSet())))
			.forEach((register, ids) -> this.registers.named(register)
				.titles(ids)
				.forEach((id, title) -> titles.put(register + "/" + id, title)));
		return titles;
	}

	Shown shown(KeptFinding it) {
		return new Shown(it.id(), it.rule(), this.words.title(it.rule()), it.register(), it.entry(),
				this.words.sentence(it), this.words.why(it.rule()), rule(it.rule()).serves(), rule(it.rule()).cycle(),
				it.state().code(), it.firstSeen(), it.lastSeen(), it.decision());
	}

	/** A choice of a filter. */
	record Option(String value, String label) {
	}

	/** By title, with how many there are. */
	List<Option> rules(Map<String, Long> counts) {
		return counts.entrySet()
			.stream()
			.map((it) -> new Option(it.getKey(), "%s (%d)".formatted(this.words.title(it.getKey()), it.getValue())))
			.toList();
	}

	/** By name. */
	List<Option> registers() {
		var all = new ArrayList<Option>();
		all.add(new Option(Finding.NONCONFORMITIES, this.words.register(Finding.NONCONFORMITIES)));
		this.registers.all()
			.forEach((it) -> all.add(new Option(it.type().name(), this.words.register(it.type().name()))));
		return all.stream().sorted(java.util.Comparator.comparing(Option::label)).toList();
	}

	List<String> titles(Iterable<String> rules) {
		var titles = new ArrayList<String>();
		rules.forEach((it) -> titles.add(this.words.title(it)));
		return titles;
	}

	String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

	private Rule rule(String id) {
		return this.inspection.rules().stream().filter((it) -> it.id().equals(id)).findFirst().orElseThrow();
	}

}
