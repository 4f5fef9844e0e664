package almanac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	private static final Pattern LOCAL_LINK = Pattern.compile("]\\(((?!http)[^)#]+)\\)");

	private static final Pattern CYCLE = Pattern.compile("(?m)^(\\| `[a-z-]+` \\|.*)$");

	private String readme;

	@BeforeEach
	void read() throws IOException {
		this.readme = Files.readString(Path.of("README.md"));
	}

	@Test
	void theTableOfCyclesSaysWhatTheCatalogueSays() throws IOException {
		try (var catalogue = Files.newInputStream(Path.of("src/main/resources/cycles.yml"))) {
			Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(catalogue);

			assertThat(matches(CYCLE)).isEqualTo(
					content.get("cycles").entrySet().stream().map((it) -> row(it.getKey(), it.getValue())).toList());
		}
	}

	@Test
	void whatTheReadmeLinksToExists() {
		assertThat(matches(LOCAL_LINK)).isNotEmpty().allSatisfy((it) -> assertThat(Path.of(it)).exists());
	}

	private static String row(String id, Map<String, Object> cycle) {
		return "| `%s` | %s | %s | %s | %s |".formatted(id, cycle.get("name"),
				String.join(", ", strings(cycle.get("clauses"))), cycle.getOrDefault("interval", "when needed"),
				cycle.get("owner"));
	}

	@SuppressWarnings("unchecked")
	private static List<String> strings(Object list) {
		return (List<String>) list;
	}

	private List<String> matches(Pattern pattern) {
		return pattern.matcher(this.readme).results().map((it) -> it.group(1)).toList();
	}

}
