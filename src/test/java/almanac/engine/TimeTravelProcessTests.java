package almanac.engine;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

@ProcessTest
class TimeTravelProcessTests {

	@Autowired
	TickRows rows;

	@Autowired
	OwnTransaction transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from tick where name = 'Counted'").update();
		this.jdbc.sql("delete from clock_ahead").update();
	}

	/** Its job may count as given up long before it ends. */
	@Test
	void aTickThatBeganBeforeTheJourneyIsWaitedForAndNoneIsLeftOut() throws Exception {
		var counted = new Counted();
		var over = new CountDownLatch(1);
		var begun = new CountDownLatch(1);
		var before = CompletableFuture.runAsync(() -> this.transaction.of(() -> {
			assertThat(this.rows.lock()).isTrue();
			begun.countDown();
			return awaited(over);
		}));
		assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
		var journey = CompletableFuture.runAsync(() -> travel(counted).to(TestCycle.BEGINNING.plusSeconds(7200)));
		while (!waits() && !journey.isDone()) {
			Thread.onSpinWait();
		}
		assertThat(this.clock.instant()).as("nothing moved").isBefore(TestCycle.BEGINNING.plusSeconds(60));
		assertThat(counted.times).hasValue(0);

		over.countDown();
		before.get(1, TimeUnit.MINUTES);
		journey.get(1, TimeUnit.MINUTES);

		assertThat(counted.times).as("at the beginning and at each hour").hasValue(3);
	}

	private static boolean waits() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((it) -> it.getKey().getName().equals("time-travel"))
			.anyMatch((it) -> Arrays.stream(it.getValue())
				.anyMatch((frame) -> frame.getMethodName().equals("await")
						&& frame.getClassName().equals(EngineTimeTravel.class.getName())));
	}

	private static boolean awaited(CountDownLatch latch) {
		try {
			return latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private EngineTimeTravel travel(Tick tick) {
		var engine = mock(ProcessEngine.class, Answers.RETURNS_DEEP_STUBS);
		var nothing = mock(JobQuery.class, Answers.RETURNS_SELF);
		when(engine.getManagementService().createJobQuery()).thenReturn(nothing);
		var idle = mock(ProcessEngineConfigurationImpl.class);
		when(engine.getProcessEngineConfiguration()).thenReturn(idle);
		var beans = new StaticListableBeanFactory();
		beans.addBean("engine", engine);
		beans.addBean("tick", tick);
		return new EngineTimeTravel(beans.getBeanProvider(ProcessEngine.class),
				new IsmsCalendar(beans.getBeanProvider(Tick.class), this.rows, this.transaction), this.transaction,
				this.jdbc, this.clock);
	}

	private static final class Counted implements Tick {

		private final AtomicInteger times = new AtomicInteger();

		@Override
		public void run() {
			this.times.incrementAndGet();
		}

	}

}
