package almanac.registers.nonconformities.web;

import almanac.DemoCase;
import almanac.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class ListPageTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Test
	void aFilterNobodyKnowsShowsTheWholeRegister() throws Exception {
		var one = this.cases.raised();

		this.pages.perform(get("/nonconformities?state=odd&grade=odd&page=-3").with(user("ism")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(one.id().value())));
	}

	@Test
	void theRegisterIsFilteredByTheNameOfTheOwner() throws Exception {
		var owned = this.cases.validated();
		var ownerless = this.cases.raised();

		this.pages.perform(get("/nonconformities?owner=cao").with(user("ism")))
			.andExpect(content().string(containsString("<option value=\"cao\" selected=\"selected\">Carla Wendt")))
			.andExpect(content().string(containsString(owned.id().value())))
			.andExpect(content().string(not(containsString(ownerless.id().value()))));
	}

	@Test
	void whatIsOverdueIsMarkedAndFound() throws Exception {
		var late = this.cases.validated();
		this.cases.overdue(late);
		var inTime = this.cases.validated();

		this.pages.perform(get("/nonconformities?overdue=yes&sort=due").with(user("ism")))
			.andExpect(content().string(containsString(late.id().value())))
			.andExpect(content().string(containsString("Overdue since <time datetime=\"2026-01-05T12:00:00Z\"")))
			.andExpect(content().string(not(containsString(inTime.id().value()))));
	}

	@Test
	void aColumnLeadsToItsOrderAndBackAndKeepsTheFilter() throws Exception {
		this.cases.validated();
		this.pages.perform(get("/nonconformities?state=open&sort=due").with(user("ism")))
			.andExpect(content().string(containsString("aria-sort=\"ascending\"")))
			.andExpect(
					content().string(containsString("href=\"/nonconformities?state=open&amp;sort=due&amp;dir=desc\"")))
			.andExpect(content().string(containsString("href=\"/nonconformities?state=open&amp;sort=owner\"")));
	}

	@Test
	void theRegisterIsTurnedPageByPageAndNeverBeyondItsEnd() throws Exception {
		for (var one = 0; one < 26; one++) {
			this.cases.justRaised();
		}

		this.pages.perform(get("/nonconformities?state=raised").with(user("ism")))
			.andExpect(content().string(containsString("Page 1 of ")))
			.andExpect(content().string(containsString("href=\"/nonconformities?state=raised&amp;page=1\"")));
		this.pages.perform(get("/nonconformities?state=raised&page=70000").with(user("ism")))
			.andExpect(content().string(matchesPattern("(?s).*Page (\\d+) of \\1<.*")));
		this.pages.perform(get("/nonconformities?page=two").with(user("ism"))).andExpect(status().isOk());
	}

	@Test
	void aPartOfThePageIsNotRenewedWithTheLoginWhenTheSessionIsOver() throws Exception {
		this.pages.perform(get("/nonconformities?state=open").header("HX-Request", "true"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("HX-Refresh", "true"));
	}

	@Test
	void theRegisterIsFilteredByState() throws Exception {
		var one = this.cases.raised();

		this.pages.perform(get("/nonconformities?state=closed").with(user("ism")))
			.andExpect(content().string(not(containsString(one.id().value()))));
	}

}
