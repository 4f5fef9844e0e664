package almanac.access;

import java.net.http.HttpRequest.BodyPublishers;

import almanac.DemoTest;
import almanac.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class ExpressionKeysTests {

	private static final String TASKS = "/engine/engine/default/task";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"dueAfterExpression\":\"${now()}\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"x\"}]}",
					"{\"orQueries\":[{\"orQueries\":[{\"candidateGroupsExpression\":\"x\"}]}]}",
					"{\"DUEAFTEREXPRESSION\":\"x\"}", "{\"dueAfterExpressio\\u006e\":\"x\"}",
					"{\"assigneeExpressions\":[]}", "{\"dueAfterExpression\":\"x\"} trailing" })
	void expressionsInABodyAreForOperators(String body) {
		assertThat(person("emp").tasklist("POST", TASKS, body).statusCode()).isEqualTo(403);
	}

	@Test
	void aBodyThatDoesNotSayWhatItIsIsReadAllTheSame() {
		var emp = person("emp");
		var answer = emp
			.send(emp.webapp("/camunda/api" + TASKS).POST(BodyPublishers.ofString("{\"dueAfterExpression\":\"x\"}")));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Expressions in queries are for operators.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?dueAfterExpression=x", "?a=b&DueAfterExpressio%6e=x", "/count?assigneeExpression=x" })
	void expressionsInAQueryAreForOperators(String query) {
		assertThat(person("emp").get("/camunda/api" + TASKS + query).statusCode()).isEqualTo(403);
	}

	@Test
	void expressionsBehindManyParametersAreFound() {
		assertThat(person("emp").get("/camunda/api" + TASKS + "?" + "a=b&".repeat(1500) + "assigneeExpression=x")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void questionsWithoutExpressionsAreAnsweredAsBefore() {
		var emp = person("emp");

		assertThat(
				emp.tasklist("POST", TASKS + "?maxResults=50", "{\"orQueries\":[{\"assignee\":\"emp\"}]}").statusCode())
			.isEqualTo(200);
		assertThat(emp.tasklist("POST", TASKS + "/count", "{\"nameLike\":\"%expression%\"}").body())
			.contains("\"count\"");
	}

	@Test
	void anOperatorMayAskWithExpressions() {
		var admin = person("admin");

		assertThat(admin.tasklist("POST", TASKS + "/count", "{\"dueAfterExpression\":\"${now()}\"}").statusCode())
			.isNotEqualTo(403);
		var nested = "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}";
		assertThat(admin.tasklist("POST", TASKS + "?maxResults=5", nested).body()).as("the guard stands behind it")
			.contains("Unable to resolve expression");
	}

	private Visitor person(String name) {
		var browser = Visitor.of(this.port).signsIn(name);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

}
