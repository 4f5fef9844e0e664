package almanac.engine;

import java.time.Instant;

/**
 * What a run of a cycle passed or stands at.
 *
 * @param element id in the model
 * @param type BPMN type, e.g. {@code userTask}
 * @param person who completed it, {@literal null} for what the engine did or what is open
 * @param to {@literal null} while it is open
 */
public record Step(String element, String name, String type, String person, Instant from, Instant to) {
}
