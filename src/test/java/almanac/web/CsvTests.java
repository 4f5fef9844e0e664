package almanac.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void aTableBeginsWithTheByteOrderMarkAndIsQuotedWhereNeeded() throws IOException {
		assertThat(written("NC-2026-0001", "a, b", "say \"no\"", null, "two\nlines", "plain"))
			.isEqualTo("\uFEFFNC-2026-0001,\"a, b\",\"say \"\"no\"\"\",,\"two\nlines\",plain\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
	void aFormulaIsATextLikeAnyOther(String cell) throws IOException {
		assertThat(written(cell).replace("\"", "")).isEqualTo("\uFEFF'" + cell + "\r\n");
	}

	@Test
	void aSignWithinATextIsLeftAlone() throws IOException {
		assertThat(written("a=b", "A.5.18")).isEqualTo("\uFEFFa=b,A.5.18\r\n");
	}

	private static String written(String... cells) throws IOException {
		var out = new StringWriter();
		try (var csv = new Csv(out)) {
			csv.line(Stream.of(cells));
		}
		return out.toString();
	}

}
