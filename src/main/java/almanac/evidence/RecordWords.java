package almanac.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import almanac.engine.CaseFile.NamedFile;
import almanac.engine.WrittenAnswer;
import almanac.engine.WrittenAnswers;
import almanac.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the content of records in words for people.
 */
@Component
public class RecordWords {

	private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
	};

	private final ObjectMapper json;

	private final ObjectProvider<WrittenAnswers> answers;

	private final Texts texts;

	RecordWords(ObjectMapper json, ObjectProvider<WrittenAnswers> answers, Texts texts) {
		this.json = json;
		this.answers = answers;
		this.texts = texts;
	}

	/** What it is about. */
	public String title(EvidenceRecord record) {
		return (record.stepName() != null) ? record.stepName()
				: WrittenAnswers.label(Objects.requireNonNullElse(record.step(), record.cycle()));
	}

	/** What was said, decided or missed, without what was left open. */
	public List<WrittenAnswer> answers(EvidenceRecord record) {
		var content = read(record);
		var written = this.answers.getObject();
		var words = new ArrayList<WrittenAnswer>();
		words.addAll(written.of(map(content.path("inputs"))));
		words.addAll(written.of(record.model(), record.step(), map(content.path("answers"))));
		words.addAll(written.of(found(record, map(content.path("outcome")))));
		words.addAll(written.of(map(content.path("moved"))));
		words.addAll(written.of(map(content.path("handed"))));
		words.addAll(written.of(map(content.path("told"))));
		words.addAll(written.of(map(content.path("plan"))));
		words.addAll(written.of(map(content.path("why"))));
		words.addAll(written.of(signed(record, content)));
		stream(content.path("violations")).map((it) -> violation(record, it)).forEach(words::add);
		return words;
	}

	/** What a step found stands in one variable with parts; the parts are told. */
	private Map<String, Object> found(EvidenceRecord record, Map<String, Object> outcome) {
		if (record.kind() != Kind.STEP_DONE) {
			return outcome;
		}
		var found = new LinkedHashMap<String, Object>();
		outcome.forEach((name, value) -> {
			if (value instanceof Map<?, ?> parts) {
				parts.forEach((part, it) -> found.put(part.toString(), it));
			}
			else {
				found.put(name, value);
			}
		});
		return found;
	}

	/** Of a signature what was said and how sure it is who said it. */
	private static Map<String, Object> signed(EvidenceRecord record, JsonNode content) {
		var told = new LinkedHashMap<String, Object>();
		if (record.kind() == Kind.SIGNED || record.kind() == Kind.SIGNATURE_ENDED) {
			Stream.of("decision", "ended", "meaning", "comment", "level", "method")
				.filter((it) -> content.path(it).isTextual())
				.forEach((it) -> told.put(it, content.path(it).asText()));
		}
		return told;
	}

	private WrittenAnswer violation(EvidenceRecord record, JsonNode violation) {
		var field = violation.path("field").asText("");
		return new WrittenAnswer(
				field.isEmpty() ? this.texts.of("evidence.whole")
						: this.answers.getObject().label(record.model(), record.step(), field),
				this.texts.of("evidence.rule", violation.path("rule").asText()));
	}

	public List<NamedFile> files(EvidenceRecord record) {
		return stream(read(record).path("attachments"))
			.map((file) -> new NamedFile(file.path("id").asText(), file.path("name").asText(),
					file.path("sha256").asText()))
			.toList();
	}

	private Map<String, Object> map(JsonNode node) {
		return node.isObject() ? this.json.convertValue(node, MAP) : Map.of();
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private JsonNode read(EvidenceRecord record) {
		try {
			return this.json.readTree(record.content());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Record %s holds no JSON.".formatted(record.id()), ex);
		}
	}

}
