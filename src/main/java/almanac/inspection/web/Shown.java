package almanac.inspection.web;

import java.time.Instant;
import java.util.List;

import almanac.inspection.KeptFinding;

/**
 * A finding for machines, in the language asked for.
 *
 * @param state {@code open}, {@code dismissed}, {@code raised} or {@code gone}
 * @param serves clauses, controls and rules of the domain
 * @param mendedBy the cycle that mends it
 * @param decision {@literal null} as long as nobody decided
 */
record Shown(long id, String rule, String title, String register, String entry, String finding, String why,
		List<String> serves, String mendedBy, String state, Instant firstSeen, Instant lastSeen,
		KeptFinding.Decision decision) {
}
