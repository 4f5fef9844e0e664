package almanac.signoff;

/**
 * What a signer sends.
 *
 * @param choice {@code yes}, {@code no} or nothing
 * @param reason may be empty with {@code yes}
 * @param contentSha256 of what the signer was shown
 * @param code as typed, may be empty
 */
public record Decision(String choice, String reason, String contentSha256, String code) {
}
