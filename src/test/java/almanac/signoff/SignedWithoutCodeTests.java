package almanac.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A plan is approved by the link in the letter alone, as its model says.
 */
@MailTest
class SignedWithoutCodeTests {

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords records;

	@Autowired
	JdbcClient jdbc;

	private Desk desk;

	private Nonconformity one;

	@BeforeEach
	void waitsForTopManagement() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.one = this.cases.raisedBy("ro");
		this.cases.upTo(this.one, "approve-plan", Map.of("grade", "major", "source", "observation"));
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
	void theLinkAndAnExplicitDecisionApproveThePlan() throws Exception {
		var link = this.desk.link();
		this.desk.opens(link).andExpect(content().string(not(containsString("id=\"code\""))));
		this.desk.decides(link, null, "", "").andExpect(status().isUnprocessableEntity());

		this.desk.decides(link, "yes", "", "").andExpect(redirectedUrl(link));

		assertThat(this.cases.open(this.one).key()).isEqualTo("implement-action");
		assertThat(signed().content()).contains("\"method\":\"link\"", "\"level\":\"L1-link\"",
				"\"mailMessageId\":\"<almanac.");
	}

	@Test
	void whoMayReadTheCaseSeesWhoSignedWhat() throws Exception {
		this.desk.decides(this.desk.link(), "no", "Who keeps the checklist current?", "")
			.andExpect(status().is3xxRedirection());

		this.browser.perform(get("/api/signatures").param("businessKey", this.one.businessKey()).with(user("la")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[0].state").value("rejected"))
			.andExpect(jsonPath("$.items[0].person").value("tm"))
			.andExpect(jsonPath("$.items[0].comment").value("Who keeps the checklist current?"));
		var id = signed().content().replaceAll(".*\"signature\":\"([\\w-]+)\".*", "$1");
		this.browser.perform(get("/signatures/" + id).with(user("la")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Who keeps the checklist current?")));
		this.browser.perform(get("/signatures/" + id + "/paper").with(user("la"))).andExpect(status().isOk());
		this.browser.perform(get("/signatures/" + id).with(user("trn"))).andExpect(status().isOk());
		this.browser.perform(get("/api/signatures").param("businessKey", this.one.businessKey()).with(user("emp")))
			.andExpect(jsonPath("$.total").value(0));
		for (var path : new String[] { "/signatures/" + id, "/signatures/" + id + "/paper" }) {
			this.browser.perform(get(path).with(user("emp"))).andExpect(status().isNotFound());
		}
	}

	@Test
	void openingThePageOfTheTaskChangesNothingHoweverOldTheRequestIs() throws Exception {
		var page = "/tasks/" + this.cases.open(this.one).id() + "/sign";
		ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(8))));
		var before = this.jdbc.sql("select id, state, ended_at, expires_at from signature_request")
			.query()
			.listOfRows();
		var records = kinds();

		this.browser.perform(get(page).with(user("ism"))).andExpect(status().isNotFound());
		this.browser.perform(head(page).with(user("tm"))).andExpect(status().isOk());
		var shown = this.browser.perform(get(page).with(user("tm")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(this.jdbc.sql("select id, state, ended_at, expires_at from signature_request").query().listOfRows())
			.isEqualTo(before);
		assertThat(kinds()).isEqualTo(records);
		var hash = shown.replaceAll("(?s).*name=\"content\" value=\"(\\w{64})\".*", "$1");
		this.browser.perform(post(page).with(user("ism")).with(csrf()).param("content", hash).param("choice", "yes"))
			.andExpect(status().isNotFound());
		assertThat(kinds()).isEqualTo(records);
		this.browser.perform(post(page).with(user("tm")).with(csrf()).param("content", hash).param("choice", "yes"))
			.andExpect(status().is3xxRedirection());
		assertThat(kinds()).endsWith(Kind.SIGNED).contains(Kind.SIGNATURE_ENDED);
		assertThat(signed().content()).doesNotContain("\"openedAt\":null");
	}

	private List<Kind> kinds() {
		return this.records.of(this.one.businessKey(), 0, 200).items().stream().map(EvidenceRecord::kind).toList();
	}

	private EvidenceRecord signed() {
		return this.records.of(this.one.businessKey(), 0, 200)
			.items()
			.stream()
			.filter((it) -> it.kind() == Kind.SIGNED)
			.findFirst()
			.orElseThrow();
	}

}
