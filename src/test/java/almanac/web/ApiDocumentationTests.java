package almanac.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what {@code src/docs/api.md} shows and compares with what it promises. Numbers and
 * ids of the text stand for those of the program; a field the text leaves out is not
 * compared, and {@code …} stands for anything.
 */
@DemoTest
class ApiDocumentationTests {

	private static final Pattern EXAMPLE = Pattern.compile(
			"```http\\n(?<method>\\w+) (?<path>\\S+)\\nAuthorization: Basic (?<login>\\S+)\\n(?<rest>.*?)```\\s+```json (?<status>\\d+)\\n(?<answer>.*?)```",
			Pattern.DOTALL);

	private static final Pattern ID = Pattern
		.compile("NC-\\d{4}-\\d{4}|\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

	private static final Path DOCUMENT = Path.of("src/docs/api.md");

	@LocalServerPort
	int port;

	@Autowired
	ManagementService jobs;

	private final ObjectMapper json = new ObjectMapper();

	private final Map<String, String> meant = new HashMap<>();

	@Test
	void everyExampleIsAnsweredAsDocumented() throws IOException {
		var text = Files.readString(DOCUMENT);
		var examples = EXAMPLE.matcher(text).results().toList();
		assertThat(examples).hasSameSizeAs(Pattern.compile("```http").matcher(text).results().toList());
		for (var it : examples) {
			var answer = call(it.group(1), it.group(2), it.group(3), it.group(4));
			var request = it.group(1) + " " + it.group(2);
			assertThat(answer.statusCode()).as("%s: %s", request, answer.body())
				.isEqualTo(Integer.parseInt(it.group(5)));
			if (!it.group(6).isBlank()) {
				compare(request, this.json.readTree(it.group(6)), this.json.readTree(answer.body()));
			}
			goOn();
		}
	}

	private void goOn() {
		this.jobs.createJobQuery().messages().list().forEach((job) -> this.jobs.executeJob(job.getId()));
	}

	private HttpResponse<String> call(String method, String path, String login, String rest) {
		var visitor = Visitor.of(this.port);
		var parts = rest.split("\\n\\n", 2);
		var request = visitor.request(translated(path))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes()));
		parts[0].lines().filter((line) -> line.contains(": ")).forEach((line) -> {
			var header = line.split(": ", 2);
			request.header(header[0], header[1]);
		});
		var body = (parts.length == 2) ? BodyPublishers.ofString(translated(parts[1])) : BodyPublishers.noBody();
		return visitor.send(request.method(method, body));
	}

	private void compare(String where, JsonNode told, JsonNode found) {
		if (told.isTextual() && told.asText().equals("…")) {
			return;
		}
		if (told.isObject()) {
			told.properties().forEach((it) -> {
				assertThat(found.has(it.getKey())).as("%s has %s: %s", where, it.getKey(), found).isTrue();
				compare(where + "/" + it.getKey(), it.getValue(), found.get(it.getKey()));
			});
		}
		else if (told.isArray()) {
			var open = !told.isEmpty() && told.get(told.size() - 1).asText().equals("…");
			var count = open ? told.size() - 1 : told.size();
			assertThat(found.size()).as("%s: %s", where, found).matches((size) -> open ? size >= count : size == count);
			for (var index = 0; index < count; index++) {
				compare(where + "/" + index, told.get(index), found.get(index));
			}
		}
		else if (told.isTextual() && found.isTextual()) {
			learn(told.asText(), found.asText());
			if (!isInstant(told.asText()) || !isInstant(found.asText())) {
				assertThat(found.asText()).as(where).isEqualTo(translated(told.asText()));
			}
		}
		else {
			assertThat(found).as(where).isEqualTo(told);
		}
	}

	private void learn(String told, String found) {
		var ids = List.of(ID.matcher(told).results().map((it) -> it.group()).toList(),
				ID.matcher(found).results().map((it) -> it.group()).toList());
		if (ids.get(0).size() == 1 && ids.get(1).size() == 1) {
			this.meant.putIfAbsent(ids.get(0).get(0), ids.get(1).get(0));
		}
	}

	private String translated(String text) {
		return ID.matcher(text).replaceAll((it) -> this.meant.getOrDefault(it.group(), it.group()));
	}

	private static boolean isInstant(String text) {
		try {
			Instant.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
