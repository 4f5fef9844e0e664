package almanac.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import almanac.startup.StartRefused;
import almanac.web.Code;

/**
 * One entry of the file, taken at its word: nothing unknown is skipped.
 */
record CatalogueEntry(String file, String id, Map<?, ?> fields) {

	private static final Set<String> RHYTHM = Set.of("anchor", "first", "lead", "grace", "scope", "where",
			"interval-by", "finish-by");

	private static final Set<String> KNOWN = Set.copyOf(Stream
		.concat(RHYTHM.stream(),
				Stream.of("name", "name-de", "clauses", "purpose", "owner", "interval", "triggers", "ladder", "about"))
		.toList());

	static CatalogueEntry of(String file, String id, Object fields) {
		if (!(fields instanceof Map<?, ?> map)) {
			throw new StartRefused(
					"%s, %s: expected fields below it: name, clauses, purpose, owner.".formatted(file, id));
		}
		return new CatalogueEntry(file, id, map);
	}

	Cycle cycle() {
		if (!this.id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || this.id.length() > 60) {
			throw wrong("id", "is no id of a model", "Write small letters, digits and hyphens, at most 60");
		}
		this.fields.keySet().forEach((key) -> {
			if (!KNOWN.contains(String.valueOf(key))) {
				throw wrong(String.valueOf(key), "is not known", "Known: " + new TreeSet<>(KNOWN));
			}
		});
		var rhythm = this.fields.containsKey("interval") ? rhythm() : none();
		return new Cycle(this.id, text("name"), this.fields.containsKey("name-de") ? text("name-de") : null,
				texts("clauses"), text("purpose"), text("owner"), rhythm,
				this.fields.containsKey("triggers") ? texts("triggers") : List.of(),
				this.fields.containsKey("ladder") ? ladder() : Ladder.STANDARD,
				this.fields.containsKey("about") ? text("about") : (rhythm != null) ? rhythm.scope() : null);
	}

	private Ladder ladder() {
		try {
			return LadderEntry.read(this.fields.get("ladder"));
		}
		catch (Wrong ex) {
			throw refused(ex);
		}
	}

	private Rhythm rhythm() {
		var interval = period("interval", null, WrittenPeriod::interval, "a period from P1D to P10Y, like P3M");
		var lead = period("lead", "P14D", WrittenPeriod::span, "a period up to P1Y, like P14D");
		if (!WrittenPeriod.fits(lead, interval)) {
			throw wrong("lead", "is longer than the interval %s".formatted(interval),
					"A run ends before the next begins: shorten it");
		}
		return new Rhythm(interval, anchor(),
				period("first", interval.toString(), WrittenPeriod::interval, "a period from P1D to P10Y, like P1M"),
				lead, period("grace", "P5D", WrittenPeriod::span, "a period up to P1Y, like P5D"),
				this.fields.containsKey("scope") ? text("scope") : null, kept(lead));
	}

	private Kept kept(Period lead) {
		try {
			return KeptEntry.read(this.fields, lead);
		}
		catch (Wrong ex) {
			throw refused(ex);
		}
	}

	private StartRefused refused(Wrong it) {
		return new StartRefused(
				"%s, %s, %s: '%s' %s.".formatted(this.file, this.id, it.field(), it.value(), it.getMessage()));
	}

	private Rhythm none() {
		RHYTHM.stream().filter(this.fields::containsKey).sorted().findFirst().ifPresent((field) -> {
			throw wrong(field, "means nothing without an interval", "Add interval, like P1Y, or leave it out");
		});
		return null;
	}

	private Anchor anchor() {
		try {
			return this.fields.containsKey("anchor") ? Code.of(Anchor.class, text("anchor")) : Anchor.FIXED;
		}
		catch (IllegalArgumentException ex) {
			throw wrong("anchor", "is no anchor", "Write fixed or after-completion");
		}
	}

	private Period period(String field, String otherwise, Function<String, Optional<Period>> read, String expected) {
		var text = this.fields.containsKey(field) ? text(field) : otherwise;
		return read.apply(text).orElseThrow(() -> wrong(field, "is not possible", "Write " + expected));
	}

	private String text(String field) {
		if (this.fields.get(field) instanceof String text && !text.isBlank()) {
			return text.strip();
		}
		throw wrong(field, "is no text", "Write one");
	}

	private List<String> texts(String field) {
		if (this.fields.get(field) instanceof List<?> list && !list.isEmpty()
				&& list.stream().allMatch(String.class::isInstance)) {
			return list.stream().map(String.class::cast).toList();
		}
		throw wrong(field, "is no list of texts", "Write one like [\"10.2\"]");
	}

	private StartRefused wrong(String field, String what, String remedy) {
		var value = this.fields.containsKey(field) ? "'%s' ".formatted(this.fields.get(field)) : "'' ";
		return new StartRefused("%s, %s, %s: %s%s. %s.".formatted(this.file, this.id, field,
				KNOWN.contains(field) ? value : "", what, remedy));
	}

}
