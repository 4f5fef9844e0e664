package almanac.signoff;

import almanac.engine.Procedure;

/**
 * Somebody was asked to sign. Published in the transaction that asks.
 */
public record SignatureRequested(Request request, Procedure procedure) {
}
