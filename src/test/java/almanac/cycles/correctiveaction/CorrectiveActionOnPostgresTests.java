package almanac.cycles.correctiveaction;

import almanac.engine.ProcessOnPostgresTest;
import almanac.engine.TestCycle;
import almanac.evidence.EvidenceRecords;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessOnPostgresTest
class CorrectiveActionOnPostgresTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	EvidenceRecords evidence;

	@Test
	void closesAndWithdrawsThereToo() {
		var walk = Walk.of(this.cycle, this.register, Source.OBSERVATION);
		walk.refuses("ism", "validate-nonconformity", java.util.Map.of());
		walk.toTheReview().reviewed("ver", "partly");
		walk.analysed()
			.does("cao", "plan-actions", CorrectiveActionProcessTests.laterPlan())
			.approved("ism")
			.implemented("ver")
			.dateArrives();
		walk.reviewed("ver", "effective").nothingElseToChange().closed();
		assertThat(walk.entry().state()).isEqualTo(State.CLOSED);
		assertThat(this.evidence.verify(walk.key).isSound()).isTrue();

		var other = Walk.of(this.cycle, this.register, Source.OBSERVATION).validated("minor");
		this.register.requestWithdrawal(other.entry().id(), "emp", "I mistook the test system for the real one.");
		other.does("la", "decide-on-withdrawal",
				java.util.Map.of("withdrawn", "yes", "withdrawalReason", "It is the test system, truly."));
		assertThat(other.entry().state()).isEqualTo(State.WITHDRAWN);
	}

}
