package almanac.inspection.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.controls.Control;

import org.springframework.stereotype.Component;

/**
 * A control that is excluded says why, and nothing relies on it.
 */
@Component
class ExcludedButUsed implements Rule {

	private static final List<String> USERS = List.of("risks", "actions", "obligations", "parties", "documents",
			"threats");

	@Override
	public String id() {
		return "excluded-but-used";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.3 d", "SR3");
	}

	@Override
	public String cycle() {
		return "statement-of-applicability";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var excluded = new LinkedHashMap<String, Control>();
		known.all(Control.class)
			.filter((it) -> Boolean.FALSE.equals(it.value().applicable()))
			.forEach((it) -> excluded.put(it.id(), it.value()));
		if (excluded.isEmpty()) {
			return Stream.empty();
		}
		var unjustified = excluded.entrySet()
			.stream()
			.filter((it) -> Objects.toString(it.getValue().justification(), "").isBlank())
			.map((it) -> Finding.at("controls", it.getKey(), Fact.text(it.getKey())).in("unjustified"));
		return Stream.concat(unjustified, used(excluded, known));
	}

	private static Stream<Finding> used(Map<String, Control> excluded, Known known) {
		return known.registers()
			.stream()
			.filter((it) -> USERS.contains(it.name()))
			.flatMap(known::lines)
			.filter((it) -> !it.text("state").matches("CANCELLED|CLOSED|WITHDRAWN|NOT_APPLICABLE"))
			.flatMap((line) -> Stream
				.concat(line.links().stream(), Written.controls(line.text("controlsNamed")).stream())
				.distinct()
				.filter(excluded::containsKey)
				.map((it) -> Finding
					.at("controls", it, Fact.text(it), Fact.text(line.id()), Fact.word(line.register()),
							Fact.text(line.title()))
					.about(line.id())
					.with(line.register())));
	}

}
