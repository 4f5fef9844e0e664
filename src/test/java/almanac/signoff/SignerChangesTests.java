package almanac.signoff;

import java.time.Duration;

import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who signed keeps the name of that moment, whatever becomes of the person; who left
 * before is not said to have been relieved by somebody.
 */
@MailTest
class SignerChangesTests extends ManagementAsked {

	private static final String NAME = "Henrike Vossberg";

	private static final String OTHER = "Henrike Brandt";

	@Autowired
	People people;

	@Autowired
	SignatureTick tick;

	private Person before;

	@BeforeEach
	void works() {
		this.before = this.people.find("tm").orElseThrow();
	}

	@AfterEach
	void comesBack() {
		this.people.change(this.before, "ism", "As it was before");
	}

	private void is(String name, boolean active) {
		passes(Duration.ofMinutes(1));
		this.people.change(new Person("tm", name, this.before.mail(), active, this.before.supervisor()), "ism",
				"Married, and left later");
	}

	@Test
	void aSignatureKeepsTheNameItWasGivenWith() throws Exception {
		var one = withPlanToApprove();
		var link = this.desk.link();
		passes(Duration.ofMinutes(1));
		this.desk.decides(link, "yes", "", "").andExpect(redirectedUrl(link));
		var signature = "/signatures/" + request(one).id();

		for (var active : new boolean[] { true, false }) {
			is(OTHER, active);

			this.browser.perform(get(signature).with(user("la")))
				.andExpect(content()
					.string(allOf(containsString("Signed for by " + NAME), not(containsString("by " + OTHER)))));
			this.desk.opens(link)
				.andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("Thank you, " + NAME), not(containsString(OTHER)))));
		}
		assertThat(records(one, Kind.SIGNED)).singleElement().asString().contains("\"name\":\"" + NAME + "\"");
	}

	@Test
	void whoIsStillAskedIsCalledByTheNameOfToday() throws Exception {
		withPlanToApprove();
		is(OTHER, true);

		this.desk.opens(this.desk.link())
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(OTHER), not(containsString(NAME)))));
	}

	@Test
	void whoLeftReadsWhy() throws Exception {
		var one = withPlanToApprove();
		var task = this.cases.open(one);
		var link = this.desk.link();
		is(NAME, false);

		for (var looked = 0; looked < 2; looked++) {
			this.desk.opens(link)
				.andExpect(status().isGone())
				.andExpect(content().string(allOf(containsString("This is not yours to decide any more"),
						containsString(NAME + " is not active here any more"), not(containsString("was given to")))));
			this.desk.decides(link, "yes", "", "").andExpect(status().isConflict());
			this.tick.run();
		}

		assertThat(request(one).state()).isEqualTo(State.REASSIGNED);
		assertThat(isOpen(one, task)).isTrue();
		assertThat(records(one, Kind.SIGNED)).isEmpty();
		assertThat(records(one, Kind.SIGNATURE_ENDED)).singleElement()
			.asString()
			.contains("\"ended\":\"reassigned\"", "\"signerActive\":false");
		this.browser.perform(get("/signatures/" + request(one).id()).with(user("la")))
			.andExpect(content().string(containsString("Not decided by " + NAME + ", who is not active any more")));
	}

}
