package almanac.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import almanac.DemoTest;
import almanac.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class EngineDoorsTests {

	/** What anybody may see: how to sign in, and whether the program is well. */
	private static final List<String> OPEN = List.of("/login", "/setup/", "/error", "/actuator/health");

	/** Entries to the engine's webapps and their REST interface. */
	private static final List<String> ENGINE = List.of("/camunda", "/camunda/", "/camunda/app/tasklist/default/",
			"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
			"/camunda/app/tasklist/scripts/config.js", "/camunda/lib/deps.js", "/camunda/api/engine/engine",
			"/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/process-instance",
			"/camunda/api/engine/engine/default/deployment", "/camunda/api/engine/engine/default/user",
			"/camunda/api/engine/engine/default/history/task", "/camunda/api/engine/engine/default/variable-instance",
			"/camunda/api/admin/auth/user/default", "/camunda/api/cockpit/plugin/base/default/process-definition",
			"/camunda/api/tasklist/plugin/x", "/camunda/api/admin/plugin/x", "/camunda-welcome/index.html",
			"/plugin/cockpit/app/plugin.js", "/engine-rest/task", "/h2-console", "/actuator", "/actuator/env",
			"/actuator/heapdump", "/v3/api-docs", "/swagger-ui.html");

	@Autowired
	ApplicationContext context;

	@LocalServerPort
	int port;

	Visitor visitor;

	@BeforeEach
	void arrives() {
		this.visitor = Visitor.of(this.port);
	}

	@Test
	void nothingButTheLoginAnswersAnonymously() {
		var open = new TreeSet<String>();
		for (var path : paths()) {
			var answer = this.visitor.get(path);
			var refused = answer.statusCode() == 401 || answer.statusCode() == 403 || (answer.statusCode() == 302
					&& answer.headers().firstValue("Location").orElse("").endsWith("/login"));
			if (!refused) {
				open.add(path);
			}
		}
		assertThat(open).allMatch((path) -> OPEN.stream().anyMatch(path::startsWith));
	}

	private Set<String> paths() {
		var paths = new TreeSet<>(ENGINE);
		this.context.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.keySet()
				.stream()
				.map(RequestMappingInfo::getPatternValues)
				.flatMap(Set::stream)
				.map((pattern) -> pattern.replaceAll("\\{[^}]*}", "x"))
				.forEach(paths::add));
		assertThat(paths).hasSizeGreaterThan(ENGINE.size() + 20);
		return paths;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/setup/default/user/create", "/auth/user/default/login/tasklist",
			"/auth/user/default/login/admin" })
	void theEnginesOwnWaysToAnAccountAreClosedToEverybody(String path) {
		assertThat(Visitor.of(this.port).tasklist("POST", "/admin" + path, "{}").statusCode()).isIn(401, 403);
		assertThat(Visitor.of(this.port).signsIn("admin").tasklist("POST", "/admin" + path, "{}").statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /deployment/create", "POST /process-definition/key/corrective-action/start",
			"POST /filter/create", "POST /user/create", "POST /authorization/create", "POST /task/create",
			"POST /message" })
	void anEmployeeCannotChangeTheEngine(String call) {
		var parts = call.split(" ");
		var answer = Visitor.of(this.port)
			.signsIn("emp")
			.tasklist(parts[0], "/engine/engine/default" + parts[1],
					"{\"messageName\":\"capaRequested\",\"name\":\"x\","
							+ "\"resourceType\":\"Task\",\"type\":0,\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}");

		assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 415);
	}

	@Test
	void anEmployeeSeesNeitherCockpitNorAdmin() {
		this.visitor.signsIn("emp").get("/camunda/app/tasklist/default/");

		assertThat(this.visitor.get("/camunda/api/admin/auth/user/default").body()).contains("tasklist")
			.doesNotContain("cockpit")
			.doesNotContain("admin");
		assertThat(this.visitor.get("/actuator/env").statusCode()).isEqualTo(403);
	}

	@Test
	void expressionsInQueriesAreForOperators() {
		var query = "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}";
		this.visitor.signsIn("emp");

		assertThat(this.visitor.tasklist("POST", "/engine/engine/default/task?maxResults=5", query).statusCode())
			.isEqualTo(403);
		assertThat(this.visitor.tasklist("POST", "/engine/engine/default/task?maxResults=5&dueAfterExpression=x", "{}")
			.statusCode()).isEqualTo(403);
		assertThat(this.visitor.tasklist("POST", "/engine/engine/default/task?maxResults=5", "{}").statusCode())
			.isEqualTo(200);
		assertThat(Visitor.of(this.port)
			.signsIn("admin")
			.tasklist("POST", "/engine/engine/default/task?maxResults=5", query)
			.body()).as("the guard stands behind it").contains("Unable to resolve expression");
	}

	@Test
	void ourPagesForbidForeignContentAndScripts() {
		assertThat(this.visitor.get("/login").headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
			.doesNotContain("unsafe");
	}

}
