package almanac.inspection.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Line;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * A thing stands in its register once.
 */
@Component
class DuplicateEntry implements Rule {

	/**
	 * Where two entries of one name are one thing; titles of what recurs are left out.
	 */
	private static final Map<String, String> UNIQUE = Map.ofEntries(Map.entry("assets", "name"),
			Map.entry("devices", "serial"), Map.entry("risks", "title"), Map.entry("suppliers", "name"),
			Map.entry("documents", "title"), Map.entry("recovery-plans", "system"),
			Map.entry("objectives", "objective"), Map.entry("threats", "title"), Map.entry("vulnerabilities", "cve"),
			Map.entry("controls", "name"), Map.entry("responsibilities", "activity"), Map.entry("incidents", "title"));

	@Override
	public String id() {
		return "duplicate-entry";
	}

	@Override
	public List<String> serves() {
		return List.of("7.5.3", "A.5.9");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return known.registers().stream().filter((it) -> UNIQUE.containsKey(it.name())).flatMap((register) -> {
			var first = new HashMap<String, String>();
			return known.lines(register).flatMap((it) -> {
				var key = key(it, UNIQUE.get(register.name()));
				var before = key.isBlank() ? null : first.putIfAbsent(key, it.id());
				return (before == null) ? Stream.<Finding>empty() : Stream.of(Finding
					.at(it.register(), it.id(), Fact.text(it.text(UNIQUE.get(register.name()))), Fact.text(before))
					.about(before));
			});
		});
	}

	/** Incidents of one name are one only if they were noticed at one time. */
	private static String key(Line line, String field) {
		var name = line.text(field).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		return line.register().equals("incidents") && !name.isEmpty()
				? name + line.text("reportedAt") + line.text("detectedAt") : name;
	}

}
