package almanac.paper;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaperTests {

	private static final Paper PAPER = Samples.paper();

	@Test
	void aSheetIsPdfA2aAndPdfUa1() {
		assertThat(Validity.faults(PAPER.pdf(Samples.sheet(), Samples.english()))).isEmpty();
		assertThat(Validity.faults(PAPER.pdf(Samples.sheet(), Samples.german()))).isEmpty();
	}

	@Test
	void aPlainPdfIsNot() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var plain = new PDDocument()) {
			plain.addPage(new PDPage());
			plain.save(bytes);
		}

		assertThat(Validity.faults(bytes.toByteArray())).anyMatch((it) -> it.startsWith("2a"))
			.anyMatch((it) -> it.startsWith("ua1"));
	}

	@Test
	void everySignOfOurLanguagesHasAFace() throws IOException {
		assertThat(text(PAPER.pdf(Samples.sheet(), Samples.english()))).contains(
				"“Quotes”, „Anführungszeichen“ and dashes – all of them.", "≥ 99.5 % ✓, łódź, Ελληνικά, Ångström.",
				"A second line.\nA new paragraph:");
	}

	@Test
	void theSameInputGivesTheSameBytes() throws Exception {
		var once = Samples.sha256(PAPER.pdf(Samples.sheet(), Samples.english()));

		assertThat(Samples.sha256(PAPER.pdf(Samples.sheet(), Samples.english()))).isEqualTo(once);
		assertThat(inAnotherMachine("-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR"))
			.isEqualTo(once);
	}

	@Test
	void oneWordMoreGivesOtherBytes() throws Exception {
		var sheet = Samples.sheet();
		var other = sheet.with(List.of(new Part.Prose(null, "not")));

		assertThat(Samples.sha256(PAPER.pdf(other, Samples.english())))
			.isNotEqualTo(Samples.sha256(PAPER.pdf(sheet, Samples.english())));
	}

	@Test
	void theTimeToldIsThatOfTheContent() throws IOException {
		try (var pdf = Loader.loadPDF(PAPER.pdf(Samples.sheet(), Samples.german()))) {
			var said = pdf.getDocumentInformation();

			assertThat(said.getCreationDate().toInstant()).isEqualTo("2021-03-04T05:06:07Z");
			assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.contains("<xmp:CreateDate>2021-03-04T05:06:07Z<")
				.doesNotContain("ModifyDate");
			assertThat(said.getTitle()).isEqualTo("Annahme von Restrisiken");
			assertThat(said.getAuthor()).isEqualTo("Zażółć Gęślą");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
		}
	}

	@Test
	void aLongTableRepeatsItsHeadAndLosesNoRow() throws IOException {
		var sheet = new Sheet("Long", null, List.of(Samples.risks(200)));
		var bytes = PAPER.pdf(sheet, Samples.german());

		assertThat(Validity.faults(bytes)).isEmpty();
		try (var pdf = Loader.loadPDF(bytes)) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
			for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
				assertThat(page(pdf, page)).contains("Id Risk Owner Level", "Annahme von Restrisiken",
						"Nachweis RSK-0012", "Seite %d von %d".formatted(page, pdf.getNumberOfPages()));
			}
		}
		var text = text(bytes);
		for (var row : Samples.risks(200).rows()) {
			assertThat(text).contains(row.get(0));
		}
	}

	@Test
	void pagesAreCountedInTheLanguageOfTheDocument() throws IOException {
		assertThat(text(PAPER.pdf(Samples.sheet(), Samples.english()))).contains("Page 1 of ", "Signed by Anna Vogt");
		assertThat(text(PAPER.pdf(Samples.sheet(), Samples.german()))).contains("Seite 1 von ",
				"Unterschrieben von Anna Vogt");
	}

	@Test
	void aStampTellsWhoAsWhatWhenAndWhatItMeans() throws IOException {
		var sheet = new Sheet("Signed", null, List.of(Samples.stamp()));

		assertThat(text(PAPER.pdf(sheet, Samples.english()))).contains("Approved",
				"I accept the residual risk R-12 until 31 May 2027 and will judge it again by then.",
				"Signed by Anna Vogt", "Role Risk owner", "Comment Seen with the supplier.",
				"Time 4 March 2021, 06:06:07 (Europe/Berlin, UTC+01:00)", "Time in UTC 2021-03-04 05:06:07 UTC",
				"Record REC-000123", "SHA-256 of the content 9f86d081884c7d65 …", "Fingerprint AB12 CD34 EF56");
	}

	@Test
	void hostileTextIsShownAndDoesNothing() throws IOException {
		var hostile = "<script>alert('x')</script> &amp; ]]> {page} \u0000\u0007\u001b[31m \ud83d \u202Etxt.exe \ud83d\ude80 "
				+ "x".repeat(500);
		var sheet = new Sheet(hostile, hostile,
				List.of(new Part.Facts(hostile, List.of(new Part.Fact(hostile, hostile))),
						new Part.Prose(hostile, hostile),
						new Part.Table(hostile, List.of(hostile, "b"), List.of(List.of(hostile, hostile))),
						new Part.Stamp(hostile, hostile, hostile, hostile, hostile, Samples.CREATED,
								java.time.ZoneOffset.UTC, hostile, hostile, hostile)));
		var bytes = PAPER.pdf(sheet, new Metadata(hostile, hostile, Locale.ENGLISH, Samples.CREATED, hostile));

		assertThat(Validity.faults(bytes)).isEmpty();
		assertThat(text(bytes)).contains("<script>alert('x')</script> &amp; ]]> {page} ��", "�[31m � �txt.exe � ");
	}

	@Test
	void anEmptySheetIsADocumentToo() {
		var sheet = new Sheet(" ", null, List.of(new Part.Facts(null, List.of()), new Part.Prose(null, ""),
				new Part.Table(null, List.of("a"), List.of())));

		assertThat(Validity.faults(PAPER.pdf(sheet, Samples.english()))).isEmpty();
	}

	@Test
	void nothingIsReadFromOutside(@TempDir Path folder) throws IOException {
		var file = Files.writeString(folder.resolve("secret.css"), "p { content: 'SECRET' }");
		try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(300);
			var http = "http://127.0.0.1:" + server.getLocalPort() + "/x";
			var body = new StringBuilder("<p>Before</p>");
			for (var address : List.of(http, file.toUri().toString(), "file:///etc/passwd", "/etc/passwd",
					"jar:file:/x!/y", "classpath:application.yml")) {
				body.append("""
						<img src="%1$s" alt="a"/><object data="%1$s" type="application/pdf"></object>\
						<link rel="stylesheet" href="%1$s"/><style>@import url(%1$s); p { background: url(%1$s) }\
						@font-face { font-family: x; src: url(%1$s) } p { font-family: x, "Open Sans" }</style>\
						""".formatted(address));
			}

			assertThat(text(PAPER.pdf(body + "<p>After</p>", Samples.english()))).contains("Before", "After")
				.doesNotContain("SECRET", "root:");
			assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
		}
	}

	@Test
	void markupThatIsNotWellFormedIsRefusedWithItsPlace() {
		assertThatThrownBy(() -> PAPER.pdf("<p>one</p>\n<p>two", Samples.english())).isInstanceOf(NotWellFormed.class)
			.hasMessageContaining("not well-formed in line");
		assertThatThrownBy(() -> PAPER.pdf("<p>&passwd;</p>", Samples.english())).isInstanceOf(NotWellFormed.class);
	}

	/** The hash that a Java of its own comes to. */
	private static String inAnotherMachine(String... options) throws Exception {
		var command = new java.util.ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(options));
		command.addAll(
				List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						Samples.class.getName()));
		var process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor()).isZero();
		return said;
	}

	private static String text(byte[] bytes) throws IOException {
		try (var pdf = Loader.loadPDF(bytes)) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	private static String page(PDDocument pdf, int page) throws IOException {
		var stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

}
