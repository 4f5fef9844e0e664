package almanac.signoff;

import java.time.Instant;

/**
 * How somebody came to the page to sign, as far as the server knows it.
 *
 * @param token of the link that was followed, {@literal null} if none was
 * @param person login name of who is signed in, {@literal null} if nobody is
 * @param signedIn when, {@literal null} if nobody is
 * @param session id of the session, {@literal null} if nobody is signed in
 * @param address network address
 */
public record Signer(String token, String person, Instant signedIn, String session, String address, String userAgent) {
}
