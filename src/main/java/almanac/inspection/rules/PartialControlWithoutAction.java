package almanac.inspection.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.actions.Action;
import almanac.registers.controls.Control;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * A control that is planned or only partly in place has an action that completes it.
 */
@Component
class PartialControlWithoutAction implements Rule {

	@Override
	public String id() {
		return "partial-control-without-action";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.3 e", "8.3", "SR6");
	}

	@Override
	public String cycle() {
		return "statement-of-applicability";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var pursued = new HashSet<String>();
		var actions = known.all(Action.class).toList();
		actions.stream()
			.map(Entry::value)
			.filter((it) -> it.state() == Action.State.OPEN || it.state() == Action.State.IN_PROGRESS)
			.forEach((it) -> {
				pursued.addAll(it.controls());
				pursued.addAll(Written
					.controls(Objects.toString(it.controlsNamed(), "") + " " + Objects.toString(it.notes(), "")));
			});
		return actions.isEmpty() ? Stream.empty()
				: known.all(Control.class)
					.filter((it) -> Boolean.TRUE.equals(it.value().applicable()))
					.filter((it) -> it.value().status() == Control.Status.PARTLY
							|| it.value().status() == Control.Status.PLANNED)
					.filter((it) -> !pursued.contains(it.id()))
					.map((it) -> Finding
						.at("controls", it.id(), Fact.text(it.id()), Fact.text(it.value().name()),
								Fact.code("controls", "status", it.value().status()))
						.with("actions"));
	}

}
