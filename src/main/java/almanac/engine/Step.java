package almanac.engine;

import java.time.Instant;

/**
 * What a run of a cycle passed or stands at.
 *
 * @param element id in the model
 * @param type BPMN type, e.g. {@code userTask}
 * @param task id of its user task, {@literal null} if it is none
 * @param person who completed it, {@literal null} for what the engine did or what is open
 * @param to {@literal null} while it is open
 */
public record Step(String element, String name, String type, String task, String person, Instant from, Instant to) {
}
