package almanac.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import almanac.DemoCase;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.mail.PostOffice;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Top management is asked for signatures on major nonconformities: to approve a plan,
 * where the link in the letter is enough, or to confirm a closure, which takes a code.
 */
abstract class ManagementAsked {

	static final Instant START = Instant.parse("2027-03-03T09:00:00Z");

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	EvidenceRecords records;

	@Autowired
	Signatures signatures;

	Desk desk;

	@BeforeEach
	void begins() {
		this.post.forgets(START);
		this.post.opens();
		this.desk = new Desk(this.post, this.browser, "tm@feinwerk-talmark.example");
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	/** The link is enough. */
	Nonconformity withPlanToApprove() {
		return upTo("approve-plan");
	}

	/** A code is needed, too. */
	Nonconformity withClosureToConfirm() {
		return upTo("confirm-closure");
	}

	private Nonconformity upTo(String step) {
		var one = this.cases.raisedBy("ro");
		this.cases.upTo(one, step, Map.of("grade", "major", "source", "observation"));
		carries();
		return one;
	}

	void carries() {
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
	}

	/** The newest request of the run. */
	Request request(Nonconformity one) {
		var all = this.signatures.ofRun(one.businessKey());
		return all.get(all.size() - 1);
	}

	boolean isOpen(Nonconformity one, UserTask task) {
		return this.cases.openTasks(one).stream().anyMatch((it) -> it.id().equals(task.id()));
	}

	/** What the records of the kind say, the oldest first. */
	List<String> records(Nonconformity one, Kind kind) {
		return this.records.of(one.businessKey(), 0, 200)
			.items()
			.stream()
			.filter((it) -> it.kind() == kind)
			.map(EvidenceRecord::content)
			.toList();
	}

	static void passes(Duration time) {
		ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
	}

	/** Of somebody who signed in too long ago for that to count as a second proof. */
	static MockHttpSession oldSession() {
		return new MockHttpSession() {

			@Override
			public long getCreationTime() {
				return System.currentTimeMillis() - Proofs.FRESH.plusSeconds(1).toMillis();
			}

		};
	}

}
