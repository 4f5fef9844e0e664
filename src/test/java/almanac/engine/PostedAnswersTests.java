package almanac.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostedAnswersTests {

	private static final Form SAMPLE = Fields.form("{'type':'number','key':'size','label':'Size'}");

	@Test
	void numbersAreReadWithPointOrComma() {
		assertThat(number("12").values()).containsEntry("size", 12L);
		assertThat(number(" -1.50 ").values()).containsEntry("size", -1.5);
		assertThat(number("1,5").values()).containsEntry("size", 1.5);
		assertThat(number("").values()).containsEntry("size", null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,500", "12,345", "a dozen", "1e9", "1.2.3", "12345678901234567890" })
	void whatIsNoNumberOrCanBeReadInTwoWaysStaysATextForTheContractToRefuse(String text) {
		assertThat(number(text).values()).containsEntry("size", text);
	}

	private static PostedAnswers number(String text) {
		return PostedAnswers.read(SAMPLE, Map.of("shown.size", new String[] { "1" }, "size", new String[] { text }));
	}

}
