package almanac.registers.nonconformities.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages promise to understand is understood.
 */
class IntakeWordsInTextsTests {

	static Stream<Locale> languages() {
		return Stream.of(Locale.ROOT, Locale.GERMAN);
	}

	private static ResourceBundle texts(String name, Locale language) {
		return ResourceBundle.getBundle("texts/" + name, language);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyColumnIsReadByEveryNameThePageGives(Locale language) {
		var texts = texts("intake", language);
		for (var column : Column.values()) {
			var names = texts.getString("intake.column." + column.code() + ".names").split(", ");
			assertThat(names)
				.allSatisfy((name) -> assertThat(Headings.of(List.of(name)).read()).as(name).containsOnlyKeys(column));
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everySourceIsReadByItsNameAndSaysNothingMore(Locale language) {
		var texts = texts("nonconformities", language);
		assertThat(Arrays.asList(Source.values())).allSatisfy((source) -> {
			var name = texts.getString("source." + source.code());
			assertThat(CellWords.source(name)).contains(source);
			assertThat(CellWords.source(source.code())).contains(source);
			assertThat(CellWords.namesMoreThanASource(name)).isFalse();
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyGradeIsReadByItsName(Locale language) {
		var texts = texts("nonconformities", language);
		assertThat(Arrays.asList(Grade.values())).allSatisfy(
				(it) -> assertThat(CellWords.isNonconformity(texts.getString("grade." + it.code()))).contains(true));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void whatTheRemedyProposesIsUnderstood(Locale language) {
		var words = Pattern.compile("[“„](\\p{Lu}[^“”]*)[“”]")
			.matcher(texts("intake", language).getString("intake.rule.grade"))
			.results()
			.map((it) -> it.group(1))
			.toList();
		assertThat(words).hasSize(5);
		assertThat(words.subList(0, 2)).allSatisfy((it) -> assertThat(CellWords.isNonconformity(it)).contains(true));
		assertThat(words.subList(2, 5)).allSatisfy((it) -> assertThat(CellWords.isNonconformity(it)).contains(false));
	}

}
