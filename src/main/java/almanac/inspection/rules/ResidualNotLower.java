package almanac.inspection.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;
import almanac.registers.risks.CriteriaHistory;
import almanac.registers.risks.Risk;

import org.springframework.stereotype.Component;

/**
 * What is done about a risk makes it lower.
 */
@Component
class ResidualNotLower implements Rule {

	@Override
	public String id() {
		return "residual-not-lower";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.3", "8.3", "RR11");
	}

	@Override
	public String cycle() {
		return "risk-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var scores = new HashMap<String, Integer>();
		var criteria = known.criteria();
		known.all(Risk.class)
			.forEach((it) -> Residuals.now(it, criteria)
				.or(() -> Residuals.inherent(it, criteria))
				.ifPresent((score) -> scores.put(it.id(), score)));
		return Stream.concat(known.all(Risk.class).flatMap((it) -> treated(it, criteria).stream()),
				known.all(Action.class).flatMap((it) -> idle(it, scores, criteria).stream()));
	}

	private static Optional<Finding> treated(Entry<Risk> risk, CriteriaHistory criteria) {
		var treatment = risk.value().treatment();
		return (treatment == null || treatment == Risk.Treatment.RETAIN) ? Optional.empty()
				: Residuals.inherent(risk, criteria)
					.flatMap((inherent) -> Residuals.now(risk, criteria)
						.filter((now) -> now >= inherent)
						.map((now) -> Finding.at("risks", risk.id(), Fact.text(now), Fact.text(inherent))));
	}

	private static Optional<Finding> idle(Entry<Action> action, Map<String, Integer> scores, CriteriaHistory criteria) {
		var it = action.value();
		var under = it.risks().stream().filter(scores::containsKey).toList();
		var expected = Residuals.expected(action, criteria);
		if (under.isEmpty() || expected.isEmpty()
				|| (it.state() != Action.State.OPEN && it.state() != Action.State.IN_PROGRESS)) {
			return Optional.empty();
		}
		var lowest = under.stream().mapToInt(scores::get).min().orElseThrow();
		return (expected.get() < lowest) ? Optional.empty()
				: Optional.of(
						Finding
							.at("actions", action.id(), Fact.text(it.title()), Fact.text(expected.get()),
									Fact.list(under), Fact.text(lowest))
							.in("action")
							.with("risks"));
	}

}
