package almanac.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import almanac.mail.Words.Shown;
import almanac.startup.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplatesTests {

	private static final Shown SHOWN = new Shown("Ada", "Subject", "Lead", null, "http://localhost/tasks/1", null,
			List.of(), null);

	@TempDir
	Path home;

	private Path folder;

	@BeforeEach
	void folder() throws IOException {
		this.folder = Files.createDirectory(this.home.resolve("letters"));
	}

	@Test
	void aFileOfTheFolderReplacesOursForItsKindAndLanguage() throws IOException {
		write("letter.txt", "All kinds: [(${letter.lead})]");
		write("reminder_de.txt", "Erinnerung: [(${letter.lead})]");
		var templates = templates();

		assertThat(templates.plain(Kind.ASSIGNED, Locale.ENGLISH, SHOWN)).isEqualTo("All kinds: Lead");
		assertThat(templates.plain(Kind.REMINDER, Locale.GERMAN, SHOWN)).isEqualTo("Erinnerung: Lead");
		assertThat(templates.plain(Kind.REMINDER, Locale.ENGLISH, SHOWN)).isEqualTo("All kinds: Lead");
		assertThat(templates.html(Kind.REMINDER, Locale.GERMAN, SHOWN)).contains(">Öffnen</a>");
		assertThat(templates.plain(Kind.DIGEST, Locale.ENGLISH, SHOWN)).contains("All that waits for you");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "letter.html | <p>fine</p>\\n<p th:text=\"${letter.lied}\">x</p> | line 2: | 'lied'",
					"letter.txt | one\\ntwo\\n[(${letter.lead)] | line 3: | letter.lead",
					"assigned.html | <p th:text=\"#{letter.nope}\">x</p> | line 1: there is no text | 'letter.nope'",
					"digest.html | <p th:each=\"i : ${letter.items}\" th:text=\"${i.nope}\">x</p> | line 1: | 'nope'",
					"digest_de.txt | \\n\\n[# th:if=\"${letter.note == null\"]x[/] | line 3: | letter.note" })
	void aBrokenFileIsRefusedWithItsNameAndLine(String name, String content, String line, String what)
			throws IOException {
		write(name, content.replace("\\n", "\n"));

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::templates)
			.withMessageStartingWith(this.folder.resolve(name) + ", " + line)
			.withMessageContaining(what)
			.withMessageEndingWith("Correct the file or take it away.")
			.satisfies((ex) -> assertThat(ex.getMessage()).hasLineCount(1).hasSizeLessThan(400));
	}

	@Test
	void aFileThatReplacesNothingIsRefused() throws IOException {
		write("letter.htm", "x");

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::templates)
			.withMessageContaining("letter.htm replaces no letter. Name it letter, assigned, reminder, escalation,");
	}

	@Test
	void aFileInAnotherEncodingIsRefused() throws IOException {
		Files.write(this.folder.resolve("letter.txt"), new byte[] { 'G', 'r', (byte) 0xfc, 0x73 });

		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::templates).withMessageContaining("UTF-8");
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

	private Templates templates() {
		var texts = new ResourceBundleMessageSource();
		texts.setBasenames("texts/letter", "texts/frame");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return new Templates(texts, this.home);
	}

}
