package almanac.evidence.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import almanac.evidence.EvidenceRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A record in words for people.
 *
 * @param title what it is about
 * @param done what happened and who did it
 * @param answers what was said, decided or missed, without what was left open
 */
record RecordView(EvidenceRecord it, String title, String done, String when, List<Answer> answers, List<File> files) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

	record Answer(String label, String text) {
	}

	record File(String id, String name, String field, String sha256) {
	}

	static RecordView of(EvidenceRecord record, ObjectMapper json, ZoneId zone) {
		var content = read(record, json);
		var files = stream(content.path("attachments"))
			.map((file) -> new File(file.path("id").asText(), file.path("name").asText(), file.path("field").asText(),
					file.path("sha256").asText()))
			.toList();
		return new RecordView(record, title(record), done(record), TIME.format(record.at().atZone(zone)),
				answers(content, files), files);
	}

	private static String title(EvidenceRecord record) {
		return (record.stepName() != null) ? record.stepName()
				: label(Objects.requireNonNullElse(record.step(), record.cycle()));
	}

	private static String done(EvidenceRecord record) {
		var who = (record.personName() != null) ? record.personName() : record.person();
		return switch (record.kind()) {
			case CYCLE_STARTED -> (who != null) ? "Started by " + who : "Started by itself";
			case TASK_COMPLETED -> "Completed by " + who;
			case DECISION -> "Decided by the table in force";
			case REFUSAL -> "Refused to " + who;
			case CYCLE_ENDED -> "The run ended here";
			case DUE_DATE_MOVED -> "More time given by " + who;
			case FILES_ADDED -> "Files added by " + who;
			case REQUEST -> "Asked for by " + who;
		};
	}

	private static List<Answer> answers(JsonNode content, List<File> files) {
		var answers = new ArrayList<Answer>();
		Stream.of("inputs", "answers", "outcome", "moved")
			.map(content::path)
			.flatMap((part) -> part.properties().stream())
			.filter((it) -> files.stream().noneMatch((file) -> file.field().equals(it.getKey())))
			.map((it) -> new Answer(label(it.getKey()), text(it.getValue())))
			.filter((it) -> !it.text().isEmpty())
			.forEach(answers::add);
		stream(content.path("violations"))
			.map((it) -> new Answer(label(it.path("field").asText("")), "rule " + it.path("rule").asText()))
			.forEach(answers::add);
		return answers;
	}

	private static String text(JsonNode value) {
		if (value.isArray()) {
			return stream(value).map(RecordView::text).collect(Collectors.joining("\n"));
		}
		if (value.isObject()) {
			return value.properties()
				.stream()
				.map((it) -> label(it.getKey()) + ": " + text(it.getValue()))
				.collect(Collectors.joining("; "));
		}
		return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.isNull() ? "" : value.asText();
	}

	/**
	 * {@code correctedOn} and {@code corrected-on} as people write it: "Corrected on".
	 */
	private static String label(String key) {
		if (key.isEmpty()) {
			return "Whole task";
		}
		var words = key.replace('-', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return words.substring(0, 1).toUpperCase(Locale.ROOT)
				+ (words.equals(key) ? words.substring(1) : words.substring(1).toLowerCase(Locale.ROOT));
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	private static JsonNode read(EvidenceRecord record, ObjectMapper json) {
		try {
			return json.readTree(record.content());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Record %s holds no JSON.".formatted(record.id()), ex);
		}
	}

}
