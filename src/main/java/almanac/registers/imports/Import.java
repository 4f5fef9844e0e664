package almanac.registers.imports;

import java.time.Instant;

/**
 * A file that was handed in to fill a register.
 *
 * @param rows how many it has
 * @param appliedAt {@literal null} while it waits
 * @param done what became of it, {@literal null} while it waits
 */
public record Import(String id, String register, String name, String sha256, long size, int rows, Plan plan,
		String person, Instant handedInAt, Instant appliedAt, Done done) {

	/**
	 * What became of a file.
	 */
	public record Done(String reason, int added, int changed, int unchanged) {
	}

	public boolean isApplied() {
		return this.appliedAt != null;
	}

}
