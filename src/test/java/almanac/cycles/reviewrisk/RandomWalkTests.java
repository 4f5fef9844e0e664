package almanac.cycles.reviewrisk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import almanac.cycles.RiskDesk;
import almanac.cycles.RiskWalker;
import almanac.cycles.Walker;
import almanac.engine.ProcessTest;
import almanac.evidence.EvidenceRecords;
import almanac.registers.actions.Action;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.Risk.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reviews of risks and the treatment of their actions walked at random, with answers that
 * are right, wrong or missing, by people who may and who may not, until they end.
 */
@ProcessTest
class RandomWalkTests {

	/** After as many steps people agree with everything. */
	private static final int PATIENCE = 25;

	private final Set<String> passed = new HashSet<>();

	@Autowired
	Criteria criteria;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void noWalkGetsStuckOrBreaksARule(@Autowired ApplicationContext context) {
		Walker.walks(15, (seed) -> {
			var desk = new RiskDesk(context);
			desk.risk = desk.identified(List.of("syso", "tm", "ism").get(seed % 3));
			desk.isDue("%d".formatted(4000 + seed));
			var walker = new Walker(desk.cycle, seed, RiskWalker.EVERYBODY);
			var people = new RiskWalker(desk, walker, 5);
			walk(desk, walker, people).forEach((it) -> {
				assertThat(this.evidence.verify(it).isSound()).as("evidence of %s", it).isTrue();
				this.passed.addAll(walker.ends(it));
			});
			assertThatAllIsWell(desk, people);
		});
		assertThat(this.passed).as("ends that were reached")
			.contains("risk-accepted", "treatment-started", "risk-closed", "acceptance-recorded");
	}

	private Set<String> walk(RiskDesk desk, Walker walker, RiskWalker people) {
		var runs = new HashSet<String>();
		for (var step = 0; step < 400; step++) {
			runs.addAll(running(desk));
			var open = walker.open(running(desk));
			if (running(desk).isEmpty()) {
				return runs;
			}
			if (!open.isEmpty()) {
				people.attempt(walker.oneOf(open), step > PATIENCE);
			}
			if (walker.isOneIn(8)) {
				walker.passes(walker.number(10));
			}
		}
		throw walker.endless(running(desk));
	}

	private static List<String> running(RiskDesk desk) {
		return Stream.concat(desk.cycles.running("review-risk:" + desk.risk + ":").stream(),
				desk.actionsOfRisk().stream().flatMap((it) -> desk.cycles.running("treatment-action:" + it).stream()))
			.toList();
	}

	private void assertThatAllIsWell(RiskDesk desk, RiskWalker people) {
		var entry = desk.risks.find(desk.risk).orElseThrow();
		var valid = people.valid(desk.risk);
		assertThat(valid).as("one acceptance at a time").hasSize(entry.value().state() == State.CLOSED ? 0 : 1);
		people.assertThatWhoMayAccepted(desk.risk, this.criteria);
		people.assertThatNobodyVerifiedTheirOwnWork();
		if (entry.value().state() != State.CLOSED) {
			assertThat(entry.value().acceptedUntil()).isEqualTo(valid.get(0).validUntil());
			assertThat(desk.acceptances.isMissing(desk.risk, LocalDate.from(valid.get(0).acceptedOn()))).as("RR13")
				.isFalse();
		}
		assertThat(desk.risks.history(desk.risk)).as("nobody but a cycle wrote")
			.allSatisfy((it) -> assertThat(it.version() == 1 || it.reason().matches("(?s).* in (review|treatment)-.*"))
				.isTrue());
		assertThat(desk.actionsOfRisk()).as("actions are over")
			.allSatisfy((it) -> assertThat(desk.actions.find(it).orElseThrow().value().state())
				.isEqualTo(Action.State.VERIFIED));
	}

}
