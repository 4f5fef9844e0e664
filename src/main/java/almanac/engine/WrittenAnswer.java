package almanac.engine;

/**
 * An answer as people read it.
 *
 * @param label of the question
 * @param text what was answered, in several lines where there are several
 */
public record WrittenAnswer(String label, String text) {
}
