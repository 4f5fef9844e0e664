package almanac.signoff;

import java.time.Instant;

/**
 * A request ended without a decision. Published in the ending transaction.
 */
public record SignatureEnded(Request request, State state, Instant at) {
}
