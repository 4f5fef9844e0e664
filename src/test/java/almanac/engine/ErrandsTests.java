package almanac.engine;

import java.time.Duration;
import java.util.ArrayList;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ProcessTest
class ErrandsTests {

	@Autowired
	Errands errands;

	@Autowired
	TestErrand errand;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService runs;

	@Autowired
	ProcessEngine engine;

	@Autowired
	TransactionTemplate transaction;

	private String promised;

	@AfterEach
	void forget() {
		this.errands.forget(this.promised);
		this.errand.calls.clear();
		this.errand.fails = false;
	}

	@Test
	void whatIsPromisedIsDoneOnceTheTransactionHolds() {
		this.transaction.executeWithoutResult((status) -> {
			this.promised = this.errands.promise("test", "a:b");
			assertThat(this.errand.calls).isEmpty();
		});

		this.jobs.executeJob(this.promised);

		assertThat(this.errand.calls).containsExactly("a:b");
		assertThat(job()).isNull();
	}

	@Test
	void aPromiseOfATransactionThatRollsBackIsNone() {
		this.transaction.executeWithoutResult((status) -> {
			this.promised = this.errands.promise("test", "a");
			status.setRollbackOnly();
		});

		assertThat(job()).isNull();
	}

	@Test
	void whatFailsIsTriedAgainAfterTheTimesOfTheConfigurationAndThenAnIncident() {
		this.promised = this.errands.promise("test", "a");
		this.errand.fails = true;

		var waits = new ArrayList<Duration>();
		for (var left = 4; left >= 0; left--) {
			assertThat(incidents()).isZero();
			fails();
			assertThat(job().getRetries()).isEqualTo(left);
			waits.add(Duration.between(TestCycle.BEGINNING, job().getDuedate().toInstant()));
		}

		assertThat(waits.subList(0, 4)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5),
				Duration.ofMinutes(30), Duration.ofHours(2));
		assertThat(this.errand.calls).containsExactly("a", "a", "a", "a", "a for the last time");
		assertThat(incidents()).isEqualTo(1);
	}

	@Test
	void whoForgetsAPromiseForgetsItsIncidentToo() {
		this.promised = this.errands.promise("test", "a");
		this.errand.fails = true;
		for (var tries = 0; tries < 5; tries++) {
			fails();
		}

		this.errands.forget(this.promised);
		this.errands.forget(this.promised);

		assertThat(incidents()).isZero();
		assertThat(job()).isNull();
	}

	@Test
	void cyclesGoFirst() {
		this.promised = this.errands.promise("test", "a");

		assertThat(job().getPriority()).isNegative();
		assertThat(((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.isJobExecutorAcquireByPriority()).isTrue();
	}

	@Test
	void anErrandNobodyKnowsIsNamed() {
		this.promised = this.errands.promise("tset", "a");

		assertThatIllegalStateException().isThrownBy(() -> this.jobs.executeJob(this.promised))
			.withMessageStartingWith("No errand 'tset'. Known: [")
			.withMessageContaining("test");
	}

	private void fails() {
		assertThatIllegalStateException().isThrownBy(() -> this.jobs.executeJob(this.promised))
			.withMessage("It rains.");
	}

	private Job job() {
		return this.jobs.createJobQuery().jobId(this.promised).singleResult();
	}

	private long incidents() {
		return this.runs.createIncidentQuery().configuration(this.promised).count();
	}

}
