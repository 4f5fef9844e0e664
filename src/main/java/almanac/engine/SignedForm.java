package almanac.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The form of a task that is decided by a signature, as the Tasklist shows it: without
 * its questions, with a link to the page on which it is signed.
 */
final class SignedForm {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> SHOWN = Set.of("text", "table", "separator", "spacer");

	private SignedForm() {
	}

	/** Closes the file. */
	static InputStream of(InputStream file) {
		try (file) {
			var form = (ObjectNode) JSON.readTree(file);
			var components = (ArrayNode) form.withArray("components");
			keepShown(components);
			components.addObject()
				.put("type", "text")
				.put("id", "text-sign")
				.put("text", "[Read and sign]({{" + TaskOpening.TASK_PAGE + "}}/sign)");
			return new ByteArrayInputStream(JSON.writeValueAsBytes(form));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The form could not be read", ex);
		}
	}

	private static void keepShown(ArrayNode components) {
		for (var parts = components.elements(); parts.hasNext();) {
			var part = parts.next();
			if (part.path("type").asText().equals("group")) {
				keepShown((ArrayNode) part.withArray("components"));
			}
			else if (!isShown(part)) {
				parts.remove();
			}
		}
	}

	private static boolean isShown(JsonNode part) {
		return SHOWN.contains(part.path("type").asText()) || part.path("readonly").asBoolean()
				|| part.path("disabled").asBoolean();
	}

}
