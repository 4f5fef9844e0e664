package almanac.access;

import java.util.Map;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Report;
import almanac.registers.nonconformities.Source;
import almanac.registers.people.People;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class TasklistTests {

	private static final String ENGINE = "/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	People people;

	@Autowired
	ManagementService jobs;

	@Autowired
	IdentityService identities;

	@Autowired
	ProcessEngine engine;

	@Test
	void afterOurLoginTheTasklistShowsThePersonsTasks() {
		raise();
		var ism = Visitor.of(this.port).signsIn("ism");

		assertThat(ism.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		var tasks = ism.get("/camunda/api" + ENGINE + "/task?maxResults=50&assignee=ism");
		assertThat(tasks.statusCode()).isEqualTo(200);
		assertThat(tasks.body()).contains("\"assignee\":\"ism\"", "validate-nonconformity");
	}

	@Test
	void theTasklistKnowsTheNameOfThePerson() {
		assertThat(Visitor.of(this.port).signsIn("ism").get("/camunda/api" + ENGINE + "/user/ism/profile").body())
			.contains("Jonas", "Treul");
	}

	@Test
	void anEmployeeDoesNotSeeTheTasksOfOthers() {
		raise();

		assertThat(Visitor.of(this.port)
			.signsIn("emp")
			.get("/camunda/api" + ENGINE + "/task?maxResults=50&assignee=ism")
			.body()).isEqualTo("[]");
	}

	@Test
	void whoSignsOutInTheTasklistIsOutEverywhere() {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.get("/camunda/app/tasklist/default/");

		assertThat(ism.tasklist("POST", "/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

		assertThat(Visitor.location(ism.get("/"))).endsWith("/login");
		assertThat(ism.get("/camunda/api" + ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void theTasklistAsksForItsOwnTokenWithEveryChange() {
		var ism = Visitor.of(this.port).signsIn("ism");
		ism.get("/camunda/app/tasklist/default/");

		assertThat(ism.posts("/camunda/api" + ENGINE + "/task/x/claim", Map.of()).statusCode()).isEqualTo(403);
		assertThat(ism.tasklist("POST", ENGINE + "/task/x/claim", "{\"userId\":\"ism\"}").statusCode())
			.isNotEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "welcome", "admin" })
	void afterSigningOutTheWebappsLeadToOurLogin(String app) {
		var admin = Visitor.of(this.port).signsIn("admin");

		assertThat(admin.get("/camunda/app/%s/scripts/config.js".formatted(app)).body()).contains("/almanac-login.js");
		assertThat(admin.get("/almanac-login.js").body()).contains("#/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/setup/default/user/create", "/auth/user/default/login/tasklist",
			"/auth/user/default/login/admin" })
	void theEnginesOwnWaysToAnAccountAreClosedToEverybody(String path) {
		assertThat(Visitor.of(this.port).tasklist("POST", "/admin" + path, "{}").statusCode()).isIn(401, 403);
		assertThat(Visitor.of(this.port).signsIn("admin").tasklist("POST", "/admin" + path, "{}").statusCode())
			.isEqualTo(403);
	}

	@Test
	void anEmployeeIsOfferedNeitherCockpitNorAdmin() {
		var emp = Visitor.of(this.port).signsIn("emp");
		emp.get("/camunda/app/tasklist/default/");

		assertThat(emp.get("/camunda/api/admin/auth/user/default").body()).contains("tasklist")
			.doesNotContain("cockpit", "admin");
	}

	@Test
	void aPersonTheEngineDoesNotKnowIsTurnedAwayWithoutAFailure() {
		var ae = Visitor.of(this.port).signsIn("ae");
		this.identities.deleteUser("ae");
		try {
			assertThat(ae.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(401);
		}
		finally {
			this.people.reconcile();
		}
	}

	@Test
	void passwordsOfTheEngineAreHashedWithBcrypt() {
		var sentence = "a long sentence that is easy to keep in mind, longer than seventy-two bytes";
		var passwords = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getPasswordManager();
		var hash = passwords.encrypt(sentence);

		assertThat(hash).startsWith("{bcrypt}$2a$");
		assertThat(passwords.check(sentence, hash)).isTrue();
		assertThat(passwords.check(sentence + "!", hash)).isFalse();
	}

	private void raise() {
		this.nonconformities.raise(new Report("Two accounts stayed open after their owners had left.", "A.5.18",
				Source.INTERNAL_AUDIT, "IA-2026-Q1", "Sample of ten", null, null, "cao"), "emp");
		this.jobs.createJobQuery().messages().list().forEach((job) -> this.jobs.executeJob(job.getId()));
	}

}
