package almanac.evidence.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import almanac.engine.Violation;
import almanac.records.FakeTasks;
import almanac.records.RecordsTest;
import com.jayway.jsonpath.JsonPath;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
class FileTransferTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FakeTasks tasks;

	String task;

	@BeforeEach
	void openTask() {
		this.task = UUID.randomUUID().toString();
		this.tasks.opens(FakeTasks.task(this.task, "case-" + this.task, "cao"), FakeTasks.files("evidence", null));
	}

	@Test
	void aFileIsHandedInAndComesBackAsADownloadThatCannotRun() {
		var answer = upload("/api/tasks/", "Prüfung.txt", "checked");

		assertThat(answer).hasStatus(201);
		var id = JsonPath.<String>read(text(answer), "$.id");
		for (var path : List.of("/files/", "/api/files/")) {
			var download = this.mvc.get().uri(path + id).with(user("ism")).exchange();
			assertThat(download).hasStatusOk()
				.hasContentType(MediaType.TEXT_PLAIN)
				.hasHeader("X-Content-Type-Options", "nosniff")
				.hasHeader("Content-Security-Policy", "sandbox")
				.hasBodyTextEqualTo("checked");
			assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment;")
				.contains("filename*=UTF-8''Pr%C3%BCfung.txt");
		}
	}

	@Test
	void strangersDoNotGetTheFile() {
		var id = JsonPath.<String>read(text(upload("/api/tasks/", "a.txt", "checked")), "$.id");

		assertThat(this.mvc.get().uri("/api/files/" + id).with(user("eve"))).hasStatus(404);
		assertThat(this.mvc.get().uri("/api/files/" + id)).hasStatus(401);
	}

	@Test
	void aRefusedFileIsAProblemThatNamesTheField() {
		var answer = upload("/api/tasks/", "page.html", "<html/>");

		assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.errors[0].rule").isEqualTo("fileType");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("evidence");
	}

	@Test
	void aRequestWithoutAFileSaysWhatIsMissing() {
		assertThat(this.mvc.post().multipart().uri("/api/tasks/" + this.task + "/files/evidence").with(user("cao")))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("file");
	}

	@Test
	void machinesTakeAFileOff() {
		var id = JsonPath.<String>read(text(upload("/api/tasks/", "a.txt", "checked")), "$.id");
		var path = "/api/tasks/" + this.task + "/files/evidence/" + id;

		assertThat(this.mvc.delete().uri(path).with(user("eve"))).hasStatus(404);
		assertThat(this.mvc.delete().uri(path).with(user("cao"))).hasStatus(204);
		assertThat(this.mvc.get().uri("/api/files/" + id).with(user("cao"))).hasStatus(404);
	}

	@Test
	void theTaskPageIsShownAgainAfterwards() {
		assertThat(upload("/tasks/", "a.txt", "checked")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/tasks/" + this.task)
			.flash()
			.containsOnlyKeys("focus");
		assertThat(upload("/tasks/", "a.exe", "checked")).hasRedirectedUrl("/tasks/" + this.task)
			.flash()
			.extractingByKey("violations")
			.asInstanceOf(InstanceOfAssertFactories.list(Violation.class))
			.singleElement()
			.satisfies((violation) -> assertThat(violation.rule()).isEqualTo("fileType"));
	}

	private MvcTestResult upload(String path, String name, String content) {
		return this.mvc.post()
			.multipart()
			.file(new MockMultipartFile(path.startsWith("/api") ? "file" : "file.evidence", name,
					"application/octet-stream", content.getBytes(StandardCharsets.UTF_8)))
			.uri(path + this.task + "/files/evidence")
			.with(user("cao"))
			.with(csrf())
			.exchange();
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
