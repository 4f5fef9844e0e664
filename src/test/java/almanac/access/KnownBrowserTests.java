package almanac.access;

import almanac.DemoTest;
import almanac.Visitor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class KnownBrowserTests {

	@LocalServerPort
	int port;

	@Autowired
	LoginThrottle throttle;

	@Autowired
	Credentials credentials;

	@BeforeEach
	void stopTheClock() {
		ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
	}

	@AfterEach
	void forgetTheGuesses() {
		ClockUtil.reset();
		this.throttle.succeeded(new Origin("127.0.0.1", null), "bo");
	}

	@Test
	void somebodyGuessingBehindTheSameRouterDoesNotKeepAPersonOut() {
		var known = Visitor.of(this.port).signsIn("bo");
		guess("bo");

		assertThat(enters(Visitor.of(this.port))).isFalse();
		assertThat(enters(known)).isTrue();
	}

	@Test
	void aBrowserKnownForSomebodyElseIsAStranger() {
		var known = Visitor.of(this.port).signsIn("supo");
		guess("bo");

		assertThat(enters(known)).isFalse();
	}

	@Test
	void aNewPasswordMakesEveryBrowserAStranger() {
		var known = Visitor.of(this.port).signsIn("bo");
		this.credentials.set("bo", "demo", false);
		guess("bo");

		assertThat(enters(known)).isFalse();
	}

	@Test
	void theCookieLetsNobodyIn() {
		var known = Visitor.of(this.port).signsIn("bo");
		guess("bo");

		assertThat(known.cookie(KnownBrowsers.COOKIE)).isNotNull();
		assertThat(Visitor.location(known.triesToSignIn("bo", "wrong"))).endsWith("/login?error");
	}

	@Test
	void whoHasToWaitIsToldHowLong() {
		guess("bo");
		var stranger = Visitor.of(this.port);
		stranger.triesToSignIn("bo", "demo");

		assertThat(stranger.get("/login?error").body()).contains("Try again in 2 seconds");
	}

	private void guess(String name) {
		for (var i = 0; i < LoginThrottle.FREE; i++) {
			Visitor.of(this.port).triesToSignIn(name, "guess" + i);
		}
	}

	private boolean enters(Visitor browser) {
		return !Visitor.location(browser.triesToSignIn("bo", "demo")).contains("/login");
	}

}
