package almanac.inspection.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.assets.Asset;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Level;
import almanac.registers.objectives.Objective;
import almanac.registers.reviews.ReviewItem;
import almanac.registers.suppliers.Supplier;

import org.springframework.stereotype.Component;

/**
 * A percentage of a few is one of the few values it can have: of three it is 0, 33, 67 or
 * 100.
 */
@Component
class ImpossiblePercentage implements Rule {

	private static final Map<String, Level> LEVELS = Map.of("critical", Level.CRITICAL, "kritisch", Level.CRITICAL,
			"high", Level.HIGH, "hoh", Level.HIGH, "wichtig", Level.HIGH);

	private static final Pattern OF = Written.part(
			"\\b(?:of|der|aller|von)\\s+(?:all\\s+|the\\s+|our\\s+|unserer\\s+)*(?<level>critical(?:ity)?|high|kritischen|hohen|wichtigen)?\\s*(?<what>suppliers|lieferanten|dienstleister|assets|werte|recovery plans|wiederherstellungspläne)\\b");

	/** Of so many, every whole percentage can be had. */
	private static final int MANY = 100;

	@Override
	public String id() {
		return "impossible-percentage";
	}

	@Override
	public List<String> serves() {
		return List.of("6.2", "9.1", "OR4");
	}

	@Override
	public String cycle() {
		return "objectives";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		var objectives = known.all(Objective.class)
			.flatMap((it) -> compared("objectives", it.id(), it.value().metric(), it.value().currentValue(), known)
				.or(() -> compared("objectives", it.id(), it.value().objective(), it.value().currentValue(), known))
				.stream());
		var reviews = known.all(ReviewItem.class)
			.filter((it) -> Meetings.isFigure(it.value()))
			.flatMap(
					(it) -> compared("review-items", it.id(), it.value().item(), it.value().outcome(), known).stream());
		return Stream.concat(objectives, reviews);
	}

	private static Optional<Finding> compared(String register, String id, String text, String value, Known known) {
		var of = OF.matcher(Objects.toString(text, ""));
		var said = Optional.ofNullable(value).flatMap(Written::percent);
		if (said.isEmpty() || !of.find()) {
			return Optional.empty();
		}
		var level = LEVELS.entrySet()
			.stream()
			.filter((it) -> of.group("level") != null
					&& of.group("level").toLowerCase(Locale.ROOT).startsWith(it.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
		var among = register(of.group("what").toLowerCase(Locale.ROOT));
		var whole = (int) count(among, level, known);
		if (whole == 0 || whole >= MANY || can(said.get(), whole)) {
			return Optional.empty();
		}
		var possible = IntStream.rangeClosed(0, whole)
			.mapToObj((it) -> new Shares(it, whole).percent().setScale(0, RoundingMode.HALF_UP) + " %")
			.toList();
		return Optional.of(
				Finding
					.at(register, id, Fact.text(value), Fact.text(of.group().strip()), Fact.text(whole),
							Fact.word(among), Fact.list(possible))
					.with(among));
	}

	private static boolean can(BigDecimal said, int whole) {
		var half = new BigDecimal("0.5").movePointLeft(Math.max(said.stripTrailingZeros().scale(), 0))
			.add(new BigDecimal("0.05"));
		return IntStream.rangeClosed(0, whole)
			.anyMatch((it) -> new Shares(it, whole).percent().subtract(said).abs().compareTo(half) <= 0);
	}

	private static String register(String what) {
		return what.matches("supplier.*|lieferant.*|dienst.*") ? "suppliers"
				: what.matches("asset.*|wert.*") ? "assets" : "recovery-plans";
	}

	private static long count(String register, Level level, Known known) {
		return switch (register) {
			case "suppliers" -> known.all(Supplier.class)
				.map(Entry::value)
				.filter((it) -> it.state() == Supplier.State.ACTIVE || it.state() == Supplier.State.ENDING)
				.filter((it) -> level == null || it.criticality() == level)
				.count();
			case "assets" -> known.all(Asset.class)
				.map(Entry::value)
				.filter((it) -> it.state() == Asset.State.ACTIVE)
				.filter((it) -> level == null || it.criticality().name().equals(level.name()))
				.count();
			default -> known.all(RecoveryPlan.class)
				.filter((it) -> level == null || it.value().criticality() == level)
				.count();
		};
	}

}
