package almanac.inspection.rules;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.kit.Entry;
import almanac.registers.reviews.ReviewItem;

import org.springframework.stereotype.Component;

/**
 * A management review considers each input of 9.3.2, from a to g.
 */
@Component
class ReviewInputMissing implements Rule {

	private static final List<String> INPUTS = List.of("a", "b", "c", "d", "e", "f", "g");

	private static final Pattern LETTER = Pattern
		.compile("(?:^\\s*|9\\.3\\.2[\\s.:]*\\(?)([a-g])(?:\\d|\\)|\\s|\\.|:|-|$)", Pattern.CASE_INSENSITIVE);

	/** Minutes that name fewer do not follow the letters. */
	private static final int FEWEST = 3;

	@Override
	public String id() {
		return "review-input-missing";
	}

	@Override
	public List<String> serves() {
		return List.of("9.3.2", "MR1");
	}

	@Override
	public String cycle() {
		return "management-review";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return Meetings.of(known).items().values().stream().flatMap(this::missing);
	}

	private Stream<Finding> missing(List<Entry<ReviewItem>> items) {
		var considered = items.stream()
			.map(Entry::value)
			.filter(Meetings::isInput)
			.flatMap((it) -> Stream.of(it.item(), Objects.toString(it.reference(), "")))
			.flatMap((it) -> LETTER.matcher(it).results().map((found) -> found.group(1).toLowerCase()))
			.collect(Collectors.toCollection(TreeSet::new));
		var missing = INPUTS.stream().filter((it) -> !considered.contains(it)).toList();
		if (considered.size() < FEWEST || missing.isEmpty()) {
			return Stream.empty();
		}
		var first = items.stream().filter((it) -> Meetings.isInput(it.value())).findFirst().orElseThrow();
		return Stream.of(Finding.at("review-items", first.id(), Fact.list(considered),
				Fact.list(missing.stream().map("9.3.2 "::concat).toList())));
	}

}
