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

	/** A class that says something to people: by texts, or by a constraint. */
	private static final Pattern SPEAKS = Pattern.compile("\\b(Texts|ContractWords)\\b|message = \"\\{");

	private static final Pattern NAMED = Pattern.compile("\"\\{?([a-zA-Z]+\\.(?!csv\")[\\w.-]*)}?\"");

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
		var known = known();
		try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
			for (var page : pages.filter((it) -> it.toString().endsWith(".html")).toList()) {
				assertThat(USED.matcher(Files.readString(page)).results().map((it) -> it.group(1))).as(page.toString())
					.isSubsetOf(known);
			}
		}
	}

	/** A key that is put together is held by its beginning. */
	@Test
	void noClassNamesATextThatIsMissing() throws IOException {
		var known = known();
		var rooms = known.stream().map((key) -> key.split("\\.")[0]).distinct().toList();
		try (var classes = Files.walk(Path.of("src/main/java"))) {
			for (var file : classes.filter((it) -> it.toString().endsWith(".java")).toList()) {
				var code = Files.readString(file);
				if (SPEAKS.matcher(code).find()) {
					assertThat(NAMED.matcher(code)
						.results()
						.map((it) -> it.group(1))
						.filter((key) -> rooms.contains(key.split("\\.")[0]))).as(file.toString())
						.allSatisfy((key) -> assertThat(known)
							.anyMatch((it) -> key.endsWith(".") ? it.startsWith(key) : it.equals(key)));
				}
			}
		}
	}

	private static TreeSet<String> known() throws IOException {
		var known = new TreeSet<String>();
		for (var file : english().toList()) {
			known.addAll(read(file).stringPropertyNames());
		}
		return known;
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
