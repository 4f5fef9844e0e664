package almanac.signoff;

import java.time.Instant;

/**
 * A request ended without a decision. Published in the ending transaction.
 *
 * @param signerActive whether the person it was asked of was active then
 */
public record SignatureEnded(Request request, State state, boolean signerActive, Instant at) {
}
