package almanac.inspection.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.assets.Asset;
import almanac.registers.competence.Training;
import almanac.registers.continuity.Exercise;

import org.springframework.stereotype.Component;

/**
 * Whoever counts all employees counts the same ones, and they do not share several times
 * as many computers.
 */
@Component
class PopulationDiffers implements Rule {

	private static final Pattern EVERYBODY = Written.part(
			"all (employees|staff|personnel|users)|everybody|everyone|whole (staff|workforce)|alle (mitarbeit|beschäftigt|angestellt)|gesamte belegschaft");

	private static final Pattern COUNTED = Pattern.compile(
			"\\((\\d{1,7})\\)|\\b(\\d{1,7})\\s+(?:employees|staff|people|persons|participants|mitarbeit\\w*|beschäftigte\\w*|personen|teilnehm\\w*)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern COMPUTERS = Pattern.compile(
			"\\b(\\d{1,7})\\s+(?:[\\p{L}\\d+/.-]+\\s+){0,5}?(laptops|notebooks|desktops|workstations|pcs|computers|clients|arbeitsplatzrechner|rechner)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Spares and second computers explain half as many more, not more. */
	private static final BigDecimal PLENTY = new BigDecimal("1.5");

	@Override
	public String id() {
		return "population-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("7.3", "A.5.9", "TR1", "BR6");
	}

	@Override
	public String cycle() {
		return "awareness-training";
	}

	/**
	 * Where everybody is counted.
	 */
	private record Headcount(String register, String id, int count) {
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var counts = headcounts(known);
		return counts.isEmpty() ? Stream.empty() : Stream.concat(differing(counts), computers(counts, known));
	}

	private static List<Headcount> headcounts(Known known) {
		var counts = new ArrayList<Headcount>();
		known.all(Training.class)
			.filter((it) -> EVERYBODY.matcher(it.value().trainee()).find()
					&& it.value().state() != Training.State.CANCELLED)
			.forEach((it) -> Optional.ofNullable(it.value().expected())
				.or(() -> counted(it.value().trainee()))
				.ifPresent((count) -> counts.add(new Headcount("trainings", it.id(), count))));
		known.all(Exercise.class)
			.filter((it) -> it.value().participants() != null && EVERYBODY.matcher(it.value().participants()).find())
			.forEach((it) -> counted(it.value().participants())
				.ifPresent((count) -> counts.add(new Headcount("exercises", it.id(), count))));
		return counts;
	}

	private static Optional<Integer> counted(String text) {
		var found = COUNTED.matcher(text);
		return found.find() ? Optional.of(Integer.valueOf((found.group(1) != null) ? found.group(1) : found.group(2)))
				: Optional.empty();
	}

	private static Stream<Finding> differing(List<Headcount> counts) {
		var first = counts.get(0);
		return counts.stream()
			.filter((it) -> it.count() != first.count())
			.map((it) -> Finding
				.at(it.register(), it.id(), Fact.text(it.count()), Fact.text(first.count()), Fact.text(first.id()))
				.with(first.register()));
	}

	private static Stream<Finding> computers(List<Headcount> counts, Known known) {
		var most = counts.stream().max(Comparator.comparingInt(Headcount::count)).orElseThrow();
		return known.all(Asset.class).filter((it) -> it.value().state() == Asset.State.ACTIVE).flatMap((it) -> {
			var found = COMPUTERS.matcher(it.value().name() + ". " + Objects.toString(it.value().description(), ""));
			if (!found.find() || PLENTY.multiply(BigDecimal.valueOf(most.count()))
				.compareTo(new BigDecimal(found.group(1))) >= 0) {
				return Stream.empty();
			}
			return Stream.of(
					Finding
						.at("assets", it.id(), Fact.text(found.group(1)), Fact.text(found.group(2)),
								Fact.text(most.count()), Fact.text(most.id()))
						.in("computers")
						.with(most.register()));
		});
	}

}
