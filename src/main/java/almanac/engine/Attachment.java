package almanac.engine;

import java.time.Instant;

/**
 * A file that was handed in as evidence.
 *
 * @param field key of the file field it was attached to
 * @param size in bytes
 * @param sha256 of the content, lower-case hex
 * @param person who attached it
 */
public record Attachment(String id, String field, String name, String mediaType, long size, String sha256,
		String person, Instant at) {
}
