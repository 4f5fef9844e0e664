package almanac.inspection.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Case;
import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Line;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * Where an entry names a nonconformity as its own, the nonconformity does not say that it
 * came from another entry of the same register.
 */
@Component
class ContradictingSource implements Rule {

	@Override
	public String id() {
		return "contradicting-source";
	}

	@Override
	public List<String> serves() {
		return List.of("10.2", "7.5.3", "CR8");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var cases = new HashMap<String, Case>();
		known.cases().filter((it) -> it.source() != null && !it.withdrawn()).forEach((it) -> {
			cases.put(it.id(), it);
			cases.put(it.number(), it);
		});
		return cases.isEmpty() ? Stream.empty()
				: known.registers()
					.stream()
					.flatMap((register) -> in(known.lines(register), register.name(), cases, known));
	}

	private static Stream<Finding> in(Stream<Line> lines, String register, Map<String, Case> cases, Known known) {
		var named = cases.values().stream().flatMap((it) -> Written.numbers(it.source())).collect(Collectors.toSet());
		var sources = known.existing(register, named);
		return sources.isEmpty() ? Stream.empty() : lines.flatMap((line) -> contradicted(line, sources, cases));
	}

	private static Stream<Finding> contradicted(Line line, Set<String> sources, Map<String, Case> cases) {
		return Written.numbers(String.join("\n", line.texts().values()))
			.distinct()
			.map(cases::get)
			.filter((it) -> it != null && Written.numbers(it.text()).noneMatch(line.id()::equals))
			.flatMap((it) -> Written.numbers(it.source())
				.filter(sources::contains)
				.findFirst()
				.map((source) -> Finding
					.at(line.register(), line.id(), Fact.text(line.id()), Fact.text(it.number()), Fact.text(source))
					.about(it.number())
					.with(Finding.NONCONFORMITIES))
				.stream());
	}

}
