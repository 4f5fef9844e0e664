package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Renders the texts of a form: Markdown with <code>{{variable}}</code>, what stands in a
 * variable is never read as Markdown or HTML.
 */
final class FormTexts {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");

	private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&=])");

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

	private FormTexts() {
	}

	static Map<String, String> of(Form form, Map<String, Object> context) {
		var texts = new LinkedHashMap<String, String>();
		add(texts, form.fields(), context);
		return texts;
	}

	private static void add(Map<String, String> texts, List<Field> fields, Map<String, Object> context) {
		for (var field : fields) {
			if (field.kind() == Field.Kind.TEXT && field.text() != null) {
				texts.put(field.id(), html(field.text(), context));
			}
			add(texts, field.fields(), context);
		}
	}

	static String html(String text, Map<String, Object> context) {
		return HTML.render(PARSER.parse(filled(text, context)));
	}

	private static String filled(String text, Map<String, Object> context) {
		return VARIABLE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(escape(words(value(match.group(1), context)))));
	}

	/** As {@link #of}, in plain text: for what is kept for good. */
	static Map<String, String> plain(Form form, Map<String, Object> context) {
		var texts = new LinkedHashMap<String, String>();
		form.texts()
			.forEach((field) -> texts.put(field.id(), PLAIN.render(PARSER.parse(filled(field.text(), context)))));
		return texts;
	}

	/** A sentence with its variables filled in, no Markdown. */
	static String plain(String text, Map<String, Object> context) {
		return VARIABLE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(words(value(match.group(1), context))));
	}

	private static Object value(String path, Map<String, Object> context) {
		Object value = context;
		for (var name : path.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		return value;
	}

	private static String words(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(FormTexts::words).collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : "–";
	}

	private static String escape(String value) {
		return MARKDOWN.matcher(value).replaceAll("\\\\$1").replaceAll("\r\n?|\n", "\\\\\n");
	}

}
