package almanac.calendar.web;

import java.net.http.HttpResponse;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.calendar.Bench;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class CalendarApiTests {

	@LocalServerPort
	int port;

	@Autowired
	Bench bench;

	private long entry;

	@BeforeEach
	void live() {
		this.entry = this.bench.halfAYear();
	}

	@AfterEach
	void clear() {
		this.bench.clear();
		ClockUtil.reset();
	}

	@Test
	void runsAreListedByStateAndDay() {
		var planned = call("ism", "GET", "/api/calendar?status=planned&from=2027-07-11&to=2027-08-31", null);
		assertThat(planned.statusCode()).isEqualTo(200);
		assertThat(planned.body())
			.contains("\"businessKey\":\"access-review:2027-07\"", "\"status\":\"planned\"",
					"\"plannedStart\":\"2027-07-31\"", "\"total\":4")
			.doesNotContain("management-review");
		assertThat(call("tm", "GET", "/api/calendar?status=missed", null).body()).contains("\"nonconformity\":\"NC-");
		assertThat(call("ism", "GET", "/api/calendar?from=2027-12-01", null).body())
			.contains("\"movedFrom\":\"2027-11-15\"");
		assertThat(call("emp", "GET", "/api/calendar", null).statusCode()).isEqualTo(403);
		assertThat(call("ism", "GET", "/api/calendar?status=lost", null).body()).contains("[planned, running, done");
		assertThat(call("ism", "GET", "/api/calendar?from=tomorrow", null).statusCode()).isEqualTo(400);
	}

	@Test
	void anEntryIsChangedWithItsVersionAndTellsItsHistory() {
		var version = version();
		var edit = edit(version, "2027-08-02", "The auditors come in the week before it.");

		var changed = call("ism", "PUT", "/api/calendar/" + this.entry, edit);
		assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
		assertThat(changed.body()).contains("\"nextStart\":\"2027-08-02\"", "\"changedBy\":\"ism\"");
		assertThat(call("ism", "PUT", "/api/calendar/" + this.entry, edit)).satisfies((it) -> {
			assertThat(it.statusCode()).isEqualTo(409);
			assertThat(it.body()).contains("\"version\":" + (version + 1));
		});
		assertThat(call("tm", "PUT", "/api/calendar/" + this.entry, edit).statusCode()).isEqualTo(403);
		assertThat(call("ism", "PUT", "/api/calendar/" + this.entry, edit(version + 1, "2027-07-01", "Short")).body())
			.contains("\"field\":\"nextStart\"", "\"rule\":\"past\"", "\"field\":\"reason\"");
		assertThat(call("ism", "GET", "/api/calendar/" + this.entry + "/history", null).body())
			.contains("The auditors come in the week before it.", "\"nextStart\":\"2027-07-31\"");
		assertThat(call("ism", "GET", "/api/calendar/4711", null).statusCode()).isEqualTo(404);
		assertThat(call("ism", "GET", "/api/calendar/entries", null).body()).contains("\"cycle\":\"exercise\"");
	}

	@Test
	void topManagementDoesWithoutTheNonconformity() {
		var body = call("tm", "GET", "/api/calendar?status=planned&to=2027-08-01", null).body();
		var run = body.replaceAll("(?s).*\\{\"id\":(\\d+),\"entry\":" + this.entry + ",.*", "$1");
		var why = "{\"reason\":\"The site closes, nobody has access there any more.\"}";

		assertThat(call("ism", "POST", "/api/calendar/runs/" + run + "/excuse", why).statusCode()).isEqualTo(403);
		assertThat(call("tm", "POST", "/api/calendar/runs/" + run + "/excuse", "{\"reason\":\"No\"}").statusCode())
			.isEqualTo(422);
		assertThat(call("tm", "POST", "/api/calendar/runs/" + run + "/excuse", why).statusCode()).isEqualTo(204);
	}

	@Test
	void aCycleThatComesRoundOnceForAllIsNotPlannedAgain() {
		assertThat(call("ism", "POST", "/api/calendar", "{\"cycle\":\"corrective-action\",\"number\":\"AST-0001\"}"))
			.satisfies((it) -> {
				assertThat(it.statusCode()).isEqualTo(422);
				assertThat(it.body()).contains("\"field\":\"cycle\"", "\"field\":\"nextStart\"",
						"\"field\":\"reason\"");
			});
	}

	@ParameterizedTest
	@CsvSource({ "/calendar, 403", "/calendar/1, 403" })
	void employeesDoNotReadIt(String path, int status) {
		var visitor = Visitor.of(this.port);
		visitor.signsIn("emp");
		assertThat(visitor.get(path).statusCode()).isEqualTo(status);
		assertThat(visitor.get("/").body()).doesNotContain("href=\"/calendar\"");
	}

	private int version() {
		return Integer.parseInt(call("ism", "GET", "/api/calendar/" + this.entry, null).body()
			.replaceAll("(?s).*\"version\":(\\d+).*", "$1"));
	}

	private static String edit(int version, String next, String reason) {
		return """
				{"version": %d, "interval": "P2M", "anchor": "fixed", "nextStart": "%s", "lead": "P10D", "grace": "P5D",
				"owner": "ISM", "active": true, "reason": "%s"}""".formatted(version, next, reason);
	}

	private HttpResponse<String> call(String person, String method, String path, String body) {
		return Visitor.of(this.port).api(person, method, path, body);
	}

}
