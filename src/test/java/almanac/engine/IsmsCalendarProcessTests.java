package almanac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class IsmsCalendarProcessTests {

	@Autowired
	ProcessEngine engine;

	@Autowired
	TickRows rows;

	@Autowired
	OwnTransaction transaction;

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient jdbc;

	private final List<String> done = new ArrayList<>();

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from tick where name in ('First', 'Second', 'Third')").update();
	}

	@Test
	void theTimerGoesOnAndLeavesNothingBehind() {
		// starts what other tests left due
		ticks();
		var before = rowsOfTheEngine();
		var records = this.jdbc.sql("select count(*) from evidence_record").query(Long.class).single();

		for (var tick = 0; tick < 3; tick++) {
			var timer = timer();
			ticks();
			assertThat(timer().getDuedate()).isAfterOrEqualTo(timer.getDuedate());
		}

		assertThat(rowsOfTheEngine()).isEqualTo(before);
		assertThat(beat("DueRuns").last()).isEqualTo(TestCycle.BEGINNING);
		assertThat(beat("DueRuns").failingSince()).isNull();
		assertThat(this.jdbc.sql("select count(*) from evidence_record").query(Long.class).single()).isEqualTo(records);
	}

	private void ticks() {
		this.engine.getManagementService().executeJob(timer().getId());
		this.engine.getManagementService().executeJob(message().getId());
	}

	@Test
	void itIsNoCycleOfTheIsms() {
		assertThat(this.cycles.known()).contains("corrective-action").doesNotContain("isms-calendar");
		assertThatExceptionOfType(NoSuchCycle.class)
			.isThrownBy(() -> this.cycles.start("isms-calendar", "isms-calendar:1", "ism", Map.of()));
		assertThat(this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.startableInTasklist()
			.processDefinitionKey("isms-calendar")
			.count()).isZero();
	}

	@Test
	void oneThatFailsIsShownAndKeepsNoOtherFromItsWork(CapturedOutput output) {
		var failing = new Second(true);

		calendar(new Third(), failing, new First()).doWhatIsDue();

		assertThat(this.done).containsExactly("first", "second", "third");
		var beat = beat("Second");
		assertThat(beat.failingSince()).isNotNull();
		assertThat(beat.message()).isEqualTo("The disk is full.");
		assertThat(output).contains("What Second does when due failed, reference " + beat.reference());
		assertThat(beat("First").failingSince()).isNull();
		assertThat(beat("First").message()).as("what the failed one had written").isNull();

		failing.fails = false;
		calendar(failing).doWhatIsDue();
		assertThat(beat("Second").failingSince()).isNull();
		assertThat(beat("Second").reference()).isNull();
	}

	@Test
	void onlyOneMachineRunsThemAtATime() throws InterruptedException {
		var nested = new ArrayList<String>();
		var calendar = calendar(new First() {
			@Override
			public void run() {
				var other = new Thread(() -> IsmsCalendarProcessTests.this.transaction.of(() -> {
					calendar((Tick) () -> nested.add("twice")).doWhatIsDue();
					return null;
				}));
				other.start();
				try {
					other.join();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				super.run();
			}
		});

		this.transaction.of(() -> {
			calendar.doWhatIsDue();
			return null;
		});

		assertThat(this.done).containsExactly("first");
		assertThat(nested).isEmpty();
	}

	private IsmsCalendar calendar(Tick... ticks) {
		var beans = new StaticListableBeanFactory();
		for (var tick : ticks) {
			beans.addBean("tick" + beans.getBeanDefinitionCount(), tick);
		}
		ObjectProvider<Tick> provider = beans.getBeanProvider(Tick.class);
		return new IsmsCalendar(provider, this.rows, this.transaction);
	}

	private Beats.Beat beat(String name) {
		return this.rows.all().stream().filter((it) -> it.name().equals(name)).findFirst().orElseThrow();
	}

	private Job timer() {
		return this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("isms-calendar")
			.timers()
			.singleResult();
	}

	private Job message() {
		return this.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("isms-calendar")
			.messages()
			.singleResult();
	}

	private Map<String, Long> rowsOfTheEngine() {
		var counts = new TreeMap<String, Long>();
		this.engine.getManagementService().getTableCount().forEach((table, count) -> {
			if (table.contains("ACT_HI_") || table.contains("ACT_RU_") && !table.contains("METER")) {
				counts.put(table, count);
			}
		});
		return counts;
	}

	@Order(1)
	class First implements Tick {

		@Override
		public void run() {
			IsmsCalendarProcessTests.this.done.add("first");
		}

	}

	@Order(2)
	class Second implements Tick {

		private boolean fails;

		Second(boolean fails) {
			this.fails = fails;
		}

		@Override
		public void run() {
			IsmsCalendarProcessTests.this.done.add("second");
			IsmsCalendarProcessTests.this.jdbc.sql("update tick set message = 'half done' where name = 'First'")
				.update();
			if (this.fails) {
				throw new IllegalStateException("The disk is full.");
			}
		}

	}

	@Order(3)
	class Third implements Tick {

		@Override
		public void run() {
			IsmsCalendarProcessTests.this.done.add("third");
		}

	}

}
