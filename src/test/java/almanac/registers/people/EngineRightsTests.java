package almanac.registers.people;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.DemoTest;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the roles of the register may do in the engine.
 */
@DemoTest
class EngineRightsTests {

	@Autowired
	ProcessEngine engine;

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void leaves() {
		this.engine.getIdentityService().clearAuthentication();
	}

	@Test
	void anEmployeeNeitherDeploysNorStartsNorDefinesFilters() {
		actsAs("emp");

		refused(() -> this.engine.getRepositoryService()
			.createDeployment()
			.addInputStream("x.form", new ByteArrayInputStream("{}".getBytes()))
			.deploy());
		refused(() -> this.engine.getRuntimeService().startProcessInstanceByKey("corrective-action"));
		refused(() -> this.engine.getFilterService().saveFilter(this.engine.getFilterService().newTaskFilter("Mine")));
		refused(() -> this.engine.getTaskService().saveTask(this.engine.getTaskService().newTask()));
	}

	@Test
	void noRoleChangesFiltersThatAllShare() {
		for (var person : List.of("emp", "ism", "tm", "la")) {
			actsAs(person);
			var filter = filters().get(0);
			filter.setName("Renamed by " + person);

			refused(() -> this.engine.getFilterService().saveFilter(filter));
			refused(() -> this.engine.getFilterService().deleteFilter(filter.getId()));
		}
	}

	@Test
	void everyRoleFindsItsListsAndOneForEachCycle() {
		actsAs("emp");
		assertThat(filters()).extracting(Filter::getName)
			.contains("My tasks", "For my roles, not taken yet", "Mine and overdue", "Mine and due in a week",
					"Corrective action")
			.doesNotContain("All tasks", "All overdue", "All due in a week", "ISMS calendar");

		for (var overseer : List.of("ism", "tm", "la", "apm")) {
			actsAs(overseer);
			assertThat(filters()).extracting(Filter::getName)
				.contains("My tasks", "All tasks", "All overdue", "All due in a week");
		}
	}

	@Test
	void aListHoldsWhatItsNameSays() {
		var late = due("2027-03-01T10:00:00Z");
		var soon = due("2027-03-12T10:00:00Z");
		var later = due("2027-03-20T10:00:00Z");
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-08T10:00:00Z")));
		try {
			actsAs("ism");
			assertThat(in("All overdue")).contains(late).doesNotContain(soon, later);
			assertThat(in("All due in a week")).contains(soon).doesNotContain(late, later);
			assertThat(in("Corrective action")).contains(late, soon, later);
			actsAs("cao");
			assertThat(in("Mine and due in a week")).contains(soon).doesNotContain(late, later);
			assertThat(in("Mine and overdue")).contains(late).doesNotContain(soon, later);
		}
		finally {
			ClockUtil.reset();
		}
	}

	private String due(String moment) {
		var id = opens("cao").getId();
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
			.params(Timestamp.from(Instant.parse(moment)), id)
			.update();
		return id;
	}

	private List<String> in(String name) {
		var filter = filters().stream().filter((it) -> it.getName().equals(name)).findFirst().orElseThrow();
		return this.engine.getFilterService().<Task>list(filter.getId()).stream().map(Task::getId).toList();
	}

	@Test
	void anEmployeeSeesNoTaskOfOthersAndNoRun() {
		var task = opens();

		actsAs("emp");
		assertThat(this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isZero();
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
		assertThat(this.engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(task.getId()).count())
			.isZero();
		refused(() -> this.engine.getTaskService().claim(task.getId(), "emp"));
		refused(() -> this.engine.getTaskService().getVariables(task.getId()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ism", "tm", "la", "apm" })
	void whoLooksOverTheIsmsSeesEverythingAndChangesNothing(String person) {
		var task = opens("cao");

		actsAs(person);
		assertThat(this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.count()).isOne();
		assertThat(this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.count()).isOne();
		assertThat(this.engine.getRepositoryService().createDeploymentQuery().deploymentId(deploymentOf(task)).count())
			.as("Cockpit shows what a model was deployed with")
			.isOne();
		refused(() -> this.engine.getTaskService().setAssignee(task.getId(), person));
		refused(() -> this.engine.getRuntimeService().setVariable(task.getExecutionId(), "grade", "minor"));
		refused(() -> this.engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "Unwanted"));
		refused(() -> this.engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId()));
		refused(() -> this.engine.getRepositoryService().deleteDeployment(deploymentOf(task)));
	}

	@Test
	void whoHasATaskDoesItButBendsNothing() {
		var task = opens("emp");
		var tasks = this.engine.getTaskService();

		actsAs("emp");
		refused(() -> tasks.setVariable(task.getId(), "grade", "minor"));
		refused(() -> tasks.setVariableLocal(task.getId(), "approved", true));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> tasks.setDueDate(task.getId(), new Date(0)));
		refused(() -> tasks.setAssignee(task.getId(), "ism"));
		var mine = tasks.createTaskQuery().taskId(task.getId()).singleResult();
		mine.setPriority(7);
		refused(() -> tasks.saveTask(mine));
	}

	@Test
	void whoHasATaskCompletesIt() {
		var task = opens();

		actsAs("ism");
		this.engine.getTaskService()
			.complete(task.getId(), Map.of("statement", "Three joiner accounts existed before their approval.",
					"requirement", "A.5.18", "source", "observation", "objectiveEvidence", "Sample of ten", "scope",
					"Identity management", "personalData", "no", "recurrence", "no", "grade", "minor", "owner", "cao"));

		assertThat(this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isZero();
	}

	@Test
	void anOperatorMayDoEverything() {
		var authorizations = this.engine.getAuthorizationService();

		var switchedOff = Set.of(Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);
		for (var resource : Resources.values()) {
			if (switchedOff.contains(resource)) {
				continue;
			}
			assertThat(authorizations.isUserAuthorized("admin", List.of(Groups.CAMUNDA_ADMIN), Permissions.ALL,
					resource, Authorization.ANY))
				.as(resource.resourceName())
				.isTrue();
			assertThat(
					authorizations.isUserAuthorized("ism", groups("ism"), Permissions.ALL, resource, Authorization.ANY))
				.as(resource.resourceName())
				.isFalse();
		}
	}

	private void actsAs(String person) {
		this.engine.getIdentityService().clearAuthentication();
		this.engine.getIdentityService().setAuthentication(person, groups(person));
	}

	private List<String> groups(String person) {
		return this.engine.getIdentityService()
			.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
	}

	private List<Filter> filters() {
		return this.engine.getFilterService().createTaskFilterQuery().listPage(0, 50);
	}

	private String deploymentOf(Task task) {
		return this.engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
	}

	/** A task of a real run, validated by nobody yet and so with the ISMS manager. */
	private Task opens() {
		var raised = this.nonconformities.raise(new Report("Three joiner accounts existed before their approval.",
				"A.5.18", Source.OBSERVATION, null, "Sample of ten", null, null, null), "emp");
		var key = "corrective-action:" + raised.id();
		this.engine.getManagementService()
			.createJobQuery()
			.messages()
			.list()
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		return this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).singleResult();
	}

	private Task opens(String assignee) {
		var task = opens();
		this.engine.getTaskService().setAssignee(task.getId(), assignee);
		return task;
	}

	private static void refused(ThrowingCallable work) {
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(work);
	}

}
