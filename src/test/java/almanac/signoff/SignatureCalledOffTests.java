package almanac.signoff;

import java.util.Map;
import java.util.function.Consumer;

import almanac.engine.Tasks;
import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * With the run ends what was to be signed in it.
 */
@MailTest
class SignatureCalledOffTests extends ManagementAsked {

	@Autowired
	RuntimeService runs;

	@Autowired
	Nonconformities register;

	@Autowired
	Tasks tasks;

	@Test
	void whenTheRunIsStoppedItsLinksAreDead() throws Exception {
		assertCalledOff(withPlanToApprove(),
				(one) -> this.runs.deleteProcessInstance(this.runs.createProcessInstanceQuery()
					.processInstanceBusinessKey(one.businessKey())
					.singleResult()
					.getId(), "Raised by mistake"));
	}

	@Test
	void soTheyAreWhenTheCaseIsWithdrawn() throws Exception {
		assertCalledOff(withPlanToApprove(), (one) -> {
			this.register.requestWithdrawal(one.id(), "ro", "It was another system, not ours.");
			var decision = this.cases.openTasks(one)
				.stream()
				.filter((it) -> it.key().equals("decide-on-withdrawal"))
				.findFirst()
				.orElseThrow();
			this.tasks.complete(decision.id(), decision.assignee(),
					Map.of("withdrawn", "yes", "withdrawalReason", "Confirmed: it was another system, not ours."));
		});
	}

	private void assertCalledOff(Nonconformity one, Consumer<Nonconformity> end) throws Exception {
		var link = this.desk.link();
		var task = this.cases.open(one);
		var filled = this.desk.filled(link, "yes", "", "").with(csrf());
		end.accept(one);

		assertThat(request(one).state()).isEqualTo(State.CALLED_OFF);
		assertThat(records(one, Kind.SIGNATURE_ENDED)).singleElement()
			.asString()
			.contains("\"ended\":\"called-off\"", request(one).id());
		this.desk.opens(link)
			.andExpect(status().isGone())
			.andExpect(content().string(allOf(containsString("This is not to be signed any more"),
					containsString("was called off or has ended"), not(containsString("<form")))));
		this.browser.perform(filled)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("This is not to be signed any more")));
		this.desk.asksForACode(link).andExpect(status().isGone());
		this.browser.perform(get("/tasks/" + task.id() + "/sign").with(user("tm"))).andExpect(status().isNotFound());
		carries();
		assertThat(records(one, Kind.SIGNED)).isEmpty();
		assertThat(this.desk.letters()).filteredOn((it) -> it.startsWith("Please decide and sign")).hasSize(1);
	}

}
