package almanac.registers.nonconformities.web;

import almanac.DemoCase;
import almanac.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class RaisePageTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Test
	void whoRaisesANonconformityIsLedToItsPage() throws Exception {
		this.pages.perform(raising("2026-01-15").param("statement", "A badge was lent.").param("source", "incident"))
			.andExpect(redirectedUrlPattern("/nonconformities/NC-*"))
			.andExpect(flash().attribute("message", startsWith("Raised as NC-")));
	}

	@Test
	void aReportWithoutItsFactsComesBackWithWhatWasTypedAndTheFaultAtTheField() throws Exception {
		this.pages.perform(raising("2026-01-15").param("requirement", "A.7.2"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("href=\"#statement\"")))
			.andExpect(content().string(containsString("id=\"statement-error\"")))
			.andExpect(content().string(containsString("id=\"source-error\"")))
			.andExpect(content().string(containsString("value=\"A.7.2\"")));
	}

	@Test
	void aDayThatIsNoneIsToldInsteadOfDropped() throws Exception {
		this.pages.perform(raising("2026-02-31").param("statement", "A badge was lent.").param("source", "incident"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"detectedOn-error\"")))
			.andExpect(content().string(containsString("A badge was lent.")));
	}

	@Test
	void aSourceThatIsNotKnownIsToldAtTheField() throws Exception {
		this.pages.perform(raising("").param("statement", "A badge was lent.").param("source", "hearsay"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"source-error\"")));
	}

	private static MockHttpServletRequestBuilder raising(String day) {
		return post("/nonconformities").with(user("emp")).with(csrf()).param("detectedOn", day);
	}

}
