package almanac.registers.nonconformities.intake;

import java.time.Instant;

import almanac.registers.nonconformities.Source;

/**
 * A file of nonconformities as it was handed in. It never changes.
 *
 * @param source of the rows that name none, or {@literal null} if nobody said so
 * @param appliedAt when its rows were raised, or {@literal null}
 */
public record Intake(String id, String name, String sha256, Source source, String person, Instant handedInAt,
		Instant appliedAt) {

	public boolean isApplied() {
		return this.appliedAt != null;
	}

}
