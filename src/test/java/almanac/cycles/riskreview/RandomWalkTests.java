package almanac.cycles.riskreview;

import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.cycles.RiskWalker;
import almanac.cycles.Walker;
import almanac.engine.Message;
import almanac.engine.Messages;
import almanac.engine.ProcessTest;
import almanac.engine.TestCycle;
import almanac.engine.UserTask;
import almanac.evidence.EvidenceRecords;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reviews of all risks walked at random with the reviews, treatments and acceptances that
 * come of them: with answers that are right, wrong or missing, by people who may and who
 * may not, while reasons are added and criteria change, until every risk is gone.
 */
@ProcessTest
class RandomWalkTests {

	/** After as many steps people do what is right. */
	private static final int PATIENCE = 60;

	private static final int MOST = 700;

	/** When criteria do not change any more, so that not all is due after it. */
	private static final int DAYS_OF_CHANGE = 40;

	private final Set<String> passed = new HashSet<>();

	/** Reasons, and the review each was merged into. */
	private final Map<String, String> merged = new HashMap<>();

	private final Set<String> runs = new HashSet<>();

	@Autowired
	Messages messages;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context) {
		Walker.walks(9, (seed) -> {
			var risks = new ThreeRisks(context, 5000 + seed);
			try {
				walk(risks, new Walker(risks.desk.cycle, seed, RiskWalker.EVERYBODY), seed);
			}
			finally {
				ClockUtil.setCurrentTime(Date.from(TestCycle.BEGINNING));
				risks.criteriaAsBefore();
			}
		});
		assertThat(this.passed).as("ends that were reached")
			.contains("risk-review-completed", "changed-risk-profile-reported", "acceptance-replaced", "risk-untreated",
					"reassessment-requested", "risk-accepted", "treatment-started", "risk-closed",
					"acceptance-recorded", "trigger-merged");
	}

	private void walk(ThreeRisks risks, Walker walker, int seed) {
		this.merged.clear();
		this.runs.clear();
		if (seed % 3 == 2) {
			walker.passes(2 * DAYS_OF_CHANGE);
			risks.wereReviewed(Map.of(risks.numbers.get(0), risks.desk.today().plusDays(20), risks.numbers.get(1),
					risks.desk.today().plusDays(500)));
		}
		var begin = risks.desk.today();
		risks.areDue();
		var people = new RiskWalker(risks.desk, walker, (seed % 3 == 0) ? 5 : 2);
		var review = new ReviewWalker(risks, walker);
		for (var step = 0; risks.areUnderReview(); step++) {
			step(risks, walker, review, people, step > PATIENCE);
			if (seed % 3 != 2 && step < PATIENCE && risks.areUnderReview()) {
				happens(risks, walker);
			}
			if (step > MOST) {
				throw walker.endless(risks.runs());
			}
		}
		new ReviewKept(risks, review, this.messages).isComplete(begin, walker.ends(risks.key));
		timePasses(risks, walker, review, people);
		allIsClosed(risks, walker, review, people);
		assertThatAllIsWell(risks, walker, people);
	}

	private void step(ThreeRisks risks, Walker walker, ReviewWalker review, RiskWalker people, boolean willing) {
		var running = risks.runs();
		this.runs.addAll(running);
		var open = walker.open(running);
		if (!open.isEmpty()) {
			attempt(walker.oneOf(open), review, people, willing);
		}
		risks.callsWhatItCalls();
		walker.passes(open.isEmpty() ? walker.number(10) : walker.number(7) / 6);
		walker.timers(running);
		if (open.isEmpty() || walker.isOneIn(3)) {
			risks.numbers.forEach((it) -> risks.areAcceptedOnceOrUntreated(people.acceptances(it), it));
		}
	}

	private static void attempt(UserTask task, ReviewWalker review, RiskWalker people, boolean willing) {
		if (review.asks(task)) {
			review.attempt(task, willing);
		}
		else {
			people.attempt(task, willing);
		}
	}

	private void happens(ThreeRisks risks, Walker walker) {
		if (walker.isOneIn(8)) {
			for (var times = walker.number(2); times >= 0; times--) {
				somethingAsks(risks, walker, walker.oneOf(risks.numbers));
			}
		}
		if (walker.isOneIn(30)) {
			risks.criteriaChange();
		}
	}

	/** Into the review that is under way, if there is one. */
	private void somethingAsks(ThreeRisks risks, Walker walker, String risk) {
		var running = risks.reviews(risk);
		var closed = risks.isClosed(risk);
		var reason = walker.words("A neighbour was hit");
		this.messages.send("riskReassessRequested", "restore-test:2027", Map.of("risk", risk, "reason", reason));
		if (closed) {
			assertThat(risks.reviews(risk)).as("%s is closed", risk).isEqualTo(running);
		}
		else {
			var now = risks.reviews(risk);
			assertThat(now).as("reviews of %s", risk).hasSize(1);
			assertThat(running.isEmpty() || running.equals(now)).as("merged").isTrue();
			this.merged.put(reason, now.get(0));
		}
	}

	/** Nobody does much, so that acceptances end before they are decided again. */
	private void timePasses(ThreeRisks risks, Walker walker, ReviewWalker review, RiskWalker people) {
		for (var month = walker.number(16); month >= 0; month--) {
			for (var task = walker.number(12); task > 0; task--) {
				step(risks, walker, review, people, true);
			}
			walker.passes(walker.number(60));
			walker.timers(risks.runs());
			risks.runs().forEach(risks.desk.cycle::proceeds);
			risks.numbers.forEach((it) -> risks.areAcceptedOnceOrUntreated(people.acceptances(it), it));
		}
	}

	private void allIsClosed(ThreeRisks risks, Walker walker, ReviewWalker review, RiskWalker people) {
		people.closes();
		for (var step = 0; !risks.runs().isEmpty() || !risks.numbers.stream().allMatch(risks::isClosed); step++) {
			risks.numbers.stream()
				.filter((it) -> !risks.isClosed(it) && risks.reviews(it).isEmpty())
				.forEach((it) -> somethingAsks(risks, walker, it));
			step(risks, walker, review, people, true);
			if (step > MOST) {
				throw walker.endless(risks.runs());
			}
		}
	}

	private void assertThatAllIsWell(ThreeRisks risks, Walker walker, RiskWalker people) {
		this.runs.forEach((it) -> {
			assertThat(this.evidence.verify(it).isSound()).as("evidence of %s", it).isTrue();
			this.passed.addAll(walker.ends(it));
		});
		this.merged.forEach((reason, review) -> assertThat(String.valueOf(risks.variable(review, "reasons")))
			.as("reasons of %s", review)
			.contains(reason));
		risks.numbers.forEach((it) -> {
			people.assertThatWhoMayAccepted(it, risks.criteria);
			assertThat(people.valid(it)).as("acceptances of %s, which is closed", it).isEmpty();
			assertThat(risks.desk.risks.history(it)).as("nobody but a cycle wrote")
				.allSatisfy((entry) -> assertThat(
						entry.reason().matches("(?s)For a test|As reviewed before|.* in (review|treatment)-.*"))
					.as(entry.reason())
					.isTrue());
		});
		assertThat(this.messages.sentBy(risks.key)).extracting(Message::name)
			.as("sent once")
			.containsOnlyOnce("riskReportReady");
	}

}
