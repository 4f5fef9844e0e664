package almanac.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Path TEXTS = Path.of("src/main/resources/texts");

	private static final Pattern USED = Pattern.compile("#\\{([\\w.-]+)[}(]");

	private static final Pattern VALUE = Pattern.compile("\\{\\d");

	@ParameterizedTest
	@MethodSource("english")
	void everyTextIsThereInBothLanguages(Path file) throws IOException {
		var english = read(file);
		var german = read(TEXTS.resolve(file.getFileName().toString().replace(".properties", "_de.properties")));

		assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
		assertThat(english.stringPropertyNames()).allSatisfy((key) -> {
			assertThat(german.getProperty(key)).as(key).isNotBlank();
			assertThat(values(german.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
		});
	}

	@ParameterizedTest
	@MethodSource("all")
	void anApostropheIsTypographicBecauseThePlainOneQuotes(Path file) throws IOException {
		assertThat(read(file).values()).noneSatisfy((text) -> assertThat((String) text).contains("'"));
	}

	@Test
	void noPageUsesATextThatIsMissing() throws IOException {
		var known = new TreeSet<String>();
		for (var file : english().toList()) {
			known.addAll(read(file).stringPropertyNames());
		}
		try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
			for (var page : pages.filter((it) -> it.toString().endsWith(".html")).toList()) {
				assertThat(USED.matcher(Files.readString(page)).results().map((it) -> it.group(1))).as(page.toString())
					.isSubsetOf(known);
			}
		}
	}

	private static TreeSet<String> values(String text) {
		return VALUE.matcher(text)
			.results()
			.map((it) -> it.group())
			.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
	}

	static Stream<Path> english() throws IOException {
		return all().filter((it) -> !it.toString().endsWith("_de.properties"));
	}

	static Stream<Path> all() throws IOException {
		try (var files = Files.list(TEXTS)) {
			return files.sorted().toList().stream();
		}
	}

	private static Properties read(Path file) throws IOException {
		var texts = new Properties();
		texts.load(new StringReader(Files.readString(file)));
		return texts;
	}

}
