package almanac.timemachine;

import java.util.Map;

import almanac.DemoTest;
import almanac.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class TimeMachineRefusalTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(
			strings = { "null", "\"\"", "\"a month\"", "\"P0D\"", "\"P-1M\"", "\"PT-1H\"", "\"P2Y\"", "\"PT9000H\"" })
	void whatIsNoTimeForwardIsRefusedByName(String advance) {
		var answer = Visitor.of(this.port).api("ism", "POST", "/api/demo/time", "{\"advance\":%s}".formatted(advance));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"field\":\"advance\"", "Give a time of at most a year to go forward");
	}

	@Test
	void thePageSaysItAsWell() {
		var ism = Visitor.of(this.port).signsIn("ism");

		assertThat(ism.submits("/demo/time", Map.of("advance", "P2Y")).statusCode()).isEqualTo(302);
		assertThat(ism.get("/demo/time").body()).contains("Give a time of at most a year to go forward");
	}

	@Test
	void onlyTheIsmsManagerMovesTheClock() {
		assertThat(Visitor.of(this.port).api("tm", "POST", "/api/demo/time", "{\"advance\":\"P1D\"}").statusCode())
			.isEqualTo(403);
		assertThat(Visitor.of(this.port).signsIn("tm").get("/demo/time").statusCode()).isEqualTo(403);
		assertThat(Visitor.of(this.port).signsIn("tm").get("/").body()).doesNotContain("/demo/time");
		assertThat(Visitor.of(this.port).signsIn("ism").get("/").body()).contains("/demo/time");
	}

}
