package almanac.inspection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a rule does not hold for an entry.
 *
 * @param aspect tells findings of one rule about one entry apart; mostly empty
 * @param words which of the sentences of the rule says it; mostly empty
 * @param facts what the sentence quotes, in order
 * @param also other registers it draws on: who may not read all of them does not see it
 * @param persons login names of those it is about, who do not decide about it
 */
public record Finding(String register, String entry, String aspect, String words, List<Fact> facts, Set<String> also,
		Set<String> persons) {

	public static final String NONCONFORMITIES = "nonconformities";

	private static final int LONGEST_ASPECT = 100;

	public Finding {
		aspect = (aspect.length() > LONGEST_ASPECT) ? aspect.substring(0, LONGEST_ASPECT) : aspect;
	}

	public static Finding at(String register, String entry, Fact... facts) {
		return new Finding(register, entry, "", "", List.of(facts), Set.of(), Set.of());
	}

	public Finding about(String aspect) {
		return new Finding(this.register, this.entry, aspect, this.words, this.facts, this.also, this.persons);
	}

	public Finding in(String words) {
		return new Finding(this.register, this.entry, this.aspect, words, this.facts, this.also, this.persons);
	}

	public Finding with(String... registers) {
		return new Finding(this.register, this.entry, this.aspect, this.words, this.facts,
				Stream.concat(this.also.stream(), Stream.of(registers)).collect(Collectors.toCollection(TreeSet::new)),
				this.persons);
	}

	public Finding concerning(Set<String> persons) {
		return new Finding(this.register, this.entry, this.aspect, this.words, this.facts, this.also, persons);
	}

}
