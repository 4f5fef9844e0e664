package almanac.registers.nonconformities.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages promise to understand is understood.
 */
class IntakeWordsInTextsTests {

	static Stream<ResourceBundle> languages() {
		return Stream.of(Locale.ROOT, Locale.GERMAN).map((it) -> ResourceBundle.getBundle("texts/intake", it));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyColumnIsReadByEveryNameThePageGives(ResourceBundle texts) {
		for (var column : Column.values()) {
			var names = texts.getString("intake.column." + column.code() + ".names").split(", ");
			assertThat(names)
				.allSatisfy((name) -> assertThat(Headings.of(List.of(name)).read()).as(name).containsOnlyKeys(column));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everySourceIsReadByItsNameAndSaysNothingMore(ResourceBundle texts) {
		assertThat(Arrays.asList(Source.values())).allSatisfy((source) -> {
			var name = texts.getString("intake.source." + source.code());
			assertThat(CellWords.source(name)).contains(source);
			assertThat(CellWords.source(source.code())).contains(source);
			assertThat(CellWords.namesMoreThanASource(name)).isFalse();
		});
	}

	@Test
	void whatTheRemedyProposesIsUnderstood() {
		assertThat(Stream.of("Minor", "Major", "Geringfügig", "Wesentlich").map(CellWords::isNonconformity))
			.allSatisfy((it) -> assertThat(it).contains(true));
		assertThat(Stream
			.of("Observation", "Opportunity for improvement", "Strength", "Beobachtung", "Verbesserungspotenzial",
					"Stärke")
			.map(CellWords::isNonconformity)).allSatisfy((it) -> assertThat(it).contains(false));
	}

}
