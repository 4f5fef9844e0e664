package almanac.signoff;

import almanac.mail.MailTest;
import almanac.web.Secret;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whatever a link answers is kept nowhere, tells nobody where it was and runs nothing.
 */
@MailTest
class BareAnswersTests extends ManagementAsked {

	@Test
	void aLinkThatNeverWas() throws Exception {
		var link = "/sign/" + Secret.make();
		var last = 50;
		for (var request : new MockHttpServletRequestBuilder[] { get(link), get(link + "/paper"),
				get(link + "/files/" + "0".repeat(64)), post(link).with(csrf()), post(link + "/code").with(csrf()),
				post(link + "/link").with(csrf()) }) {
			assertBare(
					this.browser.perform(request.with(from("198.51.100." + last++))).andExpect(status().isNotFound()));
		}
	}

	@Test
	void aLinkThatIsTooOld() throws Exception {
		withPlanToApprove();
		var link = this.desk.link();
		passes(Requests.VALID.plusMinutes(1));

		assertBare(this.desk.opens(link).andExpect(status().isGone()));
		assertBare(this.desk.opens(link + "/paper").andExpect(status().isGone()));
		assertBare(this.desk.asksForACode(link).andExpect(status().isGone()));
		assertBare(this.desk.decides(link, "yes", "", "").andExpect(status().isConflict()));
	}

	@Test
	void whoTriesLinksWithoutEnd() throws Exception {
		var tried = 0;
		while (trying().andReturn().getResponse().getStatus() == 404) {
			assertThat(++tried).as("links that were looked at").isLessThan(100);
		}

		assertBare(trying().andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", matchesPattern("[1-9]\\d*"))));
		withPlanToApprove();
		var link = this.desk.link();
		assertBare(this.browser.perform(get(link).with(from("198.51.100.42"))).andExpect(status().isTooManyRequests()));
		this.desk.opens(link).andExpect(status().isOk());
	}

	private ResultActions trying() throws Exception {
		return this.browser.perform(get("/sign/" + Secret.make()).with(from("198.51.100.42")));
	}

	private static void assertBare(ResultActions answer) throws Exception {
		answer.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(header().string("Referrer-Policy", "no-referrer"))
			.andExpect(header().string("Content-Security-Policy",
					startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")))
			.andExpect(content().string(not(containsString("<script"))));
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
