package almanac.inspection.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import almanac.inspection.Kept;
import almanac.registers.competence.Training;

/**
 * How many of how many: 28 of 42.
 */
record Shares(int part, int whole) {

	private static final Pattern SHARE = Pattern
		.compile("(?<![\\d./-])(\\d{1,6})\\s*(?:/|of|von|out of)\\s*(\\d{1,6})(?![\\d./-])");

	/** In a training, in its own fields or as an import kept it. */
	static Optional<Shares> of(Training training) {
		if (training.expected() != null && training.completed() != null && training.expected() > 0) {
			return Optional.of(new Shares(training.completed(), training.expected()));
		}
		return Kept.of(training.notes())
			.values()
			.values()
			.stream()
			.flatMap((it) -> in(it).stream())
			.findFirst()
			.or(() -> in(Objects.toString(training.dueIs(), "")));
	}

	static Optional<Shares> in(String text) {
		var found = SHARE.matcher(text);
		return found.find() && Integer.parseInt(found.group(2)) > 0
				&& Integer.parseInt(found.group(1)) <= Integer.parseInt(found.group(2))
						? Optional.of(new Shares(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
						: Optional.empty();
	}

	BigDecimal percent() {
		return BigDecimal.valueOf(100L * this.part).divide(BigDecimal.valueOf(this.whole), 1, RoundingMode.HALF_UP);
	}

}
