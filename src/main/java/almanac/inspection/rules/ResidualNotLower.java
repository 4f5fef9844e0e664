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
		var risks = new HashMap<String, Risk>();
		known.all(Risk.class).forEach((it) -> risks.put(it.id(), it.value()));
		var treated = risks.entrySet()
			.stream()
			.filter((it) -> it.getValue().treatment() != null && it.getValue().treatment() != Risk.Treatment.RETAIN)
			.flatMap((it) -> Residuals.now(it.getValue())
				.filter((now) -> now >= Residuals.inherent(it.getValue()))
				.map((now) -> Finding.at("risks", it.getKey(), Fact.text(now),
						Fact.text(Residuals.inherent(it.getValue()))))
				.stream());
		return Stream.concat(treated, known.all(Action.class).flatMap((it) -> idle(it, risks).stream()));
	}

	private static Optional<Finding> idle(Entry<Action> action, Map<String, Risk> risks) {
		var it = action.value();
		var under = it.risks().stream().filter(risks::containsKey).toList();
		var expected = Residuals.expected(it);
		if (under.isEmpty() || expected.isEmpty()
				|| (it.state() != Action.State.OPEN && it.state() != Action.State.IN_PROGRESS)) {
			return Optional.empty();
		}
		var lowest = under.stream()
			.mapToInt((id) -> Residuals.now(risks.get(id)).orElse(Residuals.inherent(risks.get(id))))
			.min()
			.orElseThrow();
		return (expected.get() < lowest) ? Optional.empty()
				: Optional.of(
						Finding
							.at("actions", action.id(), Fact.text(it.title()), Fact.text(expected.get()),
									Fact.list(under), Fact.text(lowest))
							.in("action")
							.with("risks"));
	}

}
