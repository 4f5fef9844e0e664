package almanac.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import almanac.DemoCase;
import almanac.engine.UserTask;
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
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Top management confirms the closure of a major nonconformity by the link in a letter
 * and a mailed code.
 */
@MailTest
class SignedByLinkTests {

	static final String MAJOR = "major";

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords records;

	@Autowired
	SignatureTick tick;

	private Desk desk;

	private Nonconformity one;

	private UserTask task;

	@BeforeEach
	void waitsForTopManagement() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.one = this.cases.raised();
		this.task = this.cases.upTo(this.one, "confirm-closure", Map.of("grade", MAJOR));
		carries();
		this.desk = new Desk(this.post, this.browser, "tm@feinwerk-talmark.example");
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	private void carries() {
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
	}

	private boolean isOpen() {
		return this.cases.openTasks(this.one).stream().anyMatch((it) -> it.id().equals(this.task.id()));
	}

	private EvidenceRecord record(Kind kind) {
		return this.records.of(this.one.businessKey(), 0, 200)
			.items()
			.stream()
			.filter((it) -> it.kind() == kind)
			.reduce((a, b) -> b)
			.orElseThrow();
	}

	@Test
	void aLinkACodeAndAnExplicitDecisionCloseTheCase() throws Exception {
		var link = this.desk.link();
		this.desk.opens(link)
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(header().string("Referrer-Policy", "no-referrer"));
		this.desk.asksForACode(link).andExpect(status().isOk());
		this.desk.decides(link, "yes", "", this.desk.code()).andExpect(redirectedUrl(link));

		assertThat(isOpen()).isFalse();
		assertThat(record(Kind.SIGNED).content()).contains("\"method\":\"link+mailed-code\"",
				"\"decision\":\"signed\"");
		assertThat(this.desk.page(link)).contains("Nothing more is needed");
	}

	@Test
	void lookingDecidesNothingHoweverOften() throws Exception {
		var link = this.desk.link();
		for (var i = 0; i < 5; i++) {
			this.desk.opens(link).andExpect(status().isOk());
		}

		assertThat(isOpen()).isTrue();
	}

}
