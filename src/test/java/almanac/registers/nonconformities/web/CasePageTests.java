package almanac.registers.nonconformities.web;

import almanac.DemoCase;
import almanac.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class CasePageTests {

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Test
	void theDayAStepIsDueCarriesTheExactInstant() throws Exception {
		var one = this.cases.validated();
		var due = this.cases.open(one).due();

		this.pages.perform(get("/nonconformities/" + one.id()).with(user("cao")))
			.andExpect(content().string(containsString("<time datetime=\"%s\" title=\"%s\">".formatted(due, due))));
	}

	@Test
	void theCaseOffersItsNextStepOnlyToWhoHasIt() throws Exception {
		var one = this.cases.validated();
		var step = "/tasks/" + this.cases.open(one).id() + "\"";

		this.pages.perform(get("/nonconformities/" + one.id()).with(user("cao")))
			.andExpect(content().string(containsString(step)))
			.andExpect(content().string(containsString("data-walked=\"")))
			.andExpect(content().string(containsString("Jonas Treul")))
			.andExpect(content().string(not(containsString("/withdrawal\""))));
		this.pages.perform(get("/nonconformities/" + one.id()).with(user("ism")))
			.andExpect(content().string(not(containsString(step))))
			.andExpect(content().string(containsString("/withdrawal\"")));
	}

	@Test
	void aWithdrawalWithoutAGoodReasonIsRefusedInWords() throws Exception {
		var one = this.cases.validated();

		this.pages
			.perform(post("/nonconformities/" + one.id() + "/withdrawal").with(user("ism"))
				.with(csrf())
				.param("reason", "no"))
			.andExpect(flash().attribute("refused", containsString("at least 20 characters")));
	}

	@Test
	void aNumberThatIsNoneIsAnsweredAsAPageThatIsNotThere() throws Exception {
		this.pages.perform(get("/nonconformities/NC-1").with(user("ism"))).andExpect(status().isNotFound());
		this.pages.perform(get("/nonconformities/NC-2001-0001").with(user("ism"))).andExpect(status().isNotFound());
	}

}
