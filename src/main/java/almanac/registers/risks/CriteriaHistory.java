package almanac.registers.risks;

import java.time.Instant;
import java.util.List;

/**
 * All criteria there were, to judge each version of a risk by those of its time.
 *
 * @param versions newest first, never empty
 */
public record CriteriaHistory(List<CriteriaVersion> versions) {

	public CriteriaVersion inForce() {
		return this.versions.get(0);
	}

	/**
	 * The criteria of that moment, the first ones for any moment before.
	 * @param moment {@literal null} for now
	 */
	public CriteriaVersion at(Instant moment) {
		return (moment == null) ? inForce()
				: this.versions.stream()
					.filter((it) -> !it.validFrom().isAfter(moment))
					.findFirst()
					.orElseGet(() -> this.versions.get(this.versions.size() - 1));
	}

}
