package almanac.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.access.EnginePaths.Call;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class SecurityWalkTests {

	private static final Pattern OPEN = Pattern.compile(
			"/login|/setup/x|/password/x|/(?:sign|acknowledge)/x(/.*)?|/feed/x\\.ics|/error|/actuator/health.*|/almanac\\.(css|js|svg)|/favicon\\.ico|/webjars/x"
					// signs out nobody
					+ "|/camunda/api/admin/auth/user/default/logout");

	/** What the Tasklist and the frame of all webapps need. */
	private static final Pattern WEBAPP_FRAME = Pattern
		.compile("/camunda/api/admin/auth/user/default(/logout)?|.*/plugin/x/static/x|.*/plugin/license/.*");

	/** Where people look first: doors of other set-ups, and of the engine's webapps. */
	private static final List<String> FAMILIAR = List.of("/camunda", "/camunda/",
			"/camunda/app/tasklist/scripts/config.js", "/camunda/lib/deps.js", "/camunda/api/tasklist/plugin/x",
			"/camunda-welcome/index.html", "/plugin/cockpit/app/plugin.js", "/engine-rest/task", "/h2-console",
			"/actuator", "/actuator/env", "/actuator/heapdump", "/v3/api-docs", "/swagger-ui.html");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	ServletContext servlets;

	@Test
	void nothingButLoginSecretLinksStaticFilesAndHealthAnswersAnonymously() {
		var walk = everything();
		assertThat(walk).hasSizeGreaterThan(500);

		var stranger = Visitor.of(this.port);
		var answering = walk.stream()
			.filter((call) -> !OPEN.matcher(call.path()).matches())
			.filter((call) -> !isRefused(send(stranger, call)))
			.toList();

		assertThat(answering).isEmpty();
	}

	@Test
	void whatIsOpenIsOpen() {
		var stranger = Visitor.of(this.port);

		assertThat(List.of("/login", "/almanac.css", "/almanac.js", "/almanac.svg", "/actuator/health"))
			.allSatisfy((path) -> assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(200));
	}

	@Test
	void filesOfTheWebappsAreNotServedPastTheirDoor() {
		var stranger = Visitor.of(this.port);

		assertThat(isRefused(stranger.get("/camunda/lib/deps.js"))).isTrue();
		assertThat(isRefused(stranger.get("/webjars/camunda/lib/deps.js"))).isTrue();
		assertThat(Visitor.of(this.port).signsIn("admin").get("/webjars/camunda/app/tasklist/index.html").statusCode())
			.isEqualTo(403);
	}

	@Test
	void cockpitAndAdminAreClosedToAnEmployee() {
		assertThat(answeringTo("emp",
				(path) -> path.matches("/camunda/(api|app)/(cockpit|admin)/.*") && !path.matches(".*/app/[a-z]+/?x?")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deployment/create", "/process-definition/key/corrective-action/start", "/task/create",
			"/user/create", "/group/create", "/tenant/create", "/authorization/create", "/filter/create",
			"/process-instance/delete", "/message" })
	void anEmployeeChangesNothingInTheEngineButOwnTasks(String path) {
		var answer = opened("emp").tasklist("POST", "/engine/engine/default" + path, """
				{"messageName": "capaRequested", "id": "x", "name": "x", "resourceType": "Task", "type": 0,
				 "profile": {"id": "x"}, "credentials": {"password": "x"}}""");

		assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/%65ngine/engine/default/user/count",
			"/camunda/api/engine/%65ngine/default/user/count", "/camunda/api/engine/engine/%64efault/user/count",
			"/c%61munda/api/engine/engine/default/user/count",
			"/camunda/api/cockpit/%70lugin/base/default/process-instance/count",
			"/camunda/api/%63ockpit/plugin/base/default/process-instance/count" })
	void addressesInDisguiseOpenNothing(String path) {
		assertThat(Visitor.of(this.port).signsIn("emp").get(path).statusCode()).isEqualTo(400);
		assertThat(Visitor.of(this.port).get(path).statusCode()).isEqualTo(400);
	}

	@Test
	void theRestOfTheActuatorIsForOperators() {
		assertThat(Visitor.of(this.port).signsIn("ism").get("/actuator").statusCode()).isEqualTo(403);
		assertThat(Visitor.of(this.port).signsIn("emp").get("/actuator/env").statusCode()).isEqualTo(403);
		assertThat(Visitor.of(this.port).signsIn("admin").get("/actuator").statusCode()).isEqualTo(200);
	}

	private List<Call> answeringTo(String person, Predicate<String> closed) {
		var browser = opened(person);
		return everything().stream()
			.filter((call) -> closed.test(call.path()) && !WEBAPP_FRAME.matcher(call.path()).matches())
			.filter((call) -> !Set.of(401, 403, 404, 405).contains(send(browser, call).statusCode()))
			.toList();
	}

	private Visitor opened(String person) {
		var browser = Visitor.of(this.port).signsIn(person);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

	private Set<Call> everything() {
		var walk = new LinkedHashSet<Call>();
		this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((it) -> {
				var methods = new TreeSet<String>();
				it.getMethodsCondition().getMethods().forEach((method) -> methods.add(method.name()));
				it.getPatternValues()
					.forEach((path) -> (methods.isEmpty() ? Set.of("GET") : methods)
						.forEach((method) -> walk.add(new Call(method, concrete(path)))));
			}));
		this.context.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMap().keySet().forEach((it) -> walk.add(get(it))));
		this.servlets.getServletRegistrations()
			.values()
			.forEach((servlet) -> servlet.getMappings().forEach((it) -> walk.add(get(it))));
		FAMILIAR.forEach((path) -> walk.add(get(path)));
		for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
			walk.add(get("/camunda/app/" + app + "/"));
			walk.add(get("/camunda/app/" + app + "/default/"));
		}
		walk.addAll(EnginePaths.all());
		return walk;
	}

	private static Call get(String pattern) {
		return new Call("GET", concrete(pattern));
	}

	private static String concrete(String pattern) {
		return pattern.replaceAll("\\{[^}]*}", "x").replaceAll("\\*+$", "x").replaceAll("\\*+", "x");
	}

	/**
	 * With the tokens of page and webapps, so that nothing else than the person lacks.
	 */
	private static HttpResponse<String> send(Visitor browser, Call call) {
		var request = browser.webapp(call.path())
			.method(call.method(),
					"GET".equals(call.method()) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
		if (!"GET".equals(call.method())) {
			request.header("Content-Type", "application/json");
			if (!call.path().startsWith("/camunda") && !call.path().startsWith("/api")) {
				request.header("X-CSRF-TOKEN", browser.csrf("/login"));
			}
		}
		return browser.send(request);
	}

	private static boolean isRefused(HttpResponse<String> answer) {
		return answer.statusCode() == 401 || answer.statusCode() == 403
				|| answer.statusCode() == 302 && Visitor.location(answer).endsWith("/login");
	}

}
