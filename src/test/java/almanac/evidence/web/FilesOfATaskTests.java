package almanac.evidence.web;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Upload;
import almanac.Visitor;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files as people send them from the task page and machines to the API, over the wire.
 */
@DemoTest
@TestInstance(Lifecycle.PER_CLASS)
class FilesOfATaskTests {

	private static final String FIELD = "correctionEvidence";

	private static final int MB = 1024 * 1024;

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
			'R' };

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	private Visitor cao;

	private String refusing;

	private String taking;

	@BeforeAll
	void openTasks() {
		this.refusing = this.cases.open(this.cases.validated()).id();
		this.taking = this.cases.open(this.cases.validated()).id();
		this.cao = Visitor.of(this.port).signsIn("cao");
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void whatIsRefusedOnThePageIsToldThereAndWhatWasTypedStays(Upload file, String rule, String words) {
		var sent = onPage(this.refusing, file);

		assertThat(sent.statusCode()).isEqualTo(302);
		var page = this.cao.get(sent.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", ""))
			.body();
		assertThat(HtmlUtils.htmlUnescape(page)).containsPattern("href=\"#" + FIELD + "\">[^<]*" + words)
			.contains(">Typed before the file</textarea>");
		assertThat(page).doesNotContain("href=\"/files/");
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void whatIsRefusedOnTheApiNamesFieldAndRule(Upload file, String rule, String words) {
		var answer = onApi(this.refusing, file);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field")).containsExactly(FIELD);
		assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].rule")).containsExactly(rule);
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).containsPattern(words);
	}

	static Stream<Arguments> refusals() {
		var testVirus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
		return Stream.of(Arguments.of(file("empty.txt", ""), "empty", "“empty.txt” is empty"),
				Arguments.of(Upload.ofSize("file", "large.txt", 60L * MB), "maxSize", "larger than 50 MB"),
				Arguments.of(Upload.of("file", "report.pdf", PNG), "fileType", "content \\(image/png\\)"),
				Arguments.of(file("page.html", "<html><script>1</script></html>"), "fileType", "“page.html”"),
				Arguments.of(file("page.txt", "<!DOCTYPE html><script>1</script>"), "fileType", "text/html"),
				Arguments.of(file("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"), "fileType", "svg"),
				Arguments.of(file("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"), "fileType", "svg"),
				Arguments.of(file("noending", "text"), "fileType", "“noending”"),
				Arguments.of(file("virus.txt", testVirus), "malware", "test virus"));
	}

	@ParameterizedTest
	@MethodSource("names")
	void aNameLosesWhatDeceivesOnPageAndApi(String name, String kept) {
		assertThat(onPage(this.taking, file(name, "from the page as " + kept)).statusCode()).isEqualTo(302);
		var page = this.cao.get("/tasks/" + this.taking).body();
		assertThat(page).containsPattern("href=\"/files/[\\w-]+\">" + Pattern.quote(kept) + "</a>");

		var answer = onApi(this.taking, file(name, "by a machine as " + kept));
		assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo(kept);
		var download = this.cao.get("/files/" + JsonPath.<String>read(answer.body(), "$.id"));
		assertThat(download.body()).isEqualTo("by a machine as " + kept);
		assertThat(download.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.doesNotContain("..", "\\", "/etc")
			.containsPattern("(filename=\"[\\w.]+\"|filename\\*=UTF-8''[\\w.%-]+)$");
	}

	static Stream<Arguments> names() {
		return Stream.of(Arguments.of("../../../../etc/passwd.txt", "passwd.txt"),
				Arguments.of("..\\..\\Windows\\win.txt", "win.txt"),
				Arguments.of("..\\\\..\\\\Windows\\\\win.txt", "win.txt"),
				Arguments.of("Prüfbericht 承認 🗎.txt", "Prüfbericht 承認 🗎.txt"),
				Arguments.of("invoice\u202Efdp.txt", "invoicefdp.txt"),
				Arguments.of("x".repeat(500) + ".txt", "x".repeat(196) + ".txt"),
				Arguments.of("承".repeat(251) + ".txt", "承".repeat(196) + ".txt"),
				Arguments.of("a\u0001b\u0007\u007Fc\td.txt", "abcd.txt"), Arguments.of("....a.txt", "a.txt"));
	}

	@ParameterizedTest
	@MethodSource("downloads")
	void aDownloadHasItsTypeAndIsNeverShownInPlace(String name, byte[] content, String type) {
		var id = JsonPath.<String>read(onApi(this.taking, Upload.of("file", name, content)).body(), "$.id");

		for (var download : List.of(this.cao.get("/files/" + id),
				this.cao.api("cao", "GET", "/api/files/" + id, null))) {
			assertThat(download.statusCode()).isEqualTo(200);
			assertThat(download.headers().map()).containsEntry("content-type", List.of(type))
				.containsEntry("x-content-type-options", List.of("nosniff"))
				.containsEntry("content-length", List.of(String.valueOf(content.length)))
				.containsEntry("content-security-policy", List.of("sandbox"));
			assertThat(download.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;")
				.contains("filename=\"" + name + "\"");
		}
	}

	static Stream<Arguments> downloads() {
		return Stream.of(Arguments.of("scan.pdf", "%PDF-1.7\n1 0 obj".getBytes(), "application/pdf"),
				Arguments.of("shot.png", PNG, "image/png"),
				Arguments.of("table.csv", "name;value\n".getBytes(), "text/csv"),
				Arguments.of("data.json", "{\"a\": 1}".getBytes(), "application/json"), Arguments.of("mail.eml",
						"From: a@example.org\nTo: b@example.org\nSubject: x\n\nHi".getBytes(), "message/rfc822"));
	}

	@Test
	void whatIsTooLargeToBeReadAtAllIsToldSoOnPageAndApi() {
		var huge = Upload.ofSize("file", "huge.txt", 210L * MB);

		var page = onPage(this.refusing, huge);
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("This is too large", "50MB at the most");
		var answer = onApi(this.refusing, huge);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].rule")).containsExactly("maxSize");
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).contains("50MB at the most");
	}

	@Test
	void whoeverIsNotSignedInFillsNoDisk() {
		var stranger = Visitor.of(this.port);
		var path = "/tasks/" + this.refusing + "/files/" + FIELD;

		assertThat(stranger.send(Upload.ofSize("file." + FIELD, "huge.txt", 30L * MB).in(stranger.request(path)))
			.statusCode()).isEqualTo(413);
		assertThat(stranger.send(Upload.ofSize("file", "huge.txt", 30L * MB).in(stranger.request("/api" + path)))
			.statusCode()).isEqualTo(401);
	}

	private HttpResponse<String> onPage(String task, Upload file) {
		var path = "/tasks/" + task;
		return this.cao.uploads(path, path + "/files/" + FIELD,
				new Upload(file.fields(), "file." + FIELD, file.name(), file.size(), file.content())
					.with("shown.correction", "1")
					.with("correction", "Typed before the file"));
	}

	private HttpResponse<String> onApi(String task, Upload file) {
		HttpRequest.Builder request = this.cao.machine("cao", "/api/tasks/" + task + "/files/" + FIELD);
		return this.cao.send(file.in(request));
	}

	private static Upload file(String name, String content) {
		return Upload.of("file", name, content.getBytes(StandardCharsets.UTF_8));
	}

}
