package almanac.mail;

/**
 * Which letters to list; {@literal null} for any.
 *
 * @param person login name
 */
public record OutboxFilter(String person, Status status, Kind kind) {
}
