package almanac.inspection.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Line;
import almanac.inspection.Rule;

import org.springframework.stereotype.Component;

/**
 * Whoever asks, does or owns is not who approves, checks or witnesses.
 */
@Component
class FourEyes implements Rule {

	private static final String APPROVED = "approv|genehmig|freig";

	private static final String OWNED = "^owner|eigent|verantw";

	/**
	 * Two fields of a register that name different people.
	 *
	 * @param firstColumn how an import may have kept the first field
	 */
	private record Pair(String register, String first, String firstColumn, String second, String secondColumn) {
	}

	private static final List<Pair> PAIRS = List.of(
			new Pair("exceptions", "requester", "request|beantrag|antrag", "approver", APPROVED),
			new Pair("documents", "owner", OWNED, "approver", APPROVED),
			new Pair("deletions", "performedBy", "perform|durchgef", "verifiedBy", "verif|geprüft"),
			new Pair("actions", "owner", OWNED, "verifiedBy", "verified by|geprüft von"),
			new Pair("improvements", "owner", OWNED, "checkedBy", "checked by|geprüft von"),
			new Pair("restore-tests", "performedBy", "perform|durchgef", "validatedBy", "validat"),
			new Pair("restore-tests", "performedBy", "perform|durchgef", "witness", "witness|observer|zeug"));

	@Override
	public String id() {
		return "four-eyes";
	}

	@Override
	public List<String> serves() {
		return List.of("A.5.3", "G2", "DR1", "DR8", "ZR2", "CR2");
	}

	@Override
	public String cycle() {
		return "segregation-of-duties";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var who = Who.in(known);
		return PAIRS.stream()
			.flatMap((pair) -> known.registers()
				.stream()
				.filter((it) -> it.name().equals(pair.register()))
				.flatMap(known::lines)
				.flatMap((it) -> same(it, pair, who, known).stream()));
	}

	private static Optional<Finding> same(Line line, Pair pair, Who who, Known known) {
		var one = people(line, pair.first(), pair.firstColumn(), who, known);
		var other = people(line, pair.second(), pair.secondColumn(), who, known);
		var both = who.both(one, other);
		return both.isEmpty() ? Optional.empty()
				: Optional.of(Finding
					.at(line.register(), line.id(), Fact.word(pair.register() + "." + pair.first()),
							Fact.word(pair.register() + "." + pair.second()), Fact.text(who.printed(both)))
					.about(pair.second())
					.concerning(who.logins(both)));
	}

	/** In the field, else in what an import kept because it is nobody's login name. */
	private static Set<String> people(Line line, String field, String column, Who who, Known known) {
		var value = line.value(field);
		var isPerson = line.type().field(field).orElseThrow().kind() == almanac.registers.kit.Field.Kind.PERSON;
		if (value != null) {
			return isPerson ? who.login((String) value, known) : who.named((String) value);
		}
		return line.kept().named(column).map(who::named).orElse(Set.of());
	}

}
