package almanac.web;

import java.util.stream.Stream;

import almanac.evidence.Kind;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages show words where machines have codes.
 */
class CodesInWordsTests {

	private static final MessageSource TEXTS = texts();

	@ParameterizedTest
	@MethodSource
	void everyCodeHasWordsInEveryLanguage(String key) {
		for (var language : Language.ALL) {
			assertThat(TEXTS.getMessage(key, new Object[] { "Emil" }, "", language)).as("%s, %s", key, language)
				.isNotBlank();
		}
	}

	static Stream<String> everyCodeHasWordsInEveryLanguage() {
		return Stream.of(keys("state.", State.values()), keys("grade.", Grade.values()),
				keys("source.", Source.values()), keys("evidence.", Kind.values()),
				Stream
					.of("TM", "ISM", "RO", "AO", "SYSO", "CO", "PO", "APR", "APM", "LA", "AUD", "AE", "IM", "IRT",
							"DPO", "LEG", "CAO", "VER", "TRN", "BO", "SUPO", "EMP", "EXT")
					.map("role."::concat))
			.flatMap((it) -> it);
	}

	private static Stream<String> keys(String prefix, Code[] codes) {
		return Stream.of(codes).map((it) -> prefix + it.code());
	}

	private static MessageSource texts() {
		try {
			return new TextFiles().messageSource();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
