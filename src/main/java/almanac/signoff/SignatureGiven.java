package almanac.signoff;

import java.time.Instant;
import java.util.List;

import almanac.engine.Procedure;

/**
 * Somebody signed, for or against. Published in the transaction that completes the task.
 *
 * @param request as it was decided
 * @param name of the signer at that moment
 * @param mail address of the signer at that moment
 * @param roles that entitled the signer, those of the task
 * @param handover number of the handover by which the signer got the task,
 * {@literal null} if it came straight
 * @param messageId of the letter with the link, {@literal null} if no letter was followed
 * @param linkSha256 of the link, {@literal null} if none was followed
 * @param sessionSha256 of the session, {@literal null} if nobody was signed in
 * @param independentOf the steps and variables whose people may not sign; nobody of them
 * did
 * @param paper the PDF
 */
public record SignatureGiven(Request request, String name, String mail, List<String> roles, Long handover, Instant at,
		String messageId, String linkSha256, String sessionSha256, String userAgent, List<String> independentOf,
		byte[] paper, Procedure procedure) {
}
