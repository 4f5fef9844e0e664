package almanac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which classes are long, and that decision 10 says why.
 */
class SizeTests {

	private static final int LONG = 200;

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .{20,} \\|$");

	@Test
	void aLongClassHasItsReason() throws IOException {
		var record = Files.readString(Path.of("src/docs/decisions/010-classes-that-are-long.md"));
		var reasons = ROW.matcher(record).results().map((it) -> it.group(1)).toList();

		try (var files = Files.walk(Path.of("src/main/java"))) {
			assertThat(files.filter((it) -> it.toString().endsWith(".java") && lines(it) > LONG)
				.map((it) -> it.getFileName().toString().replace(".java", ""))).as("longer than %d lines", LONG)
				.containsExactlyInAnyOrderElementsOf(reasons);
		}
	}

	private static long lines(Path file) {
		try (var lines = Files.lines(file)) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
