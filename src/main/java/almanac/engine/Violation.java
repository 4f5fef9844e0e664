package almanac.engine;

/**
 * Why an answer was not accepted, in words for the person who gave it.
 *
 * @param field key of the field, {@code actions[0].owner} for a column of a list; empty
 * if the whole task is meant
 * @param rule short name of the rule, e.g. {@code required} or {@code notSameAs}
 * @param message what is wrong and how to mend it
 */
public record Violation(String field, String rule, String message) {
}
