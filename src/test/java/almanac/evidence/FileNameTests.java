package almanac.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource({ "report.pdf, report.pdf", "../../etc/passwd.txt, passwd.txt", "C:\\temp\\a.txt, a.txt",
			"Prüfbericht 2026.pdf, Prüfbericht 2026.pdf", "承認.png, 承認.png", "a:b?.txt, a_b_.txt", ".htaccess, htaccess",
			"'  two   blanks .txt ', two blanks .txt" })
	void namesLosePathsButNotTheirLetters(String name, String cleaned) {
		assertThat(FileName.clean(name)).isEqualTo(cleaned);
	}

	@Test
	void whatDeceivesTheEyeIsTakenOff() {
		assertThat(FileName.clean("photo\u202egnp.exe\u0000\r\n")).isEqualTo("photognp.exe");
		assertThat(FileName.clean("Pru\u0308fung.txt")).isEqualTo("Pr\u00fcfung.txt");
		assertThat(FileName.clean(null)).isEmpty();
	}

	@Test
	void aLongNameKeepsItsEnding() {
		var cleaned = FileName.clean("x".repeat(500) + ".pdf");

		assertThat(cleaned).hasSize(200).endsWith(".pdf");
	}

}
