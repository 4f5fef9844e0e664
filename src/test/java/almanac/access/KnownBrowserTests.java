package almanac.access;

import almanac.DemoTest;
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
		var known = Browser.of(this.port, "bo");
		guess("bo");

		assertThat(enters(new Browser(this.port))).isFalse();
		assertThat(enters(known)).isTrue();
	}

	@Test
	void aBrowserKnownForSomebodyElseIsAStranger() {
		var known = Browser.of(this.port, "supo");
		guess("bo");

		assertThat(enters(known)).isFalse();
	}

	@Test
	void aNewPasswordMakesEveryBrowserAStranger() {
		var known = Browser.of(this.port, "bo");
		this.credentials.set("bo", "demo", false);
		guess("bo");

		assertThat(enters(known)).isFalse();
	}

	@Test
	void theCookieLetsNobodyIn() {
		var known = Browser.of(this.port, "bo");
		guess("bo");

		assertThat(known.cookie(KnownBrowsers.COOKIE)).isPresent();
		assertThat(Browser.location(known.login("bo", "wrong"))).endsWith("/login?error");
	}

	@Test
	void whoHasToWaitIsToldHowLong() {
		guess("bo");
		var stranger = new Browser(this.port);
		stranger.login("bo", "demo");

		assertThat(stranger.get("/login?error").body()).contains("Try again in 2 seconds");
	}

	private void guess(String name) {
		for (var i = 0; i < LoginThrottle.FREE; i++) {
			new Browser(this.port).login(name, "guess" + i);
		}
	}

	private boolean enters(Browser browser) {
		return !Browser.location(browser.login("bo", "demo")).contains("/login");
	}

}
