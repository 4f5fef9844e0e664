package almanac.cycles.reviewrisk.web;

import java.util.List;
import java.util.Map;

import almanac.DemoTest;
import almanac.engine.Cycles;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who has a risk reviewed outside the plan, on its page and by the API, and who does not.
 */
@DemoTest
class AskedReviewTests {

	private static final String REASON = "A maker nearby was hit this week.";

	@Autowired
	MockMvc pages;

	@Autowired
	Register<Risk> risks;

	@Autowired
	Cycles cycles;

	private String risk;

	@BeforeEach
	void identify() {
		this.risk = this.risks
			.add(null,
					this.risks.type()
						.of(Map.of("title", "Water in the archive", "owner", "syso", "impact", 2, "likelihood", 2,
								"state", Risk.State.OPEN)),
					"ism", "Seen")
			.id();
	}

	@AfterEach
	void takeOutOfUse() {
		this.risks.find(this.risk)
			.filter((it) -> !it.retired())
			.ifPresent((it) -> this.risks.retire(it.id(), it.version(), "ism", "Of this test only"));
	}

	private List<String> reviews() {
		return this.cycles.running("review-risk:" + this.risk + ":");
	}

	private ResultActions asks(String person, String risk, String reason) throws Exception {
		return this.pages.perform(
				post("/registers/risks/" + risk + "/review").param("reason", reason).with(user(person)).with(csrf()));
	}

	private ResultActions calls(String person, String risk, String json) throws Exception {
		return this.pages.perform(post("/api/registers/risks/" + risk + "/review").with(httpBasic(person, "demo"))
			.contentType("application/json")
			.content(json));
	}

	/** The manager, and the owner, who may not change risks otherwise. */
	@ParameterizedTest
	@ValueSource(strings = { "ism", "syso" })
	void whoMayChangeRisksOrOwnsItHasItReviewed(String person) throws Exception {
		asks(person, this.risk, REASON).andExpect(redirectedUrl("/registers/risks/" + this.risk))
			.andExpect(flash().attribute("message", containsString("has begun")));

		assertThat(reviews()).hasSize(1);
	}

	@Test
	void machinesLearnTheKeyAndASecondReasonJoinsTheReviewUnderWay() throws Exception {
		calls("syso", this.risk, "{\"reason\": \"" + REASON + "\"}").andExpect(status().isAccepted());
		var under = reviews().get(0);

		calls("ism", this.risk, "{\"reason\": \"The pump of the cellar failed, too.\"}")
			.andExpect(status().isAccepted())
			.andExpect(jsonPath("$.businessKey").value(under));

		assertThat(reviews()).containsExactly(under);
	}

	@ParameterizedTest
	@ValueSource(strings = { "emp", "ver", "bo" })
	void nobodyElseHas(String person) throws Exception {
		asks(person, this.risk, REASON).andExpect(status().isForbidden());
		calls(person, this.risk, "{\"reason\": \"" + REASON + "\"}").andExpect(status().isForbidden());

		assertThat(reviews()).isEmpty();
	}

	@Test
	void aPageOfAnotherSiteHasNothingReviewed() throws Exception {
		this.pages.perform(post("/registers/risks/" + this.risk + "/review").param("reason", REASON).with(user("ism")))
			.andExpect(status().isForbidden());

		assertThat(reviews()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 19, 1001 })
	void aReasonThatIsTooShortOrTooLongIsRefusedAndKept(int length) throws Exception {
		var reason = "x".repeat(length);
		asks("ism", this.risk, reason).andExpect(redirectedUrl("/registers/risks/" + this.risk + "#review"))
			.andExpect(flash().attribute("reviewRefused", containsString("20 to 1,000")))
			.andExpect(flash().attribute("reviewTyped", reason));
		calls("ism", this.risk, "{\"reason\": \"" + reason + "\"}").andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("reason"));
		calls("ism", this.risk, "{}").andExpect(status().isUnprocessableEntity());

		assertThat(reviews()).isEmpty();
	}

	@Test
	void whatIsUnknownClosedOrOutOfUseIsNotReviewed() throws Exception {
		asks("ism", "RSK-none", REASON).andExpect(status().isNotFound());
		calls("ism", "RSK-none", "{\"reason\": \"" + REASON + "\"}").andExpect(status().isNotFound());
		var it = this.risks.find(this.risk).orElseThrow();
		this.risks.retire(it.id(), it.version(), "ism", "Gone");

		calls("ism", this.risk, "{\"reason\": \"" + REASON + "\"}").andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value("state"));
		assertThat(reviews()).isEmpty();
	}

}
