package almanac.evidence;

import almanac.web.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import almanac.engine.FileRefused;
import almanac.engine.Attachment;
import almanac.engine.NoSuchTask;
import almanac.records.FakeTasks;
import almanac.records.RecordsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RecordsTest
class EvidenceFilesTests {

	private static final String FILES = "target/%s/records/files".formatted(System.getProperty("fork", "0"));

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
			'R' };

	@Autowired
	EvidenceFiles files;

	@Autowired
	FileRows rows;

	@Autowired
	FakeTasks tasks;

	String task;

	@BeforeEach
	void openTask() {
		this.task = UUID.randomUUID().toString();
		this.tasks.opens(FakeTasks.task(this.task, "case-" + this.task, "cao"), FakeTasks.files("evidence", 3));
	}

	@Test
	void aFileIsKeptOnceByItsHashAndShownOnTheTask() throws IOException {
		var first = attach("Protokoll.txt", "checked by two");
		var again = attach("copy of it.txt", "checked by two");

		assertThat(again).isEqualTo(first);
		assertThat(first.mediaType()).isEqualTo("text/plain");
		assertThat(first.size()).isEqualTo(14);
		assertThat(first.sha256()).isEqualTo(Sha256.of("checked by two"));
		assertThat(Path.of(FILES, first.sha256().substring(0, 2), first.sha256().substring(2, 4), first.sha256()))
			.hasContent("checked by two");
		assertThat(this.rows.of(this.task)).containsExactly(first);
		assertThat(this.tasks.saved.get(this.task)).isEqualTo(Map.of("evidence",
				List.of(Map.of("id", first.id(), "name", "Protokoll.txt", "size", 14L, "sha256", first.sha256()))));
		assertThat(Path.of(FILES, "incoming")).isEmptyDirectory();
	}

	@Test
	void aFileCanBeTakenOffWhileTheTaskIsOpenButNotAfterwards() {
		var first = attach("a.txt", "one");
		var second = attach("b.txt", "two");
		this.files.remove(this.task, "evidence", first.id(), "cao");

		assertThat(this.rows.of(this.task)).containsExactly(second);
		assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> this.files.get(first.id(), "cao"));
		this.tasks.closes(this.task);
		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.files.remove(this.task, "evidence", second.id(), "cao"));
		assertThatExceptionOfType(NoSuchTask.class).isThrownBy(() -> attach("c.txt", "three"));
	}

	@Test
	void othersNeitherAttachNorReadButRolesOfTheIsmsRead() {
		var file = attach("a.txt", "one");

		assertThatExceptionOfType(NoSuchTask.class)
			.isThrownBy(() -> this.files.attach(this.task, "evidence", "b.txt", bytes("two"), "eve"));
		assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> this.files.get(file.id(), "eve"));
		assertThat(this.files.get(file.id(), "la")).isEqualTo(file);
	}

	@Test
	void aFieldTakesNoMoreFilesThanItSays() {
		attach("a.txt", "one");
		attach("b.txt", "two");
		attach("c.txt", "three");

		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach("d.txt", "four"))
			.withMessageContaining("At most 3 files");
	}

	@Test
	void aFieldThatTakesNoFilesIsNamed() {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.files.attach(this.task, "opinion", "a.txt", bytes("one"), "cao"))
			.withMessageContaining("“opinion”")
			.withMessageContaining("[evidence]");
	}

	@ParameterizedTest
	@MethodSource
	void isTaken(String name, byte[] content, String type) {
		assertThat(this.files.attach(this.task, "evidence", name, new ByteArrayInputStream(content), "cao").mediaType())
			.isEqualTo(type);
	}

	static Stream<Arguments> isTaken() throws IOException {
		return Stream.of(Arguments.of("scan.PDF", "%PDF-1.7\n1 0 obj".getBytes(), "application/pdf"),
				Arguments.of("shot.png", PNG, "image/png"),
				Arguments.of("table.csv", "name;wert\nübung;3\n".getBytes(StandardCharsets.ISO_8859_1), "text/csv"),
				Arguments.of("notes.md", "# Findings\n* one".getBytes(), "text/markdown"),
				Arguments.of("data.json", "{\"a\": 1}".getBytes(), "application/json"),
				Arguments.of("mail.eml", "From: a@example.org\nTo: b@example.org\nSubject: x\n\nHello".getBytes(),
						"message/rfc822"),
				Arguments.of("fw.log", "2026-03-01 deny tcp\n".getBytes(), "text/plain"),
				Arguments.of("all.zip", zip("a.txt", "a"), "application/zip"),
				Arguments.of("report.docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"),
						"application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
				Arguments.of("sheet.xlsx", zip("xl/workbook.xml", "<x/>", "[Content_Types].xml", "<x/>"),
						"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
				Arguments.of("sheet.ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
						"application/vnd.oasis.opendocument.spreadsheet"));
	}

	@ParameterizedTest
	@MethodSource
	void isRefused(String name, byte[] content, String rule) {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.files.attach(this.task, "evidence", name, new ByteArrayInputStream(content), "cao"))
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo(rule));
		assertThat(this.rows.of(this.task)).isEmpty();
		assertThat(Path.of(FILES, "incoming")).satisfiesAnyOf((it) -> assertThat(it).doesNotExist(),
				(it) -> assertThat(it).isEmptyDirectory());
	}

	static Stream<Arguments> isRefused() throws IOException {
		var testVirus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
		return Stream.of(Arguments.of("empty.txt", new byte[0], "empty"),
				Arguments.of("large.txt", "x".repeat(1024 * 1024 + 1).getBytes(), "maxSize"),
				Arguments.of("program.pdf", "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "fileType"),
				Arguments.of("photo.pdf", PNG, "fileType"), Arguments.of("setup.exe", PNG, "fileType"),
				Arguments.of("page.html", "<html></html>".getBytes(), "fileType"),
				Arguments.of("page.txt", "<!DOCTYPE html><html><script>x</script></html>".getBytes(), "fileType"),
				Arguments.of("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "fileType"),
				Arguments.of("drawing.md", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "fileType"),
				Arguments.of("archive.docx", zip("a.txt", "a"), "fileType"),
				Arguments.of("macro.docx",
						zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x"),
						"fileType"),
				Arguments.of("noending", "text".getBytes(), "fileType"),
				Arguments.of("", "text".getBytes(), "fileType"),
				Arguments.of("virus.txt", testVirus.getBytes(), "malware"));
	}

	private Attachment attach(String name, String content) {
		return this.files.attach(this.task, "evidence", name, bytes(content), "cao");
	}

	private static ByteArrayInputStream bytes(String content) {
		return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] zip(String... namesAndContents) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var index = 0; index < namesAndContents.length; index += 2) {
				var content = namesAndContents[index + 1].getBytes(StandardCharsets.UTF_8);
				var entry = new ZipEntry(namesAndContents[index]);
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(content.length);
				var checksum = new CRC32();
				checksum.update(content);
				entry.setCrc(checksum.getValue());
				zip.putNextEntry(entry);
				zip.write(content);
			}
		}
		return bytes.toByteArray();
	}

}
