package almanac.cycles.documentapproval;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Lists as models hand them over: empty, Java or JSON.
 */
final class Rows {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Rows() {
	}

	static List<String> texts(Object list) {
		return stream(list).map(JsonNode::asText).toList();
	}

	/** Of the rows of a list. */
	static List<String> ids(Object list) {
		return stream(list).map((it) -> it.path("id").asText()).toList();
	}

	private static Stream<JsonNode> stream(Object list) {
		try {
			var node = (list instanceof List<?> all) ? JSON.valueToTree(all)
					: (list == null || list.toString().isEmpty()) ? JSON.createArrayNode()
							: JSON.readTree(list.toString());
			return StreamSupport.stream(((JsonNode) node).spliterator(), false);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected a list, found '%s'".formatted(list), ex);
		}
	}

}
