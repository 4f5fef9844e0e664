package almanac.inspection.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import almanac.inspection.Known;
import almanac.inspection.Line;
import almanac.web.Code;

/**
 * A day of an entry that matters while the entry is in one of the states.
 *
 * @param states codes; empty for any
 */
record Dated(String register, String field, Set<String> states) {

	static Dated of(String register, String field, String... states) {
		return new Dated(register, field, Set.of(states));
	}

	/** The entries of the register that are in such a state and have such a day. */
	Stream<Line> lines(Known known) {
		return known.registers()
			.stream()
			.filter((it) -> it.name().equals(this.register))
			.flatMap(known::lines)
			.filter((it) -> it.value(this.field) instanceof LocalDate)
			.filter((it) -> this.states.isEmpty()
					|| (it.value("state") instanceof Code state && this.states.contains(state.code())));
	}

	LocalDate day(Line line) {
		return (LocalDate) line.value(this.field);
	}

}
