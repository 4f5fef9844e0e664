package almanac.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SimilarityTests {

	private static final String TEXT = "Two makers nearby were hit within a year, and both paid.";

	@Test
	void theSameTextIsTheSameWhateverItsCaseAndSpaces() {
		assertThat(Similarity.of(TEXT, TEXT)).isEqualTo(1);
		assertThat(Similarity.of(TEXT, " two MAKERS nearby, were hit within a year - and both paid!\n")).isEqualTo(1);
	}

	@Test
	void aCopyWithAWordChangedIsMuchTheSame() {
		assertThat(Similarity.of(TEXT, TEXT.replace("both", "all"))).isBetween(0.8, 0.99);
	}

	@Test
	void otherWordsAreSomethingElse() {
		assertThat(Similarity.of(TEXT, "The insurer counted eleven cases since spring.")).isLessThan(0.2);
		assertThat(Similarity.of(TEXT, "")).isEqualTo(0);
		assertThat(Similarity.of("", "")).isEqualTo(1);
		assertThat(Similarity.of("ab", "cd")).isEqualTo(0);
	}

	/** Of seven pieces of three letters each six are common. */
	@Test
	void isDicesCoefficient() {
		assertThat(Similarity.of("abcdefghi", "abcdefghx")).isCloseTo(6.0 / 7, within(1e-9));
	}

	@Test
	void conditionsOfModelsKnowIt() {
		var feel = new Feel();
		assertThat(feel.holds("similarity(one, other) > 0.95", Map.of("one", TEXT, "other", TEXT))).isTrue();
		assertThat(feel.holds("similarity(one, other) > 0.95", Map.of("one", TEXT, "other", "no"))).isFalse();
	}

}
