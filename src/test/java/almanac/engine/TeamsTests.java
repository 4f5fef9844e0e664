package almanac.engine;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import almanac.DemoAnswers;
import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.evidence.EvidenceFiles;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Superiors see the open tasks of those who report to them, in a list of their own, and
 * do none of them: {@code cao} reports to {@code ro}, {@code emp} to {@code ae}.
 */
@DemoTest
@TestInstance(Lifecycle.PER_CLASS)
class TeamsTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext almanac;

	@Autowired
	Permission permission;

	@Autowired
	TaskService engine;

	@Autowired
	FilterService filters;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	Delegations delegations;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceFiles files;

	@Autowired
	People people;

	@Autowired
	TeamTick tick;

	private Visitor ro;

	@Test
	void aSuperiorHasAListOfWhatTheTeamHasToDo() {
		var task = this.cases.open(this.cases.validated());

		assertThat(team("ro")).contains(task.id());
		assertThat(seenBy("ro", task)).isTrue();
		assertThat(
				this.authorizations.isUserAuthorized("ro", List.of(), Permissions.TASK_WORK, Resources.TASK, task.id()))
			.isFalse();
		assertThat(team("ae")).doesNotContain(task.id());
		assertThat(seenBy("ae", task)).isFalse();
		assertThat(team("tm")).as("not of those further down").doesNotContain(task.id());
		assertThat(lists("emp")).as("nobody reports to").isEmpty();
	}

	@Test
	void whoHasTheListDoesNotChangeIt() {
		as("ro", () -> {
			var list = lists("ro").get(0);
			list.setName("Renamed");
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.filters.saveFilter(list));
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.filters.deleteFilter(list.getId()));
			return null;
		});
	}

	@TestFactory
	Stream<DynamicTest> theSuperiorDoesItOnNoWay() {
		var ways = new LinkedHashMap<String, Function<String, String>>();
		Stream.of(WayToComplete.values())
			.forEach((way) -> ways.put(way.name(),
					(task) -> way.submit(this.almanac, task, "ro", DemoAnswers.to("correct-nonconformity", Map.of()))));
		ways.put("claim in the engine", (task) -> words(() -> as("ro", () -> {
			this.engine.claim(task, "ro");
			return null;
		})));
		ways.put("priority in the engine", (task) -> words(() -> as("ro", () -> {
			this.engine.setPriority(task, 90);
			return null;
		})));
		ways.put("claim in the Tasklist", (task) -> tasklist("POST", task, "/claim", "{\"userId\":\"ro\"}"));
		ways.put("assignee in the Tasklist", (task) -> tasklist("POST", task, "/assignee", "{\"userId\":\"ro\"}"));
		ways.put("unclaim in the Tasklist", (task) -> tasklist("POST", task, "/unclaim", "{}"));
		ways.put("variable in the Tasklist",
				(task) -> tasklist("PUT", task, "/variables/correction", "{\"value\":\"None\",\"type\":\"String\"}"));
		ways.put("claim by our API", (task) -> said(machine("POST", task, "/claim", null)));
		ways.put("draft by our API", (task) -> said(machine("PUT", task, "/draft", "{\"answers\":{}}")));
		ways.put("handing on by our API", (task) -> said(machine("POST", task, "/delegate",
				"{\"to\":\"ae\",\"reason\":\"Somebody else should do this now.\"}")));
		ways.put("page", (task) -> said(visitor().submits("/tasks/" + task, Map.of("correction", "None"))));
		ways.put("taking it on the page", (task) -> said(visitor().submits("/tasks/" + task, Map.of("take", "yes"))));
		ways.put("file", (task) -> words(() -> this.files.attach(task, "correctionEvidence", "proof.txt",
				new ByteArrayInputStream("Proof".getBytes(StandardCharsets.UTF_8)), "ro")));
		var validated = this.cases.validated();
		var task = this.cases.open(validated);
		return ways.entrySet().stream().map((way) -> DynamicTest.dynamicTest(way.getKey(), () -> {
			assertThat(way.getValue().apply(task.id())).isNotNull();

			assertThat(this.cases.openTasks(validated)).containsExactly(task);
		}));
	}

	@Test
	void theTaskPageShowsItAndAsksForNothing() {
		var task = this.cases.open(this.cases.validated());

		var page = visitor().get("/tasks/" + task.id());

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Carla Wendt").doesNotContain("name=\"take\"").doesNotContain("Save draft");
	}

	@Test
	void theRightFollowsTheTask() {
		var task = this.cases.open(this.cases.validated());

		this.engine.setAssignee(task.id(), "emp");
		assertThat(seenBy("ro", task)).isFalse();
		assertThat(seenBy("ae", task)).isTrue();

		this.engine.setAssignee(task.id(), null);
		assertThat(seenBy("ae", task)).isFalse();

		this.engine.setAssignee(task.id(), "cao");
		assertThat(seenBy("ro", task)).isTrue();
	}

	@Test
	void theRightFollowsTheRegisterOfPeople() {
		var task = this.cases.open(this.cases.validated());
		var cao = this.people.find("cao").orElseThrow();
		var ro = this.people.find("ro").orElseThrow();
		try {
			reports(cao, "emp");
			assertThat(seenBy("ro", task)).isFalse();
			assertThat(team("ro")).doesNotContain(task.id());
			assertThat(seenBy("emp", task)).isTrue();
			assertThat(team("emp")).as("the first who reports to").contains(task.id());

			reports(cao, "ro");
			assertThat(seenBy("emp", task)).isFalse();
			assertThat(lists("emp")).isEmpty();

			this.people.deactivate("ro", "ism", "Left.");
			assertThat(seenBy("ro", task)).isFalse();
			assertThat(lists("ro")).isEmpty();
			this.people.change(ro, "ism", "Came back.");
			assertThat(team("ro")).contains(task.id());

			this.people.deactivate("cao", "ism", "Left.");
			assertThat(seenBy("ro", task)).isFalse();
		}
		finally {
			this.people.change(ro, "ism", "As it was.");
			this.people.change(cao, "ism", "As it was.");
		}
		assertThat(seenBy("ro", task)).isTrue();
	}

	@Test
	void whatCameOfAnIncidentIsForThoseWhoNeedToKnow() {
		var raised = this.cases.raised();
		this.cases.answers(raised, Map.of("source", "incident"));
		var task = this.cases.open(raised);
		this.tick.run();

		assertThat(task.assignee()).isEqualTo("cao");
		assertThat(seenBy("ro", task)).isFalse();
		assertThat(team("ro")).doesNotContain(task.id());
		assertThat(machine("GET", task.id(), "", null).statusCode()).isEqualTo(404);
		assertThat(tasklist("GET", task.id(), "/form-variables", "")).isNotNull();
	}

	@Test
	void theClockMendsWhatDrifted() {
		var task = this.cases.open(this.cases.validated());
		this.authorizations.deleteAuthorization(right("ro", task));
		this.engine.setAssignee(task.id(), "cao");
		var stray = this.authorizations.createNewAuthorization(1);
		stray.setUserId("bo");
		stray.setResource(Resources.TASK);
		stray.setResourceId(task.id());
		stray.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(stray);

		this.tick.run();

		assertThat(seenBy("ro", task)).isTrue();
		assertThat(seenBy("bo", task)).isFalse();
		var rights = this.authorizations.createAuthorizationQuery().count();
		this.tick.run();
		assertThat(this.authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
	}

	private String right(String person, UserTask task) {
		return this.authorizations.createAuthorizationQuery()
			.userIdIn(person)
			.resourceType(Resources.TASK)
			.resourceId(task.id())
			.singleResult()
			.getId();
	}

	private void reports(Person person, String superior) {
		this.people.change(new Person(person.id(), person.name(), person.mail(), true, superior), "ism", "Moved.");
	}

	private boolean seenBy(String person, UserTask task) {
		return as(person, () -> this.engine.createTaskQuery().taskId(task.id()).count()) > 0;
	}

	private List<Filter> lists(String person) {
		return as(person, () -> this.filters.createTaskFilterQuery().filterName("My team").list());
	}

	private List<String> team(String person) {
		return as(person,
				() -> this.filters.<Task>list(lists(person).get(0).getId()).stream().map(Task::getId).toList());
	}

	private <T> T as(String person, Supplier<T> work) {
		return this.permission.of(person, work);
	}

	/** Signing in takes its time, so it is done once. */
	private Visitor visitor() {
		if (this.ro == null) {
			this.ro = Visitor.of(this.port).signsIn("ro");
		}
		return this.ro;
	}

	private HttpResponse<String> machine(String method, String task, String path, String json) {
		return Visitor.of(this.port).api("ro", method, "/api/tasks/" + task + path, json);
	}

	private String tasklist(String method, String task, String path, String json) {
		return said(visitor().tasklist(method, "/engine/engine/default/task/" + task + path, json));
	}

	/** {@literal null} if it was done. */
	private static String said(HttpResponse<String> answer) {
		return (answer.statusCode() < 400) ? null : answer.body();
	}

	private static String words(Supplier<Object> work) {
		try {
			work.get();
			return null;
		}
		catch (AuthorizationException | NoSuchTask ex) {
			return ex.getMessage();
		}
	}

}
