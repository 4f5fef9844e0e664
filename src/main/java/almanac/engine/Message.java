package almanac.engine;

import java.time.Instant;
import java.util.Map;

/**
 * What one cycle told another.
 *
 * @param from business key of the sending run
 * @param received whether a cycle took it; {@literal false} while no such cycle exists
 */
public record Message(String id, String name, String from, Map<String, Object> payload, Instant at, boolean received) {
}
