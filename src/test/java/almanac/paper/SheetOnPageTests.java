package almanac.paper;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetOnPageTests {

	private static final Paper PAPER = Samples.paper();

	@Test
	void theHeadingsFitBelowThatOfThePage() {
		assertThat(PAPER.html(Samples.sheet(), Locale.GERMAN, 2))
			.contains("<h2>Acceptance of residual risks</h2>", "<h3>Residual risks</h3>", "<h3>Approved</h3>",
					"<th scope=\"row\">Unterschrieben von</th>")
			.doesNotContain("<h1>");
	}

	@Test
	void theStrictContentPolicyHasNothingToForbid() {
		assertThat(PAPER.html(Samples.sheet(), Locale.ENGLISH, 2)).doesNotContain("style", "<script", "href", "src=");
	}

	@Test
	void textIsTextWhateverItLooksLike() {
		var hostile = "</td><script>a('\"')</script>\r\nb\u0000";
		var sheet = new Sheet(hostile, hostile,
				List.of(new Part.Facts(hostile, List.of(new Part.Fact(hostile, hostile))),
						new Part.Prose(null, hostile),
						new Part.Table(null, List.of(hostile), List.of(List.of(hostile)))));

		assertThat(PAPER.html(sheet, Locale.ENGLISH, 2)).doesNotContain("<script", "\u0000")
			.contains("&lt;/td&gt;&lt;script&gt;a(&#39;&quot;&#39;)&lt;/script&gt;<br/>b�");
	}

	@Test
	void aSheetSurvivesAsJson() throws Exception {
		var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

		assertThat(json.readValue(json.writeValueAsString(Samples.sheet()), Sheet.class)).isEqualTo(Samples.sheet());
	}

	@Test
	void aRowThatFitsNoHeadIsRefused() {
		assertThatThrownBy(() -> new Part.Table("t", List.of("a", "b"), List.of(List.of("1"))))
			.hasMessage("Expected rows of 2 cells [a, b], found [1].");
	}

}
