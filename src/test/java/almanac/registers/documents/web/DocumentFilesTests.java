package almanac.registers.documents.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import almanac.DemoTest;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class DocumentFilesTests {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Document> documents;

	@Autowired
	DocumentFiles files;

	@Autowired
	JdbcClient jdbc;

	private String number;

	/** No two tests keep the same content. */
	private byte[] pdf;

	@BeforeEach
	void register() {
		this.number = "D-" + UUID.randomUUID().toString().substring(0, 8);
		this.pdf = ("%PDF-1.7\n1 0 obj " + this.number).getBytes(StandardCharsets.US_ASCII);
		this.documents.add(this.number, document("Access policy"), "ism", "Set up");
	}

	private static Document document(String title) {
		return document(title, Document.State.DRAFT);
	}

	private static Document document(String title, Document.State state) {
		return new Document(title, Document.Kind.POLICY, "1.0", null, null, null, null, null, null, null, null,
				Document.Classification.INTERNAL, null, null, null, null, null, null, state, null);
	}

	@Test
	void aFileMakesANewVersionAndEarlierVersionsKeepTheirs() throws Exception {
		var word = word();
		page("ism", 1, "policy.pdf", this.pdf).andExpect(redirectedUrl("/registers/documents/" + this.number))
			.andExpect(flash().attribute("message", this.number + " is kept."));
		api("po", 2, "Richtlinie Zugänge.docx", word).andExpect(status().isCreated())
			.andExpect(jsonPath("$.version").value(3))
			.andExpect(jsonPath("$.reason").value("Approved"));
		this.documents.change(this.number, 3, document("Access to systems"), "ism", "Another title");

		download("").andExpect(content().bytes(word))
			.andExpect(content().contentType(WORD))
			.andExpect(header().string("Content-Disposition",
					endsWith("filename*=UTF-8''Richtlinie%20Zug%C3%A4nge.docx")));
		download("?version=3").andExpect(content().bytes(word));
		download("?version=2").andExpect(content().bytes(this.pdf))
			.andExpect(content().contentType("application/pdf"))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"policy.pdf\""))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", "sandbox"));
		download("?version=1").andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(this.number + " has no file in that version."));
		download("?version=5").andExpect(status().isNotFound())
			.andExpect(jsonPath("$.detail").value(this.number + " has no version 5. Versions are 1 to 4."));
		this.pages.perform(get("/api/registers/documents/" + this.number + "/files").with(httpBasic("la", "demo")))
			.andExpect(jsonPath("$", hasSize(2)))
			.andExpect(jsonPath("$[1].version").value(2))
			.andExpect(jsonPath("$[1].size").value(this.pdf.length))
			.andExpect(jsonPath("$[1].mediaType").value("application/pdf"))
			.andExpect(jsonPath("$[1].sha256").value(sha256(2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void thePageShowsTheFileItsHashAndWhichVersionHadWhich(String language) throws Exception {
		api("ism", 1, "policy.pdf", this.pdf);
		api("ism", 2, "policy.txt", "Access: ask first".getBytes());

		var page = this.pages
			.perform(get("/registers/documents/" + this.number).with(user("ism")).header("Accept-Language", language))
			.andExpect(content().string(not(containsString("??"))))
			.andReturn()
			.getResponse()
			.getContentAsString();

		var history = page.substring(page.indexOf("<ol class=\"history\">"));
		assertThat(page).contains("SHA-256 " + sha256(3).substring(0, 12) + "…", "<code>" + sha256(3) + "</code>",
				"name=\"version\" value=\"3\"");
		assertThat(history)
			.containsSubsequence("Version 3", "file?version=3\" download>policy.txt</a>", "Version 2",
					"file?version=2\" download>policy.pdf</a>", sha256(2), "Version 1")
			.containsOnlyOnce(">policy.pdf<");
	}

	@Test
	void whoMayOnlyReadSeesTheFileAndNoForm() throws Exception {
		api("ism", 1, "policy.pdf", this.pdf);

		this.pages.perform(get("/registers/documents/" + this.number).with(user("la")))
			.andExpect(content().string(containsString(">policy.pdf</a>")))
			.andExpect(content().string(not(containsString("id=\"document-file\""))));
		this.pages.perform(get("/registers/assets").with(user("la")))
			.andExpect(content().string(not(containsString("id=\"file\""))));
	}

	@Test
	void theFileItHasAlreadyChangesNothing() throws Exception {
		api("ism", 1, "policy.pdf", this.pdf);

		page("ism", 2, "policy.pdf", this.pdf).andExpect(flash().attribute("message", containsString("has already")));
		api("ism", 2, "policy.pdf", this.pdf).andExpect(jsonPath("$.version").value(2));
		api("ism", 2, "renamed.pdf", this.pdf).andExpect(jsonPath("$.version").value(3));
	}

	@Test
	void whatHasBeenInForceGetsItsFirstFileByHandAndNoOther() throws Exception {
		for (var state : new Document.State[] { Document.State.IN_FORCE, Document.State.WITHDRAWN }) {
			register();
			this.documents.change(this.number, 1, document("Access policy", state), "ism", "Taken over");
			api("ism", 2, "policy.pdf", this.pdf).andExpect(status().isCreated());

			api("ism", 3, "policy.txt", "Other".getBytes()).andExpect(status().isUnprocessableEntity())
				.andExpect(jsonPath("$.errors[0].field").value("file"))
				.andExpect(jsonPath("$.errors[0].rule").value("cycle"))
				.andExpect(jsonPath("$.errors[0].message", containsString("“Document approval”")));
			page("ism", 3, "policy.txt", "Other".getBytes())
				.andExpect(flash().attribute("fileRefused", containsString("“Document approval”")));
			this.pages.perform(get("/registers/documents/" + this.number).with(user("ism")))
				.andExpect(content().string(not(containsString("id=\"document-file\""))))
				.andExpect(content().string(containsString("“Document approval”")));

			assertThat(this.documents.history(this.number)).hasSize(3);
			assertThat(this.files.of(this.number, "ism")).hasSize(1);
		}
	}

	static Stream<Arguments> bad() {
		var virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
		return Stream.of(Arguments.of("empty.pdf", new byte[0], "empty", "0 bytes"),
				Arguments.of("large.txt", new byte[50 * 1024 * 1024 + 1], "maxSize", "50 MB"),
				Arguments.of("policy.pdf", "<html><script>alert(1)</script>".getBytes(), "fileType", "text/html"),
				Arguments.of("policy.md", "<!DOCTYPE html><html><body>Hi".getBytes(), "fileType", "text/html"),
				Arguments.of("policy.docx", "%PDF-1.7".getBytes(), "fileType", "application/pdf"),
				Arguments.of("photo.gif", "GIF89a".getBytes(), "fileType", "Taken: docx, md, odt, pdf, txt"),
				Arguments.of("policy.txt", virus.getBytes(), "malware", "EICAR"));
	}

	@ParameterizedTest
	@MethodSource("bad")
	void aFileThatIsNotAcceptableChangesNothing(String name, byte[] content, String rule, String words)
			throws Exception {
		api("ism", 1, name, content).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("file"))
			.andExpect(jsonPath("$.errors[0].rule").value(rule))
			.andExpect(jsonPath("$.errors[0].message", containsString(words)));
		page("ism", 1, name, content).andExpect(flash().attribute("fileRefused", containsString(words)))
			.andExpect(flash().attribute("fileReason", "Approved"));

		assertThat(this.documents.history(this.number)).hasSize(1);
		assertThat(this.files.of(this.number, "ism")).isEmpty();
	}

	@Test
	void nobodyHandsInWithoutARightAReasonOrAFile() throws Exception {
		for (var person : new String[] { "emp", "la" }) {
			api(person, 1, "policy.pdf", this.pdf).andExpect(status().isForbidden());
			page(person, 1, "policy.pdf", this.pdf).andExpect(status().isForbidden());
		}
		this.pages.perform(get("/api/registers/documents/" + this.number + "/file").with(httpBasic("emp", "demo")))
			.andExpect(status().isForbidden());
		send("/api/registers/documents/" + this.number, 1, "policy.pdf", this.pdf, " ", "ism")
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("reason"));
		page("ism", 1, "", new byte[0]).andExpect(flash().attribute("fileRefused", containsString("Choose a file")));

		assertThat(this.documents.history(this.number)).hasSize(1);
	}

	@Test
	void anEntryOutOfUseAndOneThatIsNotThereTakeNone() throws Exception {
		this.documents.retire(this.number, 1, "ism", "Replaced");

		api("ism", 2, "policy.pdf", this.pdf).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].rule").value("retired"));
		page("ism", 2, "policy.pdf", this.pdf)
			.andExpect(flash().attribute("fileRefused", containsString("out of use")));
		this.number = "D-none";
		api("ism", 1, "policy.pdf", this.pdf).andExpect(status().isNotFound());
		page("ism", 1, "policy.pdf", this.pdf).andExpect(status().isNotFound());
		download("").andExpect(status().isNotFound());
	}

	@Test
	void whoDidNotSeeTheChangeOfSomebodyElseIsToldWhoMadeIt() throws Exception {
		this.documents.change(this.number, 1, document("Access to systems"), "po", "Another title");

		api("ism", 1, "policy.pdf", this.pdf).andExpect(status().isConflict())
			.andExpect(jsonPath("$.detail", containsString("changed meanwhile by Ottilie Brandau")));
		page("ism", 1, "policy.pdf", this.pdf)
			.andExpect(flash().attribute("fileRefused", containsString("changed meanwhile by Ottilie Brandau")))
			.andExpect(flash().attribute("fileReason", "Approved"));

		assertThat(this.files.of(this.number, "ism")).isEmpty();
		assertThat(this.documents.history(this.number)).hasSize(2);
	}

	@Test
	void aChangedByteIsNoticedAndHandedOutToNobody() throws Exception {
		api("ism", 1, "policy.pdf", this.pdf);
		var hash = sha256(2);
		var kept = Path.of("target", System.getProperty("fork", "0"), "pages/files", hash.substring(0, 2),
				hash.substring(2, 4), hash);
		Files.writeString(kept, Files.readString(kept).replace("1 0 obj", "2 0 obj"));

		download("").andExpect(status().isInternalServerError())
			.andExpect(jsonPath("$.type").value("/problems/file-changed"))
			.andExpect(content().string(not(containsString("2 0 obj"))));
		Files.delete(kept);
		download("").andExpect(status().isInternalServerError());
	}

	@Test
	void whichVersionHadWhichFileIsNeverChanged() throws Exception {
		api("ism", 1, "policy.pdf", this.pdf);

		for (var change : new String[] { "update document_file set version = 1 where entry = ?",
				"delete from document_file where entry = ?" }) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change).param(this.number).update())
				.havingRootCause()
				.withMessageContaining("append-only");
		}
	}

	private static byte[] word() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ZipOutputStream(bytes)) {
			out.putNextEntry(new ZipEntry("[Content_Types].xml"));
			out.putNextEntry(new ZipEntry("word/document.xml"));
		}
		return bytes.toByteArray();
	}

	private String sha256(int version) {
		return this.files.get(this.number, version, "ism").file().sha256();
	}

	private ResultActions download(String version) throws Exception {
		return this.pages.perform(get("/registers/documents/" + this.number + "/file" + version).with(user("la")));
	}

	private ResultActions api(String person, int version, String name, byte[] content) throws Exception {
		return send("/api/registers/documents/" + this.number, version, name, content, "Approved", person);
	}

	private ResultActions page(String person, int version, String name, byte[] content) throws Exception {
		return send("/registers/documents/" + this.number, version, name, content, "Approved", person);
	}

	private ResultActions send(String entry, int version, String name, byte[] content, String reason, String person)
			throws Exception {
		var request = multipart(entry + "/file").file(new MockMultipartFile("file", name, null, content))
			.param("version", String.valueOf(version))
			.param("reason", reason);
		return this.pages.perform(entry.startsWith("/api/") ? request.with(httpBasic(person, "demo"))
				: request.with(user(person)).with(csrf()));
	}

}
