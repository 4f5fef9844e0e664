package almanac.web;

import java.util.stream.Stream;

import almanac.records.FakeCycles;
import almanac.records.RecordsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@RecordsTest
@ExtendWith(OutputCaptureExtension.class)
class ApiConventionsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FakeCycles cycles;

	@AfterEach
	void mend() {
		this.cycles.failsWith = null;
	}

	@ParameterizedTest
	@MethodSource
	void aBodyThatIsNotAcceptableNamesFieldAndRule(String body, int status, String field, String rule, String words) {
		var answer = post(body);

		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].rule").isEqualTo(rule);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().contains(words);
		assertThat(answer).bodyJson().extractingPath("$.type").asString().startsWith("/problems/");
	}

	static Stream<Arguments> aBodyThatIsNotAcceptableNamesFieldAndRule() {
		return Stream.of(Arguments.of("{\"source\":\"incident\"}", 422, "statement", "required", "Say what was found."),
				Arguments.of("{\"statement\":\"x\"}", 422, "source", "required", "where it came to light"),
				Arguments.of("{\"statement\":\"x\",\"source\":\"gossip\"}", 422, "source", "type", "internal-audit"),
				Arguments.of("{\"statement\":\"x\",\"source\":\"incident\",\"severity\":1}", 422, "severity", "unknown",
						"Known: [detectedOn"),
				Arguments.of("{\"statement\":7,\"source\":\"incident\"}", 422, "statement", "type", "a text in quotes"),
				Arguments.of("{\"statement\":\"x\",\"source\":\"incident\",\"detectedOn\":\"yesterday\"}", 422,
						"detectedOn", "type", "a date like"),
				Arguments.of(
						"{\"statement\":\"x\",\"source\":\"incident\",\"requirement\":\"" + "r".repeat(201) + "\"}",
						422, "requirement", "size", "At most 200"),
				Arguments.of("{\"statement\":", 400, "", "json", "line 1, column"),
				Arguments.of("[]", 422, "", "type", "an object in curly brackets"),
				Arguments.of("", 400, "", "json", "needs a JSON object"),
				Arguments.of("{\"statement\":\"x\",\"source\":\"incident\"} trailing", 400, "", "json", "line 1"));
	}

	@ParameterizedTest
	@MethodSource
	void aParameterThatIsNotAcceptableIsNamed(String query, String field, String words) {
		var answer = get("/api/nonconformities?" + query);

		assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().contains(words);
	}

	static Stream<Arguments> aParameterThatIsNotAcceptableIsNamed() {
		return Stream.of(Arguments.of("page=-1", "page", "counted from 0"),
				Arguments.of("size=201", "size", "Between 1 and 200"), Arguments.of("size=0", "size", "Between"),
				Arguments.of("page=two", "page", "a whole number"), Arguments.of("page=99999999999", "page", "a whole"),
				Arguments.of("state=lost", "state", "[raised, open, closed, withdrawn]"));
	}

	@Test
	void aNumberThatIsNoneIsExplained() {
		assertThat(get("/api/nonconformities/4711")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("NC-2026-0001")
			.contains("4711");
	}

	@Test
	void aMissingParameterIsNamed() {
		assertThat(get("/api/evidence")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("businessKey");
	}

	@Test
	void whatIsNotThereIsAProblemForMachinesAndAPageForPeople() {
		assertThat(get("/api/nothing")).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("/api/nothing");
		assertThat(get("/nothing")).hasStatus(404).doesNotContainHeader("Content-Type");
	}

	@Test
	void anotherMethodOrMediaTypeIsRefusedWithWhatIsOffered() {
		assertThat(this.mvc.perform(this.mvc.method(HttpMethod.DELETE).uri("/api/nonconformities").with(user("ism"))))
			.hasStatus(405)
			.containsHeader("Allow")
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.mvc.post()
			.uri("/api/nonconformities")
			.with(user("ism"))
			.contentType(MediaType.TEXT_PLAIN)
			.content("x")).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void whoIsNotSignedInIsToldHow() {
		assertThat(this.mvc.get().uri("/api/nonconformities")).hasStatus(401)
			.hasContentType("application/problem+json;charset=UTF-8")
			.containsHeader("WWW-Authenticate")
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Sign in first");
	}

	@Test
	void anUnexpectedFailureTellsAReferenceThatStandsInTheLogAndNothingElse(CapturedOutput log) {
		this.cycles.failsWith = new IllegalStateException("secret of the house");
		var answer = post("{\"statement\":\"x\",\"source\":\"incident\"}");

		assertThat(answer).hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyText().doesNotContain("secret");
		assertThat(answer).bodyJson()
			.extractingPath("$.reference")
			.asString()
			.satisfies((reference) -> assertThat(log).contains(reference).contains("secret of the house"));
	}

	@Test
	void theInterfaceIsDescribedForMachines() {
		var docs = get("/api/docs");

		assertThat(docs).hasStatusOk();
		assertThat(docs).bodyJson()
			.extractingPath("$.paths")
			.asMap()
			.containsKeys("/api/nonconformities", "/api/nonconformities/{id}", "/api/evidence",
					"/api/tasks/{taskId}/files/{field}");
		assertThat(docs).bodyJson()
			.extractingPath("$.paths")
			.asMap()
			.allSatisfy((path, operations) -> assertThat(path).startsWith("/api/"));
		assertThat(docs).bodyJson()
			.extractingPath(
					"$.paths['/api/nonconformities'].post.responses['422'].content['application/problem+json'].schema.$ref")
			.isEqualTo("#/components/schemas/Problem");
	}

	private MvcTestResult post(String body) {
		return this.mvc.post()
			.uri("/api/nonconformities")
			.with(user("ism"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(user("ism")).exchange();
	}

}
