package almanac.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTextsTests {

	@Test
	void theTextOfTheFormIsMarkdown() {
		assertThat(FormTexts.html("**{{id}}**, {{terms.grade}}\n\nOn: {{ day }}",
				Map.of("id", "NC-1", "terms", Map.of("grade", "minor"), "day", "2027-03-31")))
			.isEqualTo("<p><strong>NC-1</strong>, minor</p>\n<p>On: 2027-03-31</p>\n");
	}

	@Test
	void whatIsNotKnownIsADash() {
		assertThat(FormTexts.html("Budget: {{budget}}, {{a.b.c}}", Map.of("a", "text")))
			.isEqualTo("<p>Budget: –, –</p>\n");
	}

	@Test
	void severalValuesAreListed() {
		assertThat(FormTexts.html("{{names}}", Map.of("names", List.of("a", "b")))).isEqualTo("<p>a, b</p>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
			"[click](javascript:alert(1))", "![](https://elsewhere.example/pixel.png)", "<https://elsewhere.example>",
			"&lt;b&gt;", "**bold**", "`code`", "# Heading", "1. one", "1) one", "- item", "+ item", "> quote",
			"```\ncode\n```", "Title\n===", "Title\n---", "Title\r===", "Title\r\n===", "one\r\rtwo", "one\n\n    two",
			"[a]: https://elsewhere.example\n[a]", "{{secret}}", "$1 \\1 \\", "a | b\n--|--", "~~gone~~" })
	void whatStandsInAVariableIsNeverMarkup(String value) {
		var html = FormTexts.html("Found: {{value}}", Map.of("value", value, "secret", "hush"));

		assertThat(html).startsWith("<p>Found: ").endsWith("</p>\n").doesNotContain("hush");
		assertThat(html.substring(3, html.length() - 5).replace("<br />", "")).doesNotContain("<", ">");
		assertThat(plain(html)).isEqualTo("Found: " + value.replaceAll("\r\n?", "\n").replaceAll("\n +", "\n"));
	}

	@Test
	void aParagraphOfItsOwnStaysOneToo() {
		assertThat(FormTexts.html("Before\n\n{{value}}\n\nAfter", Map.of("value", "Title\n===")))
			.isEqualTo("<p>Before</p>\n<p>Title<br />\n===</p>\n<p>After</p>\n");
	}

	@Test
	void onlyTextsAreRenderedAndThoseInGroupsToo() {
		var form = Fields.form("{'type':'text','id':'a','text':'{{x}}'}", "{'type':'textfield','id':'b','key':'b'}",
				"{'type':'group','id':'c','components':[{'type':'text','id':'d','text':'*y*'}]}");

		assertThat(FormTexts.of(form, Map.of("x", "1")))
			.isEqualTo(Map.of("a", "<p>1</p>\n", "d", "<p><em>y</em></p>\n"));
	}

	private static String plain(String html) {
		return html.replace("<p>", "")
			.replace("</p>\n", "")
			.replace("<br />", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&");
	}

}
