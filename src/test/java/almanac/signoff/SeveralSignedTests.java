package almanac.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.DemoCase;
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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Plans of several nonconformities approved on one page, each with a signature of its
 * own.
 */
@MailTest
class SeveralSignedTests {

	private static final String PAGE = "/signatures/several";

	private static final String KIND = "corrective-action:approve-plan";

	@Autowired
	PostOffice post;

	@Autowired
	MockMvc browser;

	@Autowired
	DemoCase cases;

	@Autowired
	Signatures signatures;

	@Autowired
	EvidenceRecords records;

	private List<Nonconformity> three;

	@BeforeEach
	void threePlansWait() {
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
		this.post.opens();
		this.three = Stream.generate(() -> this.cases.raisedBy("ro"))
			.limit(3)
			.peek((it) -> this.cases.upTo(it, "approve-plan", Map.of("grade", "major", "source", "observation")))
			.toList();
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
	}

	@AfterEach
	void ends() {
		this.post.closes();
		ClockUtil.reset();
	}

	private Request of(Nonconformity one) {
		return this.signatures.ofRun(one.businessKey()).get(0);
	}

	private State stateOf(Nonconformity one) {
		return of(one).state();
	}

	@Test
	void eachIsDecidedByItselfOrStays() throws Exception {
		this.browser.perform(get("/signatures").with(user("tm")))
			.andExpect(content()
				.string(allOf(containsString(PAGE + "?kind="), containsString(this.three.get(2).id().value()))));
		this.browser.perform(get(PAGE).param("kind", KIND).with(user("tm")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(of(this.three.get(0)).fingerprint()),
					containsString(of(this.three.get(2)).fingerprint()), not(containsString("checked")))));

		this.browser
			.perform(post(PAGE).param("kind", KIND)
				.param("choice." + of(this.three.get(0)).id(), "yes")
				.param("content." + of(this.three.get(0)).id(), of(this.three.get(0)).contentSha256())
				.param("choice." + of(this.three.get(1)).id(), "no")
				.param("content." + of(this.three.get(1)).id(), of(this.three.get(1)).contentSha256())
				.param("reason." + of(this.three.get(1)).id(), "too short")
				.with(csrf())
				.with(user("tm")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("too short"), containsString("at least 20 letters"),
					containsString("Signed for"))));

		assertThat(this.three).extracting(this::stateOf).containsExactly(State.SIGNED, State.OPEN, State.OPEN);
		assertThat(this.records.of(this.three.get(0).businessKey(), 0, 200).items())
			.filteredOn((it) -> it.kind() == Kind.SIGNED)
			.hasSize(1);
	}

	@Test
	void whatSomebodyElseIsAskedIsNotDecided() throws Exception {
		this.browser
			.perform(post(PAGE).param("kind", KIND)
				.param("choice." + of(this.three.get(0)).id(), "yes")
				.param("content." + of(this.three.get(0)).id(), of(this.three.get(0)).contentSha256())
				.with(csrf())
				.with(user("ism")))
			.andExpect(status().isOk());

		assertThat(this.three).extracting(this::stateOf).containsOnly(State.OPEN);
	}

	@Test
	void whatWasNotShownIsNotSigned() throws Exception {
		this.browser
			.perform(post(PAGE).param("kind", KIND)
				.param("choice." + of(this.three.get(0)).id(), "yes")
				.param("content." + of(this.three.get(0)).id(), "0".repeat(64))
				.with(csrf())
				.with(user("tm")))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("This has changed")));

		assertThat(this.three).extracting(this::stateOf).containsOnly(State.OPEN);
	}

	@Test
	void whatNeedsACodeIsSignedAlone() throws Exception {
		var major = this.cases.raisedBy("ro");
		this.cases.upTo(major, "confirm-closure", Map.of("grade", "major"));
		while (!this.post.errands().isEmpty()) {
			this.post.carries();
		}
		var open = this.signatures.ofRun(major.businessKey())
			.stream()
			.filter(Request::isOpen)
			.findFirst()
			.orElseThrow();

		this.browser
			.perform(post(PAGE).param("kind", open.kind())
				.param("choice." + open.id(), "yes")
				.param("content." + open.id(), open.contentSha256())
				.with(csrf())
				.with(user("tm")))
			.andExpect(content().string(containsString("Nothing waits")));

		assertThat(this.signatures.find(open.id()).orElseThrow().isOpen()).isTrue();
	}

}
