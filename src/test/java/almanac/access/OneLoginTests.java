package almanac.access;

import java.util.Map;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class OneLoginTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Credentials credentials;

	Visitor visitor;

	@BeforeEach
	void arrives() {
		this.visitor = Visitor.of(this.port);
	}

	@Test
	void oneLoginOpensPagesTasklistAndItsInterface() {
		this.visitor.signsIn("ism");

		assertThat(this.visitor.get("/").body()).contains("My work", "Jonas Treul");
		assertThat(this.visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(this.visitor.get("/camunda/api/engine/engine/default/task?maxResults=5").statusCode())
			.isEqualTo(200);
		assertThat(this.visitor.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"ism\"");
	}

	@Test
	void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
		this.visitor.triesToSignIn("im", "wrong");
		var wrong = this.visitor.get("/login?error").body();
		this.visitor.triesToSignIn("nobody", "wrong");
		var unknown = this.visitor.get("/login?error").body();

		assertThat(wrong).contains("do not match");
		assertThat(unknown.replaceAll("value=\"[^\"]*\"", "")).isEqualTo(wrong.replaceAll("value=\"[^\"]*\"", ""));
	}

	@Test
	void theSessionGetsANewIdAtLogin() {
		this.visitor.get("/login");
		var before = this.visitor.cookie("JSESSIONID");

		this.visitor.signsIn("bo");

		assertThat(this.visitor.cookie("JSESSIONID")).isNotEqualTo(before);
	}

	@Test
	void signingOutInTheTasklistEndsTheSessionEverywhere() {
		this.visitor.signsIn("bo");

		assertThat(this.visitor.tasklist("POST", "/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

		assertThat(this.visitor.get("/").statusCode()).isEqualTo(302);
		assertThat(this.visitor.get("/camunda/api/engine/engine/default/task?maxResults=5").statusCode())
			.isEqualTo(401);
	}

	@Test
	void machinesSendNameAndPasswordAndGetProblems() {
		var refused = this.visitor.send(this.visitor.request("/api/people").GET());

		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("Content-Type")).get().asString().contains("application/problem+json");
		assertThat(this.visitor.api("ism", "GET", "/api/people?size=3", null).body()).contains("\"size\":3",
				"\"mail\"");
		assertThat(this.visitor.api("emp", "GET", "/api/people?size=3", null).body()).doesNotContain("\"mail\"");
	}

	@Test
	void whoLeavesLosesTheRunningSession() {
		this.people.add(new Person("leaver", "Lea Weg", "leaver@feinwerk-talmark.example", true, null), "ism", "Test");
		this.credentials.set("leaver", "demo", false);
		this.visitor.signsIn("leaver");
		assertThat(this.visitor.get("/").statusCode()).isEqualTo(200);

		this.people.deactivate("leaver", "ism", "Left");

		assertThat(this.visitor.get("/").statusCode()).isEqualTo(302);
		assertThat(this.visitor.triesToSignIn("leaver", "demo").headers().firstValue("Location")).get()
			.asString()
			.contains("/login?error");
	}

	@Test
	void aFormOfAnotherSiteChangesNothing() {
		this.visitor.signsIn("emp");

		var forged = this.visitor.send(this.visitor.request("/nonconformities")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString("statement=forged&source=incident")));

		assertThat(forged.statusCode()).isEqualTo(403);
	}

	@Test
	void theDemoHasNoSetUpLink() {
		assertThat(this.visitor.get("/setup/anything").statusCode()).isEqualTo(410);
		assertThat(this.visitor
			.submits("/login", "/setup/anything",
					Map.of("login", "evil", "name", "Evil", "mail", "e@e", "password", "long enough to pass",
							"repeated", "long enough to pass"))
			.statusCode()).isEqualTo(410);
	}

}
