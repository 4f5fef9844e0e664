package almanac.engine;

/**
 * An allowed value of a field and the words a person reads for it.
 */
public record Choice(String value, String label) {
}
