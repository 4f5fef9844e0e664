package almanac.registers.documents.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import almanac.DemoTest;
import almanac.Upload;
import almanac.Visitor;
import almanac.registers.documents.Document;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.Register;
import almanac.web.Sha256;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is far too large, or refused for another reason, leaves nothing behind. */
@DemoTest
class BadFilesTests {

	private static final long MB = 1024 * 1024;

	@LocalServerPort
	int port;

	@Autowired
	Register<Document> documents;

	@Autowired
	DocumentFiles files;

	@Value("${almanac.home}")
	Path home;

	private final String number = "D-" + UUID.randomUUID().toString().substring(0, 8);

	private final byte[] good = ("Ask first " + this.number).getBytes(StandardCharsets.US_ASCII);

	private final String hash = Sha256.of(this.good);

	@BeforeEach
	void register() {
		this.documents.add(this.number,
				this.documents.type()
					.of(Map.of("title", "Access policy", "kind", Document.Kind.POLICY, "edition", "1.0",
							"classification", Document.Classification.INTERNAL, "state", Document.State.DRAFT)),
				"ism", "Set up");
	}

	@Test
	void twoHundredMegabytesOnThePageAreToldAndTheReasonStays() throws IOException {
		var ism = Visitor.of(this.port).signsIn("ism");
		var page = "/registers/documents/" + this.number;

		var sent = ism.uploads(page, page + "/file", sent(Upload.ofSize("file", "policy.txt", 200 * MB), 1));

		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(ism.get(page).body()).contains("“policy.txt” is larger than 50 MB",
				">Approved by the board</textarea>");
		assertThat(ism.uploads(page, page + "/file", sent(Upload.ofSize("file", "policy.txt", 202 * MB), 1)).body())
			.contains("50MB at the most");
		unchanged();
	}

	@Test
	void twoHundredMegabytesOnTheApiNameTheLimit() throws IOException {

		var refused = onApi(Upload.ofSize("file", "policy.txt", 200 * MB), 1);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].message")).contains("larger than 50 MB");
		var unread = onApi(Upload.ofSize("file", "policy.txt", 202 * MB), 1);
		assertThat(unread.statusCode()).isEqualTo(413);
		assertThat(JsonPath.<String>read(unread.body(), "$.errors[0].message")).contains("50MB at the most");
		unchanged();
	}

	@Test
	void aGoodFileThatIsRefusedForAnotherReasonIsNotLeftLying() throws IOException {
		var file = Upload.of("file", "policy.txt", this.good);

		assertThat(onApi(file, 7).statusCode()).as("of another version").isEqualTo(409);
		assertThat(onApi(file, 1, " ").statusCode()).as("without a reason").isEqualTo(422);
		unchanged();

		assertThat(onApi(file, 1).statusCode()).isEqualTo(201);
		assertThat(kept((it) -> it.endsWith(this.hash))).hasSize(1);
	}

	private HttpResponse<String> onApi(Upload file, int version) {
		return onApi(file, version, "Approved by the board");
	}

	private HttpResponse<String> onApi(Upload file, int version, String reason) {
		var visitor = Visitor.of(this.port);
		return visitor.send(file.with("version", String.valueOf(version))
			.with("reason", reason)
			.in(visitor.machine("ism", "/api/registers/documents/" + this.number + "/file")));
	}

	private static Upload sent(Upload file, int version) {
		return file.with("version", String.valueOf(version)).with("reason", "Approved by the board");
	}

	private void unchanged() throws IOException {
		assertThat(this.documents.history(this.number)).hasSize(1);
		assertThat(this.files.of(this.number, "ism")).isEmpty();
		assertThat(kept((it) -> it.startsWith("incoming"))).isEmpty();
		assertThat(kept((it) -> it.endsWith(this.hash))).isEmpty();
	}

	/** What lies in the vault, on its way into it too. */
	private List<Path> kept(Predicate<Path> which) throws IOException {
		var vault = Files.createDirectories(this.home.resolve("files"));
		try (var all = Files.walk(vault)) {
			return all.filter(Files::isRegularFile).map(vault::relativize).filter(which).toList();
		}
	}

}
