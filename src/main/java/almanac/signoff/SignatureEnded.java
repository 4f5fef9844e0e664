package almanac.signoff;

import java.time.Instant;
import java.util.List;

/**
 * A request ended without a decision. Published in the ending transaction.
 *
 * @param name of who was asked, as it is then
 * @param mail address, as it is then
 * @param roles of the person, as they are then
 * @param active whether the person was active then
 */
public record SignatureEnded(Request request, State state, Instant at, String name, String mail, List<String> roles,
		boolean active) {
}
