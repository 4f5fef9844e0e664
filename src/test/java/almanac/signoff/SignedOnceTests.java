package almanac.signoff;

import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.registers.nonconformities.Nonconformity;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The very same form sent twice is one signature; who only got hold of the link gives
 * none.
 */
@MailTest
class SignedOnceTests extends ManagementAsked {

	@Test
	void theSameFormSentAgainDecidesNothingMore() throws Exception {
		var one = withPlanToApprove();
		var link = this.desk.link();
		var form = asOnThePage(link, "");

		this.browser.perform(form).andExpect(redirectedUrl(link));
		var next = this.cases.openTasks(one);
		var paper = request(one).paperSha256();
		this.browser.perform(form)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("was signed for")));

		assertSignedOnce(one);
		assertThat(this.cases.openTasks(one)).isEqualTo(next);
		assertThat(request(one).paperSha256()).isEqualTo(paper);
	}

	@Test
	void neitherDoesOneWithACode() throws Exception {
		var one = withClosureToConfirm();
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var form = asOnThePage(link, this.desk.code());

		this.browser.perform(form).andExpect(redirectedUrl(link));
		this.browser.perform(form).andExpect(status().isConflict());

		assertSignedOnce(one);
	}

	private void assertSignedOnce(Nonconformity one) {
		carries();
		assertThat(this.signatures.ofRun(one.businessKey())).filteredOn((it) -> it.state().isDecided())
			.filteredOn((it) -> it.id().equals(request(one).id()))
			.hasSize(1);
		assertThat(records(one, Kind.SIGNED)).filteredOn((it) -> it.contains(request(one).id())).hasSize(1);
		assertThat(this.desk.letters()).filteredOn((it) -> it.startsWith("You signed for")).hasSize(1);
	}

	/** With the session, the token and the fields a browser would send. */
	private MockHttpServletRequestBuilder asOnThePage(String link, String code) throws Exception {
		var session = new MockHttpSession();
		var page = this.browser.perform(get(link).session(session)).andReturn().getResponse().getContentAsString();
		return post(link).session(session)
			.param("_csrf", hidden(page, "_csrf"))
			.param("_person", hidden(page, "_person"))
			.param("content", hidden(page, "content"))
			.param("choice", "yes")
			.param("reason", "")
			.param("code", code);
	}

	private static String hidden(String page, String name) {
		return page.replaceAll("(?s).*name=\"%s\" value=\"([^\"]*)\".*".formatted(name), "$1");
	}

	@Test
	void whoGotTheLinkForwardedSignsNothingAndTakesNothingFromTheSigner() throws Exception {
		var one = withClosureToConfirm();
		var task = this.cases.open(one);
		var link = this.desk.link();
		this.desk.asksForACode(link);
		var code = this.desk.code();

		this.browser.perform(get(link).with(elsewhere())).andExpect(status().isOk());
		for (var tried = 1; tried < StepUp.TRIES; tried++) {
			this.browser.perform(this.desk.filled(link, "yes", "", wrong(code, tried)).with(csrf()).with(elsewhere()))
				.andExpect(status().isUnprocessableEntity())
				.andExpect(content().string(containsString("This is not the code")));
			this.browser.perform(this.desk.filled(link, "yes", "", "").with(csrf()).with(elsewhere()))
				.andExpect(status().isUnprocessableEntity());
		}
		assertThat(isOpen(one, task)).isTrue();
		assertThat(records(one, Kind.SIGNATURE_ENDED)).isEmpty();

		this.desk.decides(link, "yes", "", code).andExpect(redirectedUrl(link));

		assertThat(isOpen(one, task)).isFalse();
		assertThat(request(one).method()).isEqualTo("link+mailed-code");
	}

	private static RequestPostProcessor elsewhere() {
		return (request) -> {
			request.setRemoteAddr("198.51.100.23");
			return request;
		};
	}

	private static String wrong(String code, int tried) {
		return "%06d".formatted((Integer.parseInt(code.replace(" ", "")) + tried) % 1_000_000);
	}

}
