package almanac.signoff;

import java.time.Instant;
import java.util.Map;

import almanac.DemoCase;
import almanac.engine.UserTask;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whoever signs on a page that had been open for too long decides nothing and loses
 * nothing.
 */
@MailTest
class SignPageTooOldTests {

	private static final String NOTICE = "This page had been open for too long";

	private static final String REASON = "Who keeps the <checklist> current?";

	private static final String SEVERAL = "/signatures/several";

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	Signatures signatures;

	private Nonconformity one;

	private UserTask task;

	private Desk desk;

	@BeforeEach
	void waitsForTopManagement() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.one = this.cases.raisedBy("ro");
		this.task = this.cases.upTo(this.one, "approve-plan", Map.of("grade", "major", "source", "observation"));
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
		this.desk = new Desk(this.post, this.browser, "tm@feinwerk-talmark.example");
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	@Test
	void byALinkTheSamePageComesBackOnceWithWhatWasChosenAndTyped() throws Exception {
		var link = this.desk.link();
		var session = session(
				sent(this.desk.filled(link, "no", REASON, "").param("_person", "")).andExpect(redirectedUrl(link)));

		this.browser.perform(get(link).session(session)).andExpect(status().isOk()).andExpect(kept());
		this.browser.perform(get(link).session(session)).andExpect(nothingKept());
		this.browser.perform(get(link)).andExpect(nothingKept());
		assertUndecided();
	}

	@Test
	void askingForACodeLosesNothingEither() throws Exception {
		var link = this.desk.link();
		sent(post(link + "/code").param("choice", "no").param("reason", REASON).param("_person", ""))
			.andExpect(redirectedUrl(link));
		sent(post(link + "/link").param("_person", "")).andExpect(redirectedUrl(link));
	}

	@Test
	void aForeignPageChoosesNothing() throws Exception {
		var link = this.desk.link();
		for (var site : new String[] { "cross-site", "same-site", "none" }) {
			var answer = this.browser
				.perform(this.desk.filled(link, "yes", REASON, "").param("_person", "").header("Sec-Fetch-Site", site))
				.andExpect(status().isForbidden());
			this.browser.perform(get(link).session(session(answer))).andExpect(nothingKept());
		}
		assertUndecided();
	}

	@Test
	void afterTheLoginThePageOfTheTaskHasItAgainForTheSamePersonOnly() throws Exception {
		var page = "/tasks/" + this.task.id() + "/sign";
		for (var path : new String[] { page, page + "/code" }) {
			var filled = post(path).param("choice", "no")
				.param("reason", REASON)
				.param("content", request(this.one).contentSha256())
				.param("_person", "tm");
			var session = session(sent(filled).andExpect(redirectedUrl("/login?old")));
			this.browser.perform(get(page).session(session).with(user("ism"))).andExpect(status().isNotFound());
			this.browser.perform(get(page).session(session).with(user("tm"))).andExpect(kept());
			this.browser.perform(get(page).session(session).with(user("tm"))).andExpect(nothingKept());
		}
		assertUndecided();
	}

	@Test
	void whatWasChosenForOtherWordsIsNotChosenAgain() throws Exception {
		var page = "/tasks/" + this.task.id() + "/sign";
		var session = session(sent(post(page).param("choice", "yes")
			.param("reason", REASON)
			.param("content", "0".repeat(64))
			.param("_person", "tm")));

		this.browser.perform(get(page).session(session).with(user("tm")))
			.andExpect(content().string(allOf(containsString("&lt;checklist&gt;"), not(containsString("checked=")))));
	}

	@Test
	void ofSeveralEachHasItsOwnAgain() throws Exception {
		var other = this.cases.raisedBy("ro");
		this.cases.upTo(other, "approve-plan", Map.of("grade", "major", "source", "observation"));
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
		var it = request(other);
		var session = session(sent(post(SEVERAL).param("kind", it.kind())
			.param("choice." + it.id(), "no")
			.param("reason." + it.id(), REASON)
			.param("content." + it.id(), it.contentSha256())
			.param("_person", "tm")).andExpect(redirectedUrl("/login?old")));

		var shown = this.browser.perform(get(SEVERAL).session(session).with(user("tm")))
			.andExpect(kept())
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(shown).containsOnlyOnce("checked=").contains("reason." + request(this.one).id());
		assertThat(shown.substring(shown.indexOf("choice." + it.id()))).contains("&lt;checklist&gt;");
		assertThat(request(other).isOpen()).isTrue();
		this.browser.perform(get(SEVERAL).with(user("tm"))).andExpect(redirectedUrl("/signatures"));
	}

	/** By the page itself, but without a session or its token. */
	private ResultActions sent(MockHttpServletRequestBuilder form) throws Exception {
		return this.browser.perform(form.header("Sec-Fetch-Site", "same-origin"));
	}

	private static MockHttpSession session(ResultActions answer) {
		return (MockHttpSession) answer.andReturn().getRequest().getSession();
	}

	private static ResultMatcher kept() {
		return content().string(allOf(containsString(NOTICE), containsString("&lt;checklist&gt;"),
				containsString("value=\"no\" checked="), not(containsString("value=\"yes\" checked="))));
	}

	private static ResultMatcher nothingKept() {
		return content().string(allOf(not(containsString(NOTICE)), not(containsString("&lt;checklist&gt;")),
				not(containsString("checked="))));
	}

	private Request request(Nonconformity one) {
		return this.signatures.ofRun(one.businessKey()).get(0);
	}

	private void assertUndecided() {
		assertThat(request(this.one).isOpen()).isTrue();
		assertThat(this.cases.open(this.one).id()).isEqualTo(this.task.id());
	}

}
