package almanac.registers.kit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import almanac.web.Code;
import almanac.web.Problems.Fault;

/**
 * What of an entry only a cycle changes ({@link OnlyBy}).
 *
 * @param fields their keys, empty if a hand may change all of it
 * @param how which cycle that is and how it begins, in the language of the person
 */
public record Bound(Set<String> fields, String how) {

	static final Bound TO_NOTHING = new Bound(Set.of(), "");

	private static final String STATE = "state";

	static <T> Bound of(RegisterType<T> type, T current, Words words) {
		var rule = type.type().getAnnotation(OnlyBy.class);
		if (rule == null || rule.states().length > 0 && !(type.values(current).get(STATE) instanceof Code it
				&& List.of(rule.states()).contains(it.code()))) {
			return TO_NOTHING;
		}
		return new Bound(Set.of(rule.fields()), words.onlyBy(type.name(), rule.cycle()));
	}

	/** Keys a rule names, to be held against the type. */
	static Stream<String> named(Class<?> type) {
		var rule = type.getAnnotation(OnlyBy.class);
		return (rule == null) ? Stream.of()
				: Stream.concat(Stream.of(rule.fields()), (rule.states().length > 0) ? Stream.of(STATE) : Stream.of());
	}

	public boolean isEmpty() {
		return this.fields.isEmpty();
	}

	/** Of the fields somebody wants to change by hand, what is wrong with that. */
	public List<Fault> faults(Collection<String> changed) {
		return changed.stream().filter(this.fields::contains).map(this::fault).toList();
	}

	/** What is wrong with a value, and with one that no hand mends, who does. */
	Fault explained(Fault fault) {
		return this.fields.contains(fault.field())
				? new Fault(fault.field(), fault.rule(), fault.message() + " " + this.how) : fault;
	}

	/** That the field changes by the cycle only. */
	public Fault fault(String field) {
		return new Fault(field, "cycle", this.how);
	}

}
