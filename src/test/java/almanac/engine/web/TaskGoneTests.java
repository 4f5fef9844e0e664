package almanac.engine.web;

import java.util.Map;

import almanac.DemoCase;
import almanac.DemoTest;
import almanac.engine.Tasks;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DemoTest
class TaskGoneTests {

	private static final String MOMENT = "on \\d{1,2} \\w{3} \\d{4}, \\d\\d:\\d\\d";

	@Autowired
	MockMvc pages;

	@Autowired
	DemoCase cases;

	@Autowired
	Tasks tasks;

	@Autowired
	TaskService engine;

	@Autowired
	AuthorizationService rights;

	@Autowired
	Nonconformities register;

	@Autowired
	EvidenceRecords records;

	@Test
	void thePageHasTheFrameOfAllOthers() throws Exception {
		for (var path : new String[] { "/tasks/none", "/tasks/none/due-date", "/tasks/none/delegate" }) {
			this.pages.perform(get(path).with(user("ism")))
				.andExpect(content().string(containsString("href=\"/registers\"")))
				.andExpect(content().string(containsString("Jonas Treul")));
			this.pages.perform(get(path).with(user("emp")))
				.andExpect(content().string(containsString("Emil Sander")))
				.andExpect(content().string(not(containsString("href=\"/registers\""))));
		}
	}

	@Test
	void whoMayReadTheCaseReadsWhoCompletedTheTaskAndWhen() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		correct(one);

		this.pages.perform(get("/tasks/" + id).with(user("ism")))
			.andExpect(status().isNotFound())
			.andExpect(said("Correct nonconformity was completed by Carla Wendt " + MOMENT))
			.andExpect(content().string(containsString("href=\"/nonconformities/" + one.id() + "\"")))
			.andExpect(content().string(not(containsString("Nothing you typed"))));
	}

	@Test
	void whoCompletedItIsLedToTheNextStep() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		correct(one);

		this.pages.perform(get("/tasks/" + id).with(user("cao")))
			.andExpect(said("You completed Correct nonconformity " + MOMENT))
			.andExpect(content().string(containsString("href=\"/tasks/" + this.cases.open(one).id() + "\"")))
			.andExpect(content().string(containsString("Your next step: Decide on cause elimination")));
	}

	@Test
	void whoeverHadNoPartInItLearnsNothing() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		correct(one);

		this.pages.perform(get("/tasks/" + id).with(user("admin")))
			.andExpect(status().isNotFound())
			.andExpect(
					content().string(containsString("It was completed meanwhile, taken by somebody else, or is not")))
			.andExpect(content().string(not(containsString("Carla Wendt"))))
			.andExpect(content().string(not(containsString("Correct nonconformity"))))
			.andExpect(content().string(not(containsString(one.id().value()))));
	}

	@Test
	void whatWasTypedTooLateIsGivenBackUnderItsLabelsAndInWords() throws Exception {
		var one = this.cases.corrected();
		var id = this.cases.open(one).id();
		this.tasks.complete(id, "cao",
				Map.of("causeMethod", "five-whys", "causes",
						java.util.List.of(Map.of("cause", "The checklist has no approval step", "kind", "process")),
						"similarSearched", "All joiners of the last half year", "similarFound", "None"));

		this.pages
			.perform(post("/tasks/" + id).with(user("cao"))
				.with(csrf())
				.param("shown.causeMethod", "1")
				.param("causeMethod", "ishikawa")
				.param("shown.causes", "1")
				.param("causes[0].cause", "Nobody <b>asked</b>")
				.param("causes[0].kind", "role")
				.param("forged", "Call this number"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(allOf(containsString(">Method</h3>"), containsString("Ishikawa diagram"))))
			.andExpect(content().string(allOf(containsString(">Causes</h3>"),
					containsString("Cause: Nobody &lt;b&gt;asked&lt;/b&gt;; Where it lies: Role"))))
			.andExpect(content().string(containsString("Nothing you typed was sent on.")))
			.andExpect(content().string(not(containsString("Call this number"))));
	}

	@Test
	void whoHadATaskOfACaseThatWasWithdrawnReadsHowItEnded() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		this.register.requestWithdrawal(one.id(), "emp", "It was another system, not ours.");
		var decision = this.cases.openTasks(one)
			.stream()
			.filter((task) -> task.key().equals("decide-on-withdrawal"))
			.findFirst()
			.orElseThrow();
		this.tasks.complete(decision.id(), decision.assignee(),
				Map.of("withdrawn", "yes", "withdrawalReason", "Confirmed: it was another system, not ours."));

		this.pages.perform(get("/tasks/" + id).with(user("cao")))
			.andExpect(said("Correct nonconformity is not needed any more: its case ended " + MOMENT
					+ " with “Nonconformity withdrawn”"));
	}

	@Test
	void whoseTaskWasGivenToSomebodyElseReadsToWhom() throws Exception {
		var id = this.cases.open(this.cases.raisedBy("ism")).id();
		this.engine.setAssignee(id, "emp");
		this.engine.setAssignee(id, "ae");
		this.rights.createAuthorizationQuery()
			.userIdIn("emp")
			.resourceId(id)
			.list()
			.forEach((right) -> this.rights.deleteAuthorization(right.getId()));

		this.pages
			.perform(post("/tasks/" + id).with(user("emp"))
				.with(csrf())
				.param("shown.scope", "1")
				.param("scope", "The whole house"))
			.andExpect(status().isNotFound())
			.andExpect(said("Validate nonconformity has been with Bruno Hagedorn since \\d"))
			.andExpect(content().string(containsString("The whole house")));
	}

	@Test
	void aTaskTheDeputyTookOverSaysSinceWhen() throws Exception {
		var id = this.cases.open(this.cases.raised()).id();
		this.tasks.claim(id, "co");

		this.pages.perform(get("/tasks/" + id).with(user("ism")))
			.andExpect(status().isOk())
			.andExpect(said("for Leander Wiek since \\d{1,2} \\w{3} \\d{4}, \\d\\d:\\d\\d"));
	}

	@Test
	void onlyWhoMayTakeATaskIsOfferedToTakeIt() throws Exception {
		var id = this.cases.open(this.cases.raised()).id();

		this.pages.perform(get("/tasks/" + id).with(user("co")))
			.andExpect(content().string(containsString("name=\"take\"")));
		this.pages.perform(get("/tasks/" + id).with(user("tm")))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("name=\"take\""))));
	}

	@Test
	void whoeverTriesToCompleteWhatIsNotTheirsToSeeIsOnRecord() throws Exception {
		var one = this.cases.raisedBy("ism");
		var id = this.cases.open(one).id();

		this.pages.perform(late(id, "emp"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(not(containsString("Jonas Treul"))));

		assertThat(this.records.of(one.businessKey(), 0, 50).items()).last().satisfies((it) -> {
			assertThat(it.kind()).isEqualTo(Kind.REFUSAL);
			assertThat(it.person()).isEqualTo("emp");
			assertThat(it.content()).contains("correction").doesNotContain("Locked at once");
		});
		assertThat(this.cases.open(one).id()).isEqualTo(id);
	}

	@Test
	void comingTooLateIsNoOffence() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		correct(one);

		this.pages.perform(late(id, "cao")).andExpect(status().isNotFound());

		assertThat(this.records.of(one.businessKey(), 0, 50).items()).extracting((it) -> it.kind())
			.doesNotContain(Kind.REFUSAL);
	}

	@Test
	void aFileForATaskThatIsDoneIsToldSoToo() throws Exception {
		var one = this.cases.validated();
		var id = this.cases.open(one).id();
		correct(one);

		this.pages
			.perform(multipart("/tasks/" + id + "/files/correctionEvidence")
				.file(new MockMultipartFile("file.correctionEvidence", "export.csv", "text/csv", "a;b\n".getBytes()))
				.with(user("cao"))
				.with(csrf()))
			.andExpect(status().isNotFound())
			.andExpect(said("You completed Correct nonconformity " + MOMENT));
	}

	private void correct(Nonconformity one) {
		this.tasks.complete(this.cases.open(one).id(), "cao", Map.of("correction", "The accounts were locked at once.",
				"correctedOn", "2026-01-15", "consequences", "None: nobody had used them."));
	}

	private static MockHttpServletRequestBuilder late(String id, String person) {
		return post("/tasks/" + id).with(user(person))
			.with(csrf())
			.param("shown.correction", "1")
			.param("correction", "Locked at once");
	}

	private static org.springframework.test.web.servlet.ResultMatcher said(String pattern) {
		return content().string(matchesPattern("(?s).*" + pattern + ".*"));
	}

}
