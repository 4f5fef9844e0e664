package almanac.cycles.correctiveaction;

import java.io.IOException;

import javax.sql.DataSource;

import almanac.Almanac;
import almanac.engine.Staff;
import almanac.engine.TestCycle;
import almanac.evidence.EvidenceRecords;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Almanac.class,
		properties = { "almanac.home=target/postgres", "camunda.bpm.job-execution.enabled=false" })
@Import({ Staff.class, TestCycle.class, CorrectiveActionOnPostgresTests.Database.class })
@ExtendWith(TestCycle.Ending.class)
class CorrectiveActionOnPostgresTests {

	@Autowired
	TestCycle cycle;

	@Autowired
	Nonconformities register;

	@Autowired
	EvidenceRecords evidence;

	@TestConfiguration
	static class Database {

		@Bean(destroyMethod = "close")
		static EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}

		@Bean
		static DataSource dataSource(EmbeddedPostgres postgres) {
			return postgres.getPostgresDatabase();
		}

	}

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
