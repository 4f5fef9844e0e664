package almanac.inspection.rules;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.registers.incidents.Incident;

/**
 * From which moment of an incident others count.
 */
final class Incidents {

	private Incidents() {
	}

	/** Since when it was known here, as far as is kept. */
	static Optional<Instant> noticed(Incident it) {
		return Stream.of(it.reportedAt(), it.detectedAt(), it.awareAt(), it.occurredAt())
			.filter(Objects::nonNull)
			.findFirst();
	}

	/** Every moment from which its length may have been counted. */
	static Stream<Instant> beginnings(Incident it) {
		return Stream.of(it.reportedAt(), it.detectedAt(), it.awareAt(), it.occurredAt()).filter(Objects::nonNull);
	}

	/** Every moment up to which. */
	static Stream<Instant> ends(Incident it) {
		return Stream.of(it.resolvedAt(), it.containedAt()).filter(Objects::nonNull);
	}

}
