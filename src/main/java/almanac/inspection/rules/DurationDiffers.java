package almanac.inspection.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.inspection.Fact;
import almanac.inspection.Finding;
import almanac.inspection.Kept;
import almanac.inspection.Known;
import almanac.inspection.Rule;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;

import org.springframework.stereotype.Component;

/**
 * How long an incident took is computed from its moments; where an import brought a typed
 * length along, both agree.
 */
@Component
class DurationDiffers implements Rule {

	private static final Pattern LENGTH = Written
		.part("mttr|time to|duration|dauer|(lösungs|wiederherstellungs|behebungs)zeit|downtime|ausfallzeit");

	private static final Pattern HOURS = Written.word("h|hrs?|hours?|std|stunden?");

	private static final Pattern MINUTES = Written.word("m|min|mins|minutes?|minuten");

	@Override
	public String id() {
		return "duration-differs";
	}

	@Override
	public List<String> serves() {
		return List.of("A.5.26", "9.1", "OR4");
	}

	@Override
	public String cycle() {
		return "incident-response";
	}

	@Override
	public Stream<Finding> findings(Known known) {
		return known.all(Incident.class)
			.filter((it) -> it.value().resolvedAt() != null)
			.flatMap((it) -> Kept.of(it.value().notes())
				.values()
				.entrySet()
				.stream()
				.filter((kept) -> LENGTH.matcher(kept.getKey()).find())
				.flatMap((kept) -> compared(it, kept.getKey(), kept.getValue()).stream()));
	}

	private static Optional<Finding> compared(Entry<Incident> incident, String column, String value) {
		var it = incident.value();
		var number = Written.number(value);
		var unit = HOURS.matcher(column).find() ? 3600 : MINUTES.matcher(column).find() ? 60 : 0;
		var said = number.filter((typed) -> unit > 0)
			.map((typed) -> Duration.ofSeconds(typed.multiply(BigDecimal.valueOf(unit)).longValue()))
			.or(() -> Written.span(value));
		var noticed = Incidents.noticed(it);
		if (said.isEmpty() || noticed.isEmpty()) {
			return Optional.empty();
		}
		// half of the last digit that is typed
		var tolerance = number.filter((typed) -> unit > 0)
			.map((typed) -> BigDecimal.valueOf(unit).movePointLeft(Math.max(typed.scale(), 0)).longValue() / 2 + 1)
			.orElse(60L);
		var agrees = Incidents.beginnings(it)
			.anyMatch((from) -> Incidents.ends(it)
				.anyMatch((to) -> Math.abs(Duration.between(from, to).minus(said.get()).toSeconds()) <= tolerance));
		return agrees ? Optional.empty() : Optional.of(
				Finding
					.at("incidents", incident.id(), Fact.text(column), Fact.text(value), Fact.time(noticed.get()),
							Fact.time(it.resolvedAt()), Fact.span(Duration.between(noticed.get(), it.resolvedAt())),
							hours(noticed.get(), it.resolvedAt()))
					.about(column));
	}

	private static Fact hours(Instant from, Instant to) {
		return Fact.number(BigDecimal.valueOf(Duration.between(from, to).toSeconds())
			.divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_UP));
	}

}
