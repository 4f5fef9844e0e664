package almanac.registers.imports.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import almanac.DemoTest;
import almanac.Upload;
import almanac.Visitor;
import almanac.registers.assets.Asset;
import almanac.registers.kit.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ImportApiTests {

	private static final String API = "/api/registers/assets/imports";

	private static final String HEADER = "ID,Name,Kind,Classification,Criticality,State\n";

	@LocalServerPort
	int port;

	@Autowired
	Register<Asset> assets;

	private final ObjectMapper json = new ObjectMapper();

	private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void aMachineHandsInLooksCorrectsAndBringsIn() throws Exception {
		var handedIn = handIn("ism", row(1, "Server", "Sleeps") + row(2, "Desk", "Active"));
		assertThat(handedIn.path("acceptable").asBoolean()).isFalse();
		assertThat(handedIn.at("/errors/0/row").asInt()).isEqualTo(2);
		assertThat(handedIn.at("/errors/0/column").asText()).isEqualTo("State");
		assertThat(handedIn.at("/errors/0/value").asText()).isEqualTo("Sleeps");
		assertThat(handedIn.at("/errors/0/rule").asText()).isEqualTo("word");
		assertThat(handedIn.at("/words/state/Sleeps").asInt()).isEqualTo(1);
		assertThat(handedIn.at("/plan/columns/Name/0").asText()).isEqualTo("name");
		assertThat(handedIn.path("encoding").asText()).isEqualTo("UTF-8");
		var one = API + "/" + handedIn.path("id").asText();

		var refused = api("ism", "POST", one + "/application", Map.of("reason", "Old list"), 422);
		assertThat(refused.at("/errors/0/field").asText()).isEqualTo("State");
		assertThat(this.assets.find(this.mark + "-2")).isEmpty();

		var planned = api("ism", "PUT", one + "/plan", Map.of("cells", Map.of("2:State", "Planned")), 200);
		assertThat(planned.path("acceptable").asBoolean()).isTrue();
		assertThat(planned.path("added").asInt()).isEqualTo(2);
		assertThat(api("ism", "GET", one, null, 200).path("fingerprint")).isEqualTo(planned.path("fingerprint"));

		var reason = Map.of("reason", "Old list", "seen", planned.path("fingerprint").asText());
		var applied = api("ism", "POST", one + "/application", reason, 200);
		assertThat(applied.path("applied").asBoolean()).isTrue();
		assertThat(applied.at("/done/added").asInt()).isEqualTo(2);
		assertThat(api("ism", "POST", one + "/application", reason, 200)).isEqualTo(applied);
		assertThat(this.assets.history(this.mark + "-1")).singleElement().satisfies((it) -> {
			assertThat(it.value().state()).isEqualTo(Asset.State.PLANNED);
			assertThat(it.reason()).isEqualTo("Old list");
		});
	}

	@Test
	void theSameFileAgainIsAllUnchangedAndAChangeIsShownFieldByField() throws Exception {
		apply(handIn("ism", row(1, "Server", "Active")));
		assertThat(handIn("ism", row(1, "Server", "Active")).path("unchanged").asInt()).isEqualTo(1);

		var changed = handIn("ism", row(1, "Big server", "Active"));
		assertThat(changed.path("changed").asInt()).isEqualTo(1);
		assertThat(changed.at("/changes/0/id").asText()).isEqualTo(this.mark + "-1");
		assertThat(changed.at("/changes/0/changes"))
			.isEqualTo(this.json.readTree("[{\"label\":\"Name\",\"before\":\"Server\",\"after\":\"Big server\"}]"));
	}

	@Test
	void whatWasNotSeenIsNotBroughtIn() throws Exception {
		var it = handIn("ism", row(1, "Server", "Active"));
		apply(handIn("ism", row(1, "Server", "Planned")));

		api("ism", "POST", API + "/" + it.path("id").asText() + "/application",
				Map.of("reason", "Old list", "seen", it.path("fingerprint").asText()), 409);
		assertThat(this.assets.history(this.mark + "-1")).hasSize(1);
		assertThat(api("ism", "POST", API + "/" + it.path("id").asText() + "/application", Map.of("reason", " "), 422)
			.at("/errors/0/field")
			.asText()).isEqualTo("reason");
	}

	@Test
	void whoChangesARegisterByHandMayFillIt() throws Exception {
		var it = handIn("ism", row(1, "Server", "Active")).path("id").asText();

		assertThat(post("emp", API, row(1, "a", "Active").getBytes()).statusCode()).isEqualTo(403);
		assertThat(post("ver", API, row(1, "a", "Active").getBytes()).statusCode()).isEqualTo(403);
		assertThat(post("ver", "/api/registers/incidents/imports", "ID\n1\n".getBytes()).statusCode()).isEqualTo(403);
		assertThat(post("la", "/api/registers/incidents/imports", "ID\n1\n".getBytes()).statusCode()).isEqualTo(403);
		assertThat(post("ism", "/api/registers/nothing/imports", "ID\n1\n".getBytes()).statusCode()).isEqualTo(404);
		api("emp", "GET", API + "/" + it, null, 403);
		api("ao", "GET", API + "/" + it, null, 404);
		api("ao", "PUT", API + "/" + it + "/plan", Map.of("skipped", new int[] { 2 }), 404);
		api("ao", "POST", API + "/" + it + "/application", Map.of("reason", "Mine now"), 404);
		assertThat(this.assets.find(this.mark + "-1")).isEmpty();
	}

	@Test
	void whatIsNoTableIsAProblemThatSaysWhy() throws Exception {
		var answer = post("ism", API, "ID,Name\n".getBytes());

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		var problem = this.json.readTree(answer.body());
		assertThat(problem.at("/errors/0/field").asText()).isEqualTo("file");
		assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("headerOnly");
		assertThat(problem.at("/errors/0/message").asText()).startsWith("The file has one line only.");
		assertThat(Visitor.of(this.port)
			.send(Upload.of("file", "a.csv", "ID,Name\n".getBytes())
				.in(Visitor.of(this.port).reads("de").machine("ism", API)))
			.body()).contains("Die Datei hat nur eine Zeile.");
	}

	@Test
	void aFileThatIsTooLargeIsRefusedAsSuch() {
		var visitor = Visitor.of(this.port);
		var answer = visitor
			.send(Upload.ofSize("file", "a.csv", 60L * 1024 * 1024 + 1).in(visitor.machine("ism", API)));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("tooLarge", "60 MB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"words": {"state": {"Sleeps": "evil"}}}      | words.state.sleeps  | code
			{"words": {"state": null}}                    | words.state         | choice
			{"words": {"name": {"Server": "x"}}}          | words.name          | choice
			{"people": {"Boss": "nobody-here"}}           | people.boss         | person
			{"people": {"Boss": null}}                    | people.boss         | person
			{"columns": {"Name": ["nonsense"]}}           | columns.Name        | field
			{"columns": {"Name": null}}                   | columns.Name        | column
			{"columns": {"Nothing": ["name"]}}            | columns.Nothing     | column
			{"columns": {"Kind": ["name"]}}               | columns.Kind        | twice
			{"constants": {"nonsense": "1"}}              | constants.nonsense  | constant
			{"constants": {"category": null}}             | constants.category  | constant
			{"cells": {"abc": "x"}}                       | cells.abc           | cell
			{"cells": {"2:Nothing": "x"}}                 | cells.2:Nothing     | cell
			{"cells": {"2:Name": null}}                   | cells.2:Name        | cell
			{"skipped": [-5]}                             | skipped             | line
			""")
	void aPlanThatCannotBeFollowedIsRefusedAndTheFileIsReadAsBefore(String plan, String field, String rule)
			throws Exception {
		var before = handIn("ism", row(1, "Server", "Sleeps"));
		var one = API + "/" + before.path("id").asText();

		var answer = Visitor.of(this.port).api("ism", "PUT", one + "/plan", plan);

		assertThat(answer.statusCode()).isEqualTo(422);
		var errors = this.json.readTree(answer.body()).path("errors");
		assertThat(errors.findValuesAsText("field")).contains(field);
		assertThat(errors.findValuesAsText("rule")).contains(rule);
		assertThat(api("ism", "GET", one, null, 200)).isEqualTo(before);
	}

	@Test
	void correctionsHaveALimit() throws Exception {
		var one = API + "/" + handIn("ism", row(1, "Server", "Active")).path("id").asText();

		api("ism", "PUT", one + "/plan", Map.of("cells", Map.of("2:Name", "x".repeat(10_001))), 422);
		var many = new HashMap<String, String>();
		IntStream.rangeClosed(1, 1001).forEach((line) -> many.put(line + ":Name", "x"));
		api("ism", "PUT", one + "/plan", Map.of("cells", many), 422);
	}

	private String row(int number, String name, String state) {
		return "%s-%d,%s,Hardware,Internal,High,%s\n".formatted(this.mark, number, name, state);
	}

	private JsonNode handIn(String login, String rows) throws Exception {
		var answer = post(login, API, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return this.json.readTree(answer.body());
	}

	private HttpResponse<String> post(String login, String path, byte[] content) {
		var visitor = Visitor.of(this.port);
		return visitor.send(Upload.of("file", "assets.csv", content).in(visitor.machine(login, path)));
	}

	private void apply(JsonNode it) throws Exception {
		api("ism", "POST", API + "/" + it.path("id").asText() + "/application", Map.of("reason", "Old list"), 200);
	}

	private JsonNode api(String login, String method, String path, Object body, int status) throws Exception {
		var answer = Visitor.of(this.port)
			.api(login, method, path, (body != null) ? this.json.writeValueAsString(body) : null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return this.json.readTree(answer.body());
	}

}
