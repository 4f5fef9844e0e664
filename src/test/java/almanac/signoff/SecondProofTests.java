package almanac.signoff;

import java.time.Duration;
import java.time.Instant;

import javax.crypto.spec.SecretKeySpec;

import almanac.access.SecondFactors;
import almanac.engine.UserTask;
import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.registers.nonconformities.Nonconformity;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * However somebody comes and whichever code is typed: it counts, once, and the record
 * says which it was.
 */
@MailTest
class SecondProofTests extends ManagementAsked {

	@Autowired
	SecondFactors secondFactors;

	@Autowired
	JdbcClient jdbc;

	private byte[] secret;

	private Nonconformity one;

	private UserTask task;

	@BeforeEach
	void hasAnApp() {
		this.one = withClosureToConfirm();
		this.task = this.cases.open(this.one);
		this.secondFactors.begin("tm");
		this.secret = this.secondFactors.secretToShow("tm").orElseThrow();
		this.jdbc.sql("update second_factor set enrolled_at = begun_at where person_id = 'tm'").update();
	}

	@AfterEach
	void losesIt() {
		this.jdbc.sql("delete from second_factor_try where person_id = 'tm'").update();
		this.jdbc.sql("delete from second_factor where person_id = 'tm'").update();
	}

	@Test
	void theLinkAndACodeOfTheApp() throws Exception {
		var link = this.desk.link();
		this.desk.opens(link).andExpect(content().string(containsString("authenticator app does as well")));
		var code = ofTheApp();
		this.desk.decides(link, "yes", "", code).andExpect(redirectedUrl(link));

		assertSigned("link+app-code", "the link in the letter and a code of the authenticator app");
		assertThat(this.desk.letters()).noneMatch((it) -> it.contains("Your code is"));
		var other = withClosureToConfirm();
		this.desk.decides(this.desk.link(), "yes", "", code).andExpect(status().isUnprocessableEntity());
		assertThat(request(other).isOpen()).as("each code counts once").isTrue();
	}

	@Test
	void aLoginAndACodeOfTheApp() throws Exception {
		signedInDecides("").andExpect(status().isUnprocessableEntity());
		signedInDecides(ofTheApp()).andExpect(redirectedUrl("/signatures/" + request(this.one).id()));

		assertSigned("login+app-code", "a login and a code of the authenticator app");
	}

	@Test
	void aLoginAndAMailedCode() throws Exception {
		this.browser.perform(post(page() + "/code").session(oldSession()).with(user("tm")).with(csrf()))
			.andExpect(status().isOk());
		signedInDecides(this.desk.code()).andExpect(redirectedUrl("/signatures/" + request(this.one).id()));

		assertSigned("login+mailed-code", "a login and a mailed code");
	}

	private String ofTheApp() throws Exception {
		return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6)
			.generateOneTimePasswordString(new SecretKeySpec(this.secret, "RAW"), Instant.now());
	}

	private String page() {
		return "/tasks/" + this.task.id() + "/sign";
	}

	private ResultActions signedInDecides(String code) throws Exception {
		return this.browser.perform(post(page()).session(oldSession())
			.with(user("tm"))
			.with(csrf())
			.param("content", request(this.one).contentSha256())
			.param("choice", "yes")
			.param("code", code));
	}

	private void assertSigned(String method, String words) throws Exception {
		var request = request(this.one);
		assertThat(isOpen(this.one, this.task)).isFalse();
		assertThat(request.state()).isEqualTo(State.SIGNED);
		assertThat(records(this.one, Kind.SIGNED)).filteredOn((it) -> it.contains(request.id()))
			.singleElement()
			.asString()
			.contains("\"method\":\"" + method + "\"");
		this.browser.perform(get("/signatures/" + request.id()).with(user("tm")))
			.andExpect(content().string(allOf(containsString("Proven by"), containsString(words))));
	}

}
