package almanac.inspection.rules;

import java.util.List;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.improvements.Improvement;

import org.springframework.stereotype.Component;

/**
 * A nonconformity that is worked on has a day on which the effect is checked; what is
 * closed was checked.
 */
@Component
class EffectivenessNotChecked implements Rule {

	private static final String CHECK = "effective|wirksam";

	@Override
	public String id() {
		return "effectiveness-not-checked";
	}

	@Override
	public List<String> serves() {
		return List.of("10.2", "CR1", "CR3");
	}

	@Override
	public String cycle() {
		return "corrective-action";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var improvements = known.all(Improvement.class)
			.filter((it) -> it.value().state() == Improvement.State.CLOSED
					&& it.value().decision() == Improvement.Decision.ACCEPTED && it.value().checkedOn() == null
					&& it.value().outcome() == null)
			.map((it) -> Finding.at("improvements", it.id(), Fact.text(it.value().title())).in("improvement"));
		return Stream.concat(cases(known), improvements);
	}

	/** Where a former register had such checks at all; what is run here has its own. */
	private static Stream<Finding> cases(Known known) {
		return known.cases().noneMatch((it) -> it.kept().named(CHECK).isPresent()) ? Stream.empty()
				: known.cases()
					.filter((it) -> !it.withdrawn() && !it.effectivenessPlanned()
							&& (it.isInProgress() || it.isClosed()) && !it.status().isEmpty())
					.filter((it) -> it.kept().named(CHECK).isEmpty())
					.map((it) -> Finding
						.at(Finding.NONCONFORMITIES, it.id(), Fact.text(it.number()), Fact.text(it.status()))
						.in(it.isClosed() ? "closed" : ""));
	}

}
