package almanac.engine;

import almanac.web.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import almanac.engine.Field.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads a {@code .form} file: the components that the Tasklist shows and, in tables, the
 * lists and files that only the task page can edit.
 */
class FormReader {

	private static final ObjectMapper JSON = new ObjectMapper();

	Form read(byte[] file) {
		try {
			var form = JSON.readTree(file);
			return new Form(form.path("id").asText(), Sha256.of(file), fields(form.path("components")));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("Not a form: " + ex.getMessage(), ex);
		}
	}

	private static List<Field> fields(JsonNode components) {
		return stream(components).map(FormReader::field).toList();
	}

	private static Field field(JsonNode it) {
		var kind = kind(it);
		var validate = it.path("validate");
		var properties = it.path("properties");
		var source = (kind == Kind.TABLE || kind == Kind.LIST || kind == Kind.FILES)
				? it.path("dataSource").asText("").replaceFirst("^=\\s*", "") : null;
		var key = (kind == Kind.LIST || kind == Kind.FILES) ? source : text(it, "key");
		var help = text(it, "description");
		return new Field(text(it, "id"), key, kind, textOr(it, "label", ""),
				(help != null) ? help : textOr(properties, "help", ""), text(it, "text"),
				validate.path("required").asBoolean(false),
				it.path("readonly").asBoolean(false) || it.path("disabled").asBoolean(false),
				integer(validate, "minLength"), integer(validate, "maxLength"), decimal(validate, "min"),
				decimal(validate, "max"), (kind == Kind.NUMBER) ? it.path("decimalDigits").asInt(0) : null,
				text(validate, "pattern"), (kind == Kind.FILES) ? endings(properties) : choices(it.path("values")),
				text(it, "valuesKey"), text(it.path("conditional"), "hide"),
				fields(it.has("columns") ? it.path("columns") : it.path("components")), integer(properties, "min"),
				integer(properties, "max"), source, properties.path("given").asBoolean(false));
	}

	private static Kind kind(JsonNode it) {
		var type = it.path("type").asText("text");
		return switch (type) {
			case "textfield" -> Kind.TEXTFIELD;
			case "textarea" -> Kind.TEXTAREA;
			case "number" -> Kind.NUMBER;
			case "checkbox" -> Kind.CHECKBOX;
			case "checklist" -> Kind.CHECKLIST;
			case "taglist" -> Kind.TAGLIST;
			case "radio" -> Kind.RADIO;
			case "select" -> Kind.SELECT;
			case "datetime" -> it.path("subtype").asText("date").equals("date") ? Kind.DATE : Kind.DATETIME;
			case "group" -> Kind.GROUP;
			case "separator", "spacer" -> Kind.SEPARATOR;
			case "text", "html" -> Kind.TEXT;
			case "table" -> it.path("properties").has("list") ? Kind.LIST
					: it.path("properties").has("files") ? Kind.FILES : Kind.TABLE;
			default -> throw new IllegalArgumentException("A form cannot hold a '%s' here.".formatted(type));
		};
	}

	private static List<Choice> endings(JsonNode properties) {
		return TaskRules.names(text(properties, "endings")).stream().map((it) -> new Choice(it, it)).toList();
	}

	private static List<Choice> choices(JsonNode values) {
		return stream(values).map((it) -> new Choice(it.path("value").asText(), it.path("label").asText())).toList();
	}

	private static Stream<JsonNode> stream(JsonNode nodes) {
		return StreamSupport.stream(nodes.spliterator(), false);
	}

	private static String text(JsonNode it, String name) {
		return textOr(it, name, null);
	}

	private static String textOr(JsonNode it, String name, String otherwise) {
		return it.hasNonNull(name) ? it.get(name).asText() : otherwise;
	}

	private static Integer integer(JsonNode it, String name) {
		return it.hasNonNull(name) ? Integer.valueOf(it.get(name).asText()) : null;
	}

	private static BigDecimal decimal(JsonNode it, String name) {
		return it.hasNonNull(name) ? new BigDecimal(it.get(name).asText()) : null;
	}

}
