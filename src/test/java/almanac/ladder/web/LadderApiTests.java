package almanac.ladder.web;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The task waits for {@code cao}.
 */
@DemoTest
class LadderApiTests {

	@LocalServerPort
	int port;

	@Autowired
	DemoCase cases;

	@Test
	void whoMaySeeTheTaskSeesItsLadderAndNobodyElse() {
		var path = "/api/tasks/" + this.cases.open(this.cases.validated()).id() + "/ladder";
		var api = Visitor.of(this.port);

		assertThat(api.api("cao", "GET", path, null).body()).contains("\"level\":\"due\"", "\"level\":\"supervisor\"",
				"\"level\":\"top\"", "\"state\":\"to-come\"");
		assertThat(api.api("ism", "GET", path, null).statusCode()).isEqualTo(200);
		assertThat(api.api("emp", "GET", path, null).statusCode()).isEqualTo(404);
	}

}
