package almanac.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PostConstruct;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks the engine's clock from stop to stop while the job executor rests.
 */
@Component
@Profile("demo")
@DependsOnDatabaseInitialization
class EngineTimeTravel implements TimeTravel {

	private static final Logger log = LoggerFactory.getLogger(EngineTimeTravel.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MOST_ROUNDS = 1000;

	/** Its timer falls every few minutes; what it does is done at every stop. */
	private static final String TICKING = "isms-calendar";

	private final ObjectProvider<ProcessEngine> engine;

	private final IsmsCalendar calendar;

	private final OwnTransaction transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ReentrantLock way = new ReentrantLock();

	EngineTimeTravel(ObjectProvider<ProcessEngine> engine, IsmsCalendar calendar, OwnTransaction transaction,
			JdbcClient jdbc, Clock clock) {
		this.engine = engine;
		this.calendar = calendar;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@PostConstruct
	void goOnWhereItStood() {
		this.jdbc.sql("select millis from clock_ahead").query(Long.class).optional().ifPresent(ClockUtil::offset);
	}

	@Override
	public void to(Instant moment) {
		if (!this.way.tryLock()) {
			throw new Busy("The clock is being moved already.");
		}
		try {
			var executor = configuration().getJobExecutor();
			var rests = executor == null || !executor.isActive();
			if (!rests) {
				executor.shutdown();
			}
			try {
				awaitRunningJobs();
				inNobodysName(() -> walk(moment));
			}
			finally {
				start(executor, rests);
			}
		}
		finally {
			this.way.unlock();
		}
	}

	private static void start(JobExecutor executor, boolean rests) {
		if (!rests) {
			executor.start();
		}
	}

	private void awaitRunningJobs() {
		await(() -> this.jdbc
			.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_EXP_TIME_ > ?")
			.param(Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single() == 0);
	}

	private static void await(BooleanSupplier condition) {
		var until = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > until) {
				throw new Busy("A job has been running for %d seconds.".formatted(PATIENCE.toSeconds()));
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	/** Nobody is signed in where jobs run. */
	private static void inNobodysName(Runnable work) {
		var task = new FutureTask<Void>(work, null);
		var thread = new Thread(task, "time-travel");
		thread.start();
		try {
			task.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CompletionException(ex);
		}
		catch (java.util.concurrent.ExecutionException ex) {
			if (ex.getCause() instanceof Busy busy) {
				throw busy;
			}
			throw new CompletionException(ex.getCause());
		}
	}

	private void walk(Instant target) {
		try {
			doWhatIsDue();
			while (this.clock.instant().isBefore(target)) {
				ClockUtil.setCurrentTime(Date.from(nextStop(this.clock.instant(), target)));
				doWhatIsDue();
			}
		}
		finally {
			var ahead = Math.max(0, this.clock.millis() - System.currentTimeMillis());
			ClockUtil.offset(ahead);
			keep(ahead);
		}
	}

	private Instant nextStop(Instant now, Instant target) {
		var hour = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
		var next = hour.isBefore(target) ? hour : target;
		return this.jdbc
			.sql("select min(DUEDATE_) from ACT_RU_JOB where DUEDATE_ > ? and DUEDATE_ < ? and RETRIES_ > 0"
					+ " and SUSPENSION_STATE_ = 1 and (PROCESS_DEF_KEY_ is null or PROCESS_DEF_KEY_ <> ?)")
			.params(Timestamp.from(now), Timestamp.from(next), TICKING)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant)
			.orElse(next);
	}

	/**
	 * A tick that began before the journey may go on after its job counts as given up.
	 */
	private void doWhatIsDue() {
		runJobs();
		await(() -> this.transaction.of(this.calendar::doWhatIsDue));
		runJobs();
	}

	private void runJobs() {
		for (var round = 0; round < MOST_ROUNDS; round++) {
			var jobs = service().createJobQuery()
				.executable()
				.orderByJobDuedate()
				.asc()
				.list()
				.stream()
				.filter((it) -> !TICKING.equals(it.getProcessDefinitionKey()))
				.toList();
			if (jobs.isEmpty()) {
				return;
			}
			jobs.forEach(this::run);
		}
		throw new IllegalStateException("Jobs go on for ever at " + this.clock.instant());
	}

	private void run(Job job) {
		try {
			service().executeJob(job.getId());
		}
		catch (RuntimeException ex) {
			log.debug("Job {} failed or was done by another", job.getId(), ex);
		}
	}

	private void keep(long ahead) {
		if (this.jdbc.sql("update clock_ahead set millis = ? where id = 1").param(ahead).update() == 0) {
			this.jdbc.sql("insert into clock_ahead (id, millis) values (1, ?)").param(ahead).update();
		}
	}

	private ManagementService service() {
		return this.engine.getObject().getManagementService();
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
	}

}
