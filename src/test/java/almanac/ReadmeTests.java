package almanac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	private static final Pattern LOCAL_LINK = Pattern.compile("]\\(((?!http)[^)#]+)\\)");

	private static final Pattern CYCLE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

	private final String readme = read(Path.of("README.md"));

	@Test
	void theTableOfCyclesListsExactlyTheModels() throws IOException {
		try (var models = Files.list(Path.of("processes"))) {
			var ids = models.map((it) -> it.getFileName().toString())
				.filter((it) -> it.endsWith(".bpmn"))
				.map((it) -> it.replace(".bpmn", ""));

			assertThat(matches(CYCLE)).containsExactlyInAnyOrderElementsOf(ids.toList());
		}
	}

	@Test
	void whatTheReadmeLinksToExists() {
		assertThat(matches(LOCAL_LINK)).isNotEmpty().allSatisfy((it) -> assertThat(Path.of(it)).exists());
	}

	private Iterable<String> matches(Pattern pattern) {
		return pattern.matcher(this.readme).results().map((MatchResult it) -> it.group(1)).toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
