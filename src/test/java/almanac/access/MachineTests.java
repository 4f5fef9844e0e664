package almanac.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import almanac.DemoTest;
import almanac.Visitor;
import almanac.web.AccessProblems;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class MachineTests {

	@LocalServerPort
	int port;

	@Autowired
	AccessProblems problems;

	@Autowired
	LoginThrottle throttle;

	@AfterEach
	void forgetTheFailures() {
		ClockUtil.reset();
		this.throttle.succeeded(new Origin("127.0.0.1", null), "irt");
	}

	@Test
	void nameAndPasswordOfAPersonAreEnoughAndLeaveNoSession() {
		var answer = get("/api/tasks", "ism", "demo");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void withoutThemTheAnswerIsAProblemAndAChallenge() {
		var answer = Visitor.of(this.port).get("/api/tasks");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
		assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Basic");
		assertThat(answer.body()).contains("/problems/unauthenticated");
	}

	@Test
	void theSessionOfABrowserOpensNothingForMachines() {
		assertThat(Visitor.of(this.port).signsIn("ism").get("/api/tasks").statusCode()).isEqualTo(401);
	}

	@Test
	void aMachineNeedsNoTokenOfAPage() {
		var answer = send(request("/api/nonconformities", "emp", "demo").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{}")));

		assertThat(answer.statusCode()).isEqualTo(422);
	}

	@Test
	void whoFailsTooOftenIsToldWhenToComeAgain() {
		ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
		HttpResponse<String> answer = null;
		for (var i = 0; i <= LoginThrottle.FREE; i++) {
			answer = get("/api/tasks", "irt", "wrong");
		}

		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).get().asString().isEqualTo("2");
		assertThat(answer.body()).contains("/problems/too-many-attempts");
		assertThat(get("/api/tasks", "im", "demo").statusCode()).isEqualTo(200);
	}

	@Test
	void overANetworkPasswordsTravelByTlsOnly() throws Exception {
		assertThat(statusFrom("198.51.100.7", false)).isEqualTo(403);
		assertThat(statusFrom("198.51.100.7", true)).isEqualTo(200);
		assertThat(statusFrom("127.0.0.1", false)).isEqualTo(200);
		assertThat(statusFrom("::1", false)).isEqualTo(200);
	}

	private int statusFrom(String address, boolean tls) throws Exception {
		var request = new MockHttpServletRequest("GET", "/api/tasks");
		request.setRemoteAddr(address);
		request.setSecure(tls);
		var response = new MockHttpServletResponse();
		new PlainHttp(this.problems).doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

	private HttpResponse<String> get(String path, String name, String password) {
		return send(request(path, name, password));
	}

	private HttpRequest.Builder request(String path, String name, String password) {
		var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
		return Visitor.of(this.port)
			.request(path)
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return Visitor.of(this.port).send(request);
	}

}
