package almanac.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebjarsTests {

	private static final Pattern USED = Pattern.compile("/webjars/[\\w.-]+/[\\w./-]+");

	@Test
	void everyScriptAPageLoadsIsThereInTheVersionItNames() throws IOException {
		try (var pages = Files.walk(Path.of("src/main/resources/templates"))) {
			for (var page : pages.filter((it) -> it.toString().endsWith(".html")).toList()) {
				assertThat(USED.matcher(Files.readString(page)).results()).as(page.toString())
					.allSatisfy((it) -> assertThat(WebjarsTests.class.getResource("/META-INF/resources" + it.group()))
						.as(it.group())
						.isNotNull());
			}
		}
	}

}
