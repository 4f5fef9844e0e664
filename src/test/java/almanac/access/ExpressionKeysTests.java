package almanac.access;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class ExpressionKeysTests {

	private static final String TASKS = "/camunda/api/engine/engine/default/task";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"dueAfterExpression\":\"${now()}\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"x\"}]}",
					"{\"orQueries\":[{\"orQueries\":[{\"candidateGroupsExpression\":\"x\"}]}]}",
					"{\"DUEAFTEREXPRESSION\":\"x\"}", "{\"dueAfterExpressio\\u006e\":\"x\"}",
					"{\"assigneeExpressions\":[]}", "{\"dueAfterExpression\":\"x\"} trailing" })
	void expressionsInABodyAreForOperators(String body) {
		assertThat(person("emp").call("POST", TASKS, body).statusCode()).isEqualTo(403);
	}

	@Test
	void aBodyThatDoesNotSayWhatItIsIsReadAllTheSame() {
		var emp = person("emp");
		var answer = emp.send(emp.request(TASKS)
			.header("X-XSRF-TOKEN", emp.cookie("XSRF-TOKEN").orElseThrow().getValue().replace("\"", ""))
			.POST(BodyPublishers.ofString("{\"dueAfterExpression\":\"x\"}")));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Expressions in queries are for operators.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?dueAfterExpression=x", "?a=b&DueAfterExpressio%6e=x", "/count?assigneeExpression=x" })
	void expressionsInAQueryAreForOperators(String query) {
		assertThat(person("emp").get(TASKS + query).statusCode()).isEqualTo(403);
	}

	@Test
	void expressionsBehindManyParametersAreFound() {
		assertThat(person("emp").get(TASKS + "?" + "a=b&".repeat(1500) + "assigneeExpression=x").statusCode())
			.isEqualTo(403);
	}

	@Test
	void questionsWithoutExpressionsAreAnsweredAsBefore() {
		var emp = person("emp");

		assertThat(emp.call("POST", TASKS + "?maxResults=50", "{\"orQueries\":[{\"assignee\":\"emp\"}]}").statusCode())
			.isEqualTo(200);
		assertThat(emp.call("POST", TASKS + "/count", "{\"nameLike\":\"%expression%\"}").body()).contains("\"count\"");
	}

	@Test
	void anOperatorMayAskWithExpressions() {
		assertThat(person("admin").call("POST", TASKS + "/count", "{\"dueAfterExpression\":\"${now()}\"}").statusCode())
			.isNotEqualTo(403);
	}

	private Browser person(String name) {
		var browser = Browser.of(this.port, name);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

}
