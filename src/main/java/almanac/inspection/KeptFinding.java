package almanac.inspection;

import java.time.Instant;
import java.util.List;

/**
 * A finding as it is kept, with what was decided about it last.
 *
 * @param decision {@literal null} as long as nobody decided
 */
public record KeptFinding(long id, String rule, String register, String entry, String words, List<Fact> facts,
		List<String> persons, State state, Instant firstSeen, Instant lastSeen, Decision decision) {

	/**
	 * What somebody decided about it.
	 *
	 * @param kind {@code dismissed} or {@code raised}
	 * @param reason {@literal null} where none is needed
	 * @param nonconformity number of what was raised, or {@literal null}
	 */
	public record Decision(State kind, String reason, String nonconformity, String person, Instant at) {
	}

}
