package almanac.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A task with its questions and what is known so far.
 *
 * @param values what the fields hold now, by key: String, Boolean, Number, List of
 * String, List of Map
 * @param choices allowed values by field key, those of registers and variables included
 * @param hidden keys and ids of what is not asked, given these values, and paths of such
 * cells, e.g. {@code actions[0].owner}
 * @param texts rendered HTML of {@link Field.Kind#TEXT} components by field id
 */
public record TaskForm(UserTask task, Form form, Map<String, Object> values, Map<String, List<Choice>> choices,
		Set<String> hidden, Map<String, String> texts) {
}
