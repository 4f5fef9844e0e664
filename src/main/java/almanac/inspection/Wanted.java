package almanac.inspection;

import java.util.Collection;

/**
 * Which findings a list shows; {@literal null} means any.
 *
 * @param hidden registers the person may not read
 */
public record Wanted(State state, String rule, String register, String entry, Collection<String> hidden) {
}
