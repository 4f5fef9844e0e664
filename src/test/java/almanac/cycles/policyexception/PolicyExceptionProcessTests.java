package almanac.cycles.policyexception;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.registers.documents.Document.Kind;
import almanac.registers.operations.Exemption.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest
class PolicyExceptionProcessTests {

	private static final Map<String, Object> NEEDED = Map.of("stillNeeded", "yes", "endRemarks",
			"The new scanner comes in November only.");

	private static final Map<String, Object> OVER = Map.of("stillNeeded", "no", "endRemarks",
			"The new scanner runs on all three.");

	private Deviation it;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.it = new Deviation(context).from(Kind.PROCEDURE);
	}

	@Test
	void aGrantedExceptionHoldsUntilItsLastDay() {
		var run = this.it.isGranted().run();

		assertThat(this.it.entry()).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.ACTIVE);
			assertThat(it.requester()).isEqualTo("bo");
			assertThat(it.owner()).isEqualTo("syso");
			assertThat(it.approver()).isEqualTo("apr");
			assertThat(it.granted()).isEqualTo("2027-03-03");
			assertThat(it.expires()).isEqualTo("2027-09-30");
			assertThat(it.documents()).containsExactly(this.it.document);
			assertThat(it.risks()).containsExactly(this.it.risk);
			assertThat(it.compensation()).contains("network of their own");
		});
		assertThat(run).isWaitingAt("thirty-days-left").hasNotPassed("drop-request");

		assertThat(this.it.dateArrives().cycle.now()).isEqualTo("2027-08-31T06:00:00Z");
		assertThat(run).isWaitingAt("prepare-end-of-exception");
		this.it.dateArrives();

		assertThat(run).isEnded()
			.hasPassed("last-day-over", "expire-exception", "exception-expired")
			.hasNotPassed("renewal-requested", "end-exception", "revoke-exception", "drop-request");
		assertThat(this.it.entry().state()).isEqualTo(State.EXPIRED);
	}

	@Test
	void whatIsStillNeededIsAskedForAnewAndEndsAllTheSame() {
		var run = this.it.isGranted().dateArrives().run();
		this.it.does("syso", "prepare-end-of-exception", NEEDED);

		var renewed = this.it.register.all()
			.filter((it) -> it.value().state() == State.REQUESTED && it.value().documents().contains(this.it.document))
			.toList();
		assertThat(renewed).singleElement().satisfies((it) -> {
			assertThat(it.value().requester()).isEqualTo("syso");
			assertThat(it.value().compensation()).isEqualTo(this.it.entry().compensation());
			assertThat(it.value().approver()).isNull();
			assertThat(it.value().expires()).isNull();
		});
		var next = "policy-exception:" + renewed.get(0).id();
		this.it.cycle.proceeds(next);
		assertThat(this.it.cycle.open(next)).containsExactly("describe-exception");
		assertThat(this.it.entry().state()).isEqualTo(State.ACTIVE);
		this.it.dateArrives();

		assertThat(run).isEnded()
			.hasPassed("renewal-requested", "last-day-reached", "exception-expired")
			.hasNotPassed("last-day-over", "end-exception", "revoke-exception");
		assertThat(this.it.entry().state()).isEqualTo(State.EXPIRED);
	}

	@Test
	void whereTheRuleIsFollowedAgainItEndsAtOnce() {
		var run = this.it.isGranted().dateArrives().run();
		this.it.does("syso", "prepare-end-of-exception", OVER);

		assertThat(run).isEnded()
			.hasPassed("end-exception", "rule-followed-again")
			.hasNotPassed("expire-exception", "renewal-requested", "revoke-exception");
		assertThat(this.it.register.find(this.it.number).orElseThrow()).satisfies((it) -> {
			assertThat(it.value().state()).isEqualTo(State.REVOKED);
			assertThat(it.author()).isEqualTo("syso");
		});
	}

	@Test
	void whatIsNotGrantedCanBeAskedForOtherwise() {
		var run = this.it.isRefused().run();
		assertThat(run).isWaitingAt("describe-exception").hasNotPassed("grant-exception");
		assertThat(this.it.entry().state()).isEqualTo(State.REQUESTED);

		this.it.does("bo", "describe-exception", TestCycle.changed(this.it.description(), "requestKept", "yes",
				"compensation", "They stand in a network of their own and are scanned each night."));
		this.it.does("apr", "decide-on-exception", Map.of("exceptionGranted", "yes"));

		assertThat(this.it.entry().state()).isEqualTo(State.ACTIVE);
		assertThat(this.it.entry().compensation()).contains("each night");
	}

	@Test
	void whatIsNotAskedForAnyMoreIsDropped() {
		var run = this.it.isRefused().run();
		this.it.does("bo", "describe-exception", Map.of("requestKept", "no"));

		assertThat(run).isEnded()
			.hasPassed("drop-request", "request-dropped")
			.hasNotPassed("grant-exception", "expire-exception", "revoke-exception");
		assertThat(this.it.entry().state()).isEqualTo(State.REJECTED);
		assertThat(this.it.entry().approver()).isNull();
	}

	@Test
	void theIsmsManagerEndsItBeforeItsDay() {
		var run = this.it.isGranted().run();
		this.it.requests.revoke(this.it.number, "A build server was infected.", "ism");
		this.it.proceeds();

		assertThat(run).isEnded()
			.hasPassed("revoke-exception", "exception-withdrawn")
			.hasNotPassed("prepare-end-of-exception", "expire-exception", "end-exception");
		assertThat(this.it.register.find(this.it.number).orElseThrow()).satisfies((it) -> {
			assertThat(it.value().state()).isEqualTo(State.REVOKED);
			assertThat(it.author()).isEqualTo("ism");
			assertThat(it.reason()).isEqualTo("A build server was infected.");
		});
	}

	@Test
	void aShortExceptionIsPreparedForItsEndAtOnce() {
		this.it.does("bo", "describe-exception", TestCycle.changed(this.it.description(), "expires", "2027-03-10"));
		var run = this.it.does("apr", "decide-on-exception", Map.of("exceptionGranted", "yes")).run();

		this.it.dateArrives();
		assertThat(run).isWaitingAt("prepare-end-of-exception");
		this.it.cycle.passes(Duration.ofDays(1));
		assertThat(LocalDate.ofInstant(this.it.cycle.now(), ZoneOffset.UTC)).isEqualTo("2027-03-04");
	}

}
