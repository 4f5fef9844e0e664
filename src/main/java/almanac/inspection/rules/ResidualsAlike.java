package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * Residual scores are judged one by one; nearly all alike for different risks, they were
 * not.
 */
@Component
class ResidualsAlike implements Rule {

	/** Of few, many are alike by chance. */
	private static final int FEWEST = 5;

	private static final int RISKS = 3;

	private static final double NEARLY_ALL = 0.8;

	@Override
	public String id() {
		return "residuals-alike";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.2", "8.3", "RR11", "RR12");
	}

	@Override
	public String cycle() {
		return "risk-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var criteria = known.criteria();
		var scored = known.all(Action.class)
			.filter((it) -> it.value().state() != Action.State.CANCELLED
					&& Residuals.expected(it, criteria).isPresent())
			.toList();
		return scored.stream()
			.collect(Collectors.groupingBy((it) -> Residuals.expected(it, criteria).orElseThrow()))
			.entrySet()
			.stream()
			.filter((it) -> it.getValue().size() >= FEWEST && it.getValue().size() >= NEARLY_ALL * scored.size())
			.filter((it) -> it.getValue()
				.stream()
				.flatMap((action) -> action.value().risks().stream())
				.distinct()
				.count() >= RISKS)
			.map((it) -> Finding.at("actions", it.getValue().get(0).id(), Fact.text(it.getValue().size()),
					Fact.text(scored.size()), Fact.text(it.getKey()),
					Fact.list(it.getValue().stream().map(Entry::id).toList())));
	}

}
