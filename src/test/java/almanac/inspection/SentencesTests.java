package almanac.inspection;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private static final Path TEXTS = Path.of("src/main/resources/texts");

	private static final Path RULES = Path.of("src/main/java/almanac/inspection/rules");

	@Test
	void bothLanguagesSayTheSameWithTheSameFigures() throws IOException {
		var english = read("inspection.properties");
		var german = read("inspection_de.properties");

		assertThat(german.keySet()).isEqualTo(english.keySet());
		english.forEach((key, text) -> assertThat(places((String) german.get(key))).as((String) key)
			.isEqualTo(places((String) text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "inspection.properties", "inspection_de.properties" })
	void noTextBreaksOnAnApostrophe(String file) throws IOException {
		assertThat(read(file)).allSatisfy((key, text) -> {
			assertThat((String) text).doesNotContain("'");
			new MessageFormat((String) text);
		});
	}

	@Test
	void everySentenceARuleUsesIsThere() throws IOException {
		var texts = read("inspection.properties");
		try (var files = Files.list(RULES)) {
			for (var file : files.toList()) {
				var code = Files.readString(file);
				var id = Pattern.compile("return \"([a-z-]+)\";").matcher(code);
				if (code.contains("implements Rule") && id.find()) {
					var used = Pattern.compile("\\.in\\([^\"\\n]*\"([a-z]+)\"")
						.matcher(code)
						.results()
						.map((it) -> it.group(1));
					assertThat(texts).as(id.group(1)).containsKey("inspection." + id.group(1) + ".finding");
					assertThat(used.map((it) -> "inspection." + id.group(1) + ".finding." + it))
						.allSatisfy((key) -> assertThat(texts).containsKey(key));
				}
			}
		}
	}

	private static Set<String> places(String text) {
		return Pattern.compile("\\{\\d")
			.matcher(text)
			.results()
			.map((it) -> it.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties read(String file) throws IOException {
		var properties = new Properties();
		try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
