package almanac.inspection.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Kept;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.actions.Action;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * An action has somebody who does it and a day by which it is done.
 */
@Component
class ActionWithoutDay implements Rule {

	private static final Pattern OWNER = Written.part("owner|responsible|verantw|zuständig");

	@Override
	public String id() {
		return "action-without-day";
	}

	@Override
	public List<String> serves() {
		return List.of("6.1.3 e", "6.2", "RR12");
	}

	@Override
	public String cycle() {
		return "risk-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return known.all(Action.class)
			.filter((it) -> it.value().state() == Action.State.OPEN || it.value().state() == Action.State.IN_PROGRESS)
			.flatMap((it) -> Stream.of(day(it), owner(it)).flatMap(Optional::stream));
	}

	private static Optional<Finding> day(Entry<Action> action) {
		var it = action.value();
		var rhythm = Optional.ofNullable(it.recurrence()).flatMap(Written::rhythm);
		return (it.due() != null || rhythm.isPresent()) ? Optional.empty()
				: Optional.of(Finding.at("actions", action.id(), Fact.text(it.title()), Fact.text(said(it)))
					.about("due")
					.in(said(it).isEmpty() ? "" : "said"));
	}

	private static String said(Action it) {
		return Optional.ofNullable(it.recurrence()).or(() -> Kept.of(it.notes()).named("due|fällig|termin")).orElse("");
	}

	private static Optional<Finding> owner(Entry<Action> action) {
		var it = action.value();
		return (it.owner() != null || Kept.of(it.notes()).named(OWNER.pattern()).isPresent()) ? Optional.empty()
				: Optional.of(Finding.at("actions", action.id(), Fact.text(it.title())).about("owner").in("owner"));
	}

}
