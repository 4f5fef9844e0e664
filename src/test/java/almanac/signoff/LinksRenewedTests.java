package almanac.signoff;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import almanac.engine.Tick;
import almanac.evidence.Kind;
import almanac.mail.MailTest;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A reminder of the ladder brings a link of its own, for seven days from then.
 */
@MailTest
class LinksRenewedTests extends ManagementAsked {

	@Autowired
	@Qualifier("ladderTick")
	Tick ladder;

	@Autowired
	JdbcClient jdbc;

	private Nonconformity one;

	private String first;

	@BeforeEach
	void isAsked() {
		this.jdbc.sql("delete from ladder_rung").update();
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = null").update();
		this.one = withPlanToApprove();
		this.first = this.desk.link();
	}

	private void remindsAt(Instant moment) {
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
			.params(Timestamp.from(moment.plus(Duration.ofHours(4))), this.cases.open(this.one).id())
			.update();
		ClockUtil.setCurrentTime(Date.from(moment));
		this.ladder.run();
		carries();
		var letters = this.desk.letters();
		assertThat(letters.get(letters.size() - 1)).contains("is due on").contains("/sign/");
	}

	@Test
	void whileTheFirstLinkLivesBothWorkEachForItsOwnWeek() throws Exception {
		remindsAt(Instant.parse("2027-03-08T12:00:00Z"));
		var second = this.desk.link();
		assertThat(second).isNotEqualTo(this.first);
		assertThat(request(this.one).expires()).isEqualTo(Instant.parse("2027-03-15T12:00:00Z"));
		this.desk.opens(this.first).andExpect(status().isOk());
		this.desk.opens(second).andExpect(status().isOk());

		passes(Requests.VALID.minusMinutes(1));
		this.desk.opens(this.first).andExpect(status().isGone());
		this.desk.opens(second).andExpect(status().isOk());
		passes(Duration.ofMinutes(2));
		this.desk.opens(second).andExpect(status().isGone());
		assertThat(records(this.one, Kind.SIGNATURE_ENDED)).isEmpty();
	}

	@Test
	void onceTheFirstIsDeadItIsAskedAnew() throws Exception {
		remindsAt(Instant.parse("2027-03-12T12:00:00Z"));
		var second = this.desk.link();
		assertThat(second).isNotEqualTo(this.first);
		assertThat(records(this.one, Kind.SIGNATURE_ENDED)).singleElement()
			.asString()
			.contains("\"ended\":\"expired\"");

		passes(Requests.VALID.minusMinutes(1));
		this.desk.opens(this.first).andExpect(status().isGone());
		this.desk.decides(second, "yes", "", "").andExpect(redirectedUrl(second));

		assertThat(request(this.one).state()).isEqualTo(State.SIGNED);
	}

}
