package almanac.engine;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.organisation.Absence;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On every way a task can become somebody's, nobody gets it who may not do it: the same
 * words, nothing is changed, and the try is on record. The task is for the ISMS manager,
 * whose deputy {@code co} is away.
 */
@DemoTest
class EveryWayToAssignTests {

	@LocalServerPort
	int port;

	@Autowired
	TaskService engine;

	@Autowired
	Permission permission;

	@Autowired
	Tasks tasks;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	Register<Absence> absences;

	@Autowired
	Clock clock;

	private Entry<Absence> absence;

	@BeforeEach
	void goesAway() {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Europe/Berlin"));
		this.absence = this.absences.add(null, new Absence("Away", "co", today, null, null, null), "trn", "A holiday.");
	}

	@AfterEach
	void comesBack() {
		this.absences.retire(this.absence.id(), this.absence.version(), "trn", "Is here again.");
	}

	@TestFactory
	Stream<DynamicTest> whoIsAwayDoesNotTakeATask() {
		var ways = new LinkedHashMap<String, Function<String, String>>();
		ways.put("claim in the engine", (task) -> as("co", () -> this.engine.claim(task, "co")));
		ways.put("our claim", (task) -> words(() -> this.tasks.claim(task, "co")));
		ways.put("claim in the Tasklist", (task) -> said(
				Visitor.of(this.port).signsIn("co").tasklist("POST", engine(task, "/claim"), "{\"userId\":\"co\"}")));
		ways.put("API", (task) -> said(Visitor.of(this.port).api("co", "POST", "/api/tasks/" + task + "/claim", null)));
		ways.put("page", (task) -> {
			var path = "/tasks/" + task;
			return said(Visitor.of(this.port).signsIn("co").submits(path, Map.of("take", "yes")));
		});
		return tests(ways, "co", "is away", "away");
	}

	@TestFactory
	Stream<DynamicTest> nobodyOutsideTheRoleIsGivenATaskEvenByTheOperator() {
		var ways = new LinkedHashMap<String, Function<String, String>>();
		ways.put("assignee in the engine", (task) -> as("admin", () -> this.engine.setAssignee(task, "emp")));
		ways.put("claim for another", (task) -> as("admin", () -> this.engine.claim(task, "emp")));
		ways.put("saved task", (task) -> as("admin", () -> {
			var changed = this.engine.createTaskQuery().taskId(task).singleResult();
			changed.setAssignee("emp");
			this.engine.saveTask(changed);
		}));
		ways.put("assignee by REST",
				(task) -> said(operator().tasklist("POST", engine(task, "/assignee"), "{\"userId\":\"emp\"}")));
		ways.put("changed by REST", (task) -> {
			var it = this.engine.createTaskQuery().taskId(task).singleResult();
			return said(operator().tasklist("PUT", engine(task, ""),
					"{\"name\":\"%s\",\"assignee\":\"emp\",\"due\":\"%s\"}".formatted(it.getName(),
							new java.text.SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ").format(it.getDueDate()))));
		});
		return tests(ways, "admin", "neither holds this role nor stands in for it", "role");
	}

	@TestFactory
	Stream<DynamicTest> nobodyIsMadeACandidateByHand() {
		var ways = new LinkedHashMap<String, Function<String, String>>();
		ways.put("candidate", (task) -> as("admin", () -> this.engine.addCandidateUser(task, "emp")));
		ways.put("role", (task) -> as("admin", () -> this.engine.addCandidateGroup(task, "EMP")));
		ways.put("link of a person",
				(task) -> as("admin", () -> this.engine.addUserIdentityLink(task, "emp", "assignee")));
		ways.put("link of a role",
				(task) -> as("admin", () -> this.engine.addGroupIdentityLink(task, "EMP", "candidate")));
		ways.put("link by REST", (task) -> said(operator().tasklist("POST", engine(task, "/identity-links"),
				"{\"userId\":\"emp\",\"type\":\"assignee\"}")));
		return tests(ways, "admin", "follows from roles and absences", "closed");
	}

	@Test
	void theOperatorMayGiveItToWhoMayDoIt() {
		this.absences.retire(this.absence.id(), this.absence.version(), "trn", "Is here again.");
		var task = this.cases.open(this.cases.raised());

		assertThat(operator().tasklist("POST", engine(task.id(), "/assignee"), "{\"userId\":\"co\"}").statusCode())
			.isEqualTo(204);
		assertThat(this.tasks.openIn(task.businessKey())).extracting(UserTask::assignee).containsExactly("co");
		this.absence = this.absences.find(this.absence.id()).orElseThrow();
	}

	private Stream<DynamicTest> tests(Map<String, Function<String, String>> ways, String person, String words,
			String rule) {
		return ways.entrySet().stream().map((way) -> DynamicTest.dynamicTest(way.getKey(), () -> {
			var raised = this.cases.raised();
			this.engine.setAssignee(this.cases.open(raised).id(), null);
			var task = this.cases.open(raised);

			assertThat(way.getValue().apply(task.id())).contains(words);

			assertThat(this.tasks.openIn(task.businessKey())).containsExactly(task);
			assertThat(this.evidence.of(task.businessKey(), 0, 50).items())
				.filteredOn((it) -> it.kind() == Kind.REFUSAL)
				.singleElement()
				.satisfies((it) -> {
					assertThat(it.person()).isEqualTo(person);
					assertThat(it.content()).contains("{\"field\":\"to\",\"rule\":\"%s\"}".formatted(rule));
				});
		}));
	}

	private static String engine(String task, String action) {
		return "/engine/engine/default/task/" + task + action;
	}

	private Visitor operator() {
		return Visitor.of(this.port).signsIn("admin");
	}

	private String as(String person, Runnable work) {
		return words(() -> this.permission.of(person, () -> {
			work.run();
			return null;
		}));
	}

	private static String words(Runnable work) {
		try {
			work.run();
			return "";
		}
		catch (RuntimeException ex) {
			return ex.getMessage();
		}
	}

	private static String said(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isIn(List.of(400, 422));
		return answer.body();
	}

}
