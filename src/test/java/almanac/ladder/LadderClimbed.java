package almanac.ladder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import almanac.DemoCase;
import almanac.engine.DueDates;
import almanac.engine.Reminders;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.mail.PostOffice;
import almanac.registers.nonconformities.Nonconformity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for reminders and escalations on every database. The task is the ISMS
 * manager's, who works for top management and has {@code co} as deputy.
 */
interface LadderClimbed {

	PostOffice post();

	DemoCase cases();

	LadderTick tick();

	Climb climb();

	Tasks tasks();

	DueDates dates();

	Reminders reminders();

	JdbcClient jdbc();

	TransactionTemplate transaction();

	@BeforeEach
	default void begins() {
		post().forgets(Instant.parse("2027-03-03T09:00:00Z"));
		jdbc().sql("delete from ladder_rung").update();
		jdbc().sql("update ACT_RU_TASK set DUE_DATE_ = null").update();
	}

	@AfterEach
	default void ends() {
		ClockUtil.reset();
	}

	@Test
	default void latenessClimbsRungByRungAndTellsEachOnce() {
		var task = dueOnFridayTheTwelfth();

		assertThat(at("2027-03-09T04:59:59Z", task)).isEmpty();
		assertThat(at("2027-03-09T05:00:00Z", task)).containsExactly("reminder ism waiting");
		assertThat(at("2027-03-12T04:59:59Z", task)).isEmpty();
		assertThat(at("2027-03-12T05:00:00Z", task)).containsExactly("reminder co waiting", "reminder ism waiting");
		assertThat(at("2027-03-17T04:59:59Z", task)).isEmpty();
		assertThat(at("2027-03-17T05:00:00Z", task)).containsExactly("escalation tm sent");
		assertThat(at("2027-03-23T05:00:00Z", task)).containsExactly("escalation tm sent");
		assertThat(at("2027-03-30T03:59:59Z", task)).isEmpty();
		assertThat(at("2027-03-30T04:00:00Z", task)).containsExactly("escalation tm sent");
		assertThat(at("2027-04-06T04:00:00Z", task)).containsExactly("escalation tm sent");

		assertThat(records(task)).containsExactly("reminded", "reminded", "escalated", "escalated", "escalated",
				"escalated");
		assertThat(rungs(task)).containsExactly("remind sent", "due sent", "supervisor sent", "top sent", "top-1 sent",
				"top-2 sent");
	}

	@Test
	default void theFirstLineSaysWhatWhoAndUntilWhen() {
		var task = dueOnFridayTheTwelfth();
		var name = "Validate nonconformity (" + number(task) + ")";

		at("2027-03-12T05:00:00Z", task);
		assertThat(lines(task)).containsExactlyInAnyOrder("Your task " + name + " is due on 12 Mar 2027.",
				name + ", with Jonas Treul, is due on 12 Mar 2027. You may stand in.");
		at("2027-03-17T05:00:00Z", task);
		assertThat(lines(task)).contains(
				name + ", with Jonas Treul, was due on 12 Mar 2027 and is not done. You may help or give more time.");
	}

	@Test
	default void afterDowntimeOnlyTheHighestRungIsToldAndTheOthersAreOnRecordAsSkipped() {
		var task = dueOnFridayTheTwelfth();

		assertThat(at("2027-03-24T09:00:00Z", task)).containsExactly("escalation tm sent");

		assertThat(rungs(task)).containsExactly("remind skipped", "due skipped", "supervisor skipped", "top sent");
		assertThat(records(task)).containsExactly("escalated");
		assertThat(jdbc().sql("select content from evidence_record where kind = 'escalated' and business_key = ?")
			.param(task.businessKey())
			.query(String.class)
			.single()).contains("\"skipped\":[\"remind\",\"due\",\"supervisor\"]");
		assertThat(at("2027-03-24T09:02:00Z", task)).isEmpty();
	}

	@Test
	default void whatIsToldLateOnTheDayItselfIsToldAtOnce() {
		var task = dueOnFridayTheTwelfth();

		assertThat(at("2027-03-12T12:00:00Z", task)).containsExactly("reminder co sent", "reminder ism sent");
	}

	@Test
	default void twoMachinesAtTheSameTimeTellEverythingOnce() throws Exception {
		var all = new ArrayList<UserTask>();
		for (var count = 0; count < 5; count++) {
			all.add(dueOnFridayTheTwelfth());
		}
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-17T05:00:00Z")));
		var together = new CyclicBarrier(2);
		var machines = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> runs = new ArrayList<>();
			for (var machine = 0; machine < 2; machine++) {
				runs.add(machines.submit(() -> {
					together.await(30, TimeUnit.SECONDS);
					tick().run();
					return null;
				}));
			}
			for (var run : runs) {
				run.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			machines.shutdownNow();
		}

		assertThat(all).allSatisfy((task) -> {
			assertThat(letters(task)).containsExactly("escalation tm sent");
			assertThat(rungs(task)).containsExactly("remind skipped", "due skipped", "supervisor sent");
			assertThat(records(task)).containsExactly("escalated");
		});
	}

	@Test
	default void whatIsInterruptedLeavesNothingAndIsDoneLater() {
		var task = dueOnFridayTheTwelfth();
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-03-12T05:00:00Z")));

		transaction().executeWithoutResult((status) -> {
			climb().up(task.id());
			assertThat(rungs(task)).hasSize(2);
			assertThat(letters(task)).hasSize(2);
			status.setRollbackOnly();
		});

		assertThat(rungs(task)).isEmpty();
		assertThat(letters(task)).isEmpty();
		assertThat(records(task)).isEmpty();
		assertThat(at("2027-03-12T05:02:00Z", task)).containsExactly("reminder co waiting", "reminder ism waiting");
	}

	@Test
	default void aMovedDateBeginsAnew() {
		var task = dueOnFridayTheTwelfth();
		at("2027-03-12T05:00:00Z", task);

		dates().move(task.id(), "tm", LocalDate.of(2027, 3, 19), "The auditor comes one week later than planned.");

		assertThat(at("2027-03-12T06:00:00Z", task)).isEmpty();
		assertThat(at("2027-03-16T05:00:00Z", task)).containsExactly("reminder ism waiting");
		assertThat(at("2027-03-17T05:00:00Z", task)).as("of the old date").isEmpty();
		assertThat(at("2027-03-19T05:00:00Z", task)).containsExactly("reminder co waiting", "reminder ism waiting");
		assertThat(at("2027-03-24T05:00:00Z", task)).containsExactly("escalation tm sent");
	}

	@Test
	default void theNextRungsFollowWhoeverHasTheTask() {
		var task = dueOnFridayTheTwelfth();
		at("2027-03-12T05:00:00Z", task);
		tasks().claim(task.id(), "co");

		assertThat(at("2027-03-12T06:00:00Z", task)).as("told by the letter of assignment").isEmpty();
		assertThat(at("2027-03-17T05:00:00Z", task)).as("the superior of co manages the ISMS")
			.containsExactly("escalation ism sent");
	}

	@Test
	default void whatIsDoneIsNotReminded() {
		var raised = cases().raised();
		var task = due(raised, "2027-03-12T22:59:59Z");
		cases().answers(raised);
		jdbc().sql("delete from letter").update();

		assertThat(at("2027-03-24T09:00:00Z", task)).isEmpty();
		assertThat(rungs(task)).isEmpty();
	}

	@Test
	default void hoursAreByTheClock() {
		var task = due(cases().raised(), "2027-03-13T14:00:00Z");

		assertThat(at("2027-03-10T14:00:00Z", task)).containsExactly("reminder ism waiting");
		assertThat(at("2027-03-13T13:59:59Z", task)).isEmpty();
		assertThat(at("2027-03-13T14:00:00Z", task)).as("a Saturday")
			.containsExactly("reminder co sent", "reminder ism sent");
		assertThat(at("2027-03-16T14:00:00Z", task)).containsExactly("escalation tm sent");
	}

	@Test
	default void theLadderShowsWhatWasSentAndWhatComes() {
		var task = dueOnFridayTheTwelfth();
		assertThat(shown(task)).containsExactly("remind to-come []", "due to-come []", "supervisor to-come []",
				"top to-come []");

		at("2027-03-12T05:00:00Z", task);

		assertThat(shown(task)).containsExactly("remind skipped []", "due sent [ism, co]", "supervisor to-come []",
				"top to-come []");
		at("2027-03-23T05:00:00Z", task);
		assertThat(shown(task)).endsWith("supervisor skipped []", "top sent [tm]", "top to-come []");
	}

	default UserTask dueOnFridayTheTwelfth() {
		return due(cases().raised(), "2027-03-12T22:59:59Z");
	}

	default UserTask due(Nonconformity raised, String moment) {
		var task = cases().open(raised);
		jdbc().sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
			.params(Timestamp.from(Instant.parse(moment)), task.id())
			.update();
		jdbc().sql("update letter set digest = null").update();
		jdbc().sql("delete from letter").update();
		return cases().open(raised);
	}

	/** What is told of the task when the ladder is climbed twice at that moment. */
	default List<String> at(String moment, UserTask task) {
		var before = letters(task).size();
		ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
		tick().run();
		tick().run();
		return letters(task).stream().skip(before).sorted().toList();
	}

	/** Kind, person and whether it goes at once or with the next morning. */
	default List<String> letters(UserTask task) {
		return jdbc()
			.sql("select kind, person, urgent from letter where task_id = ? and kind <> 'assigned' order by id")
			.param(task.id())
			.query((row, index) -> row.getString("kind") + " " + row.getString("person") + " "
					+ (row.getBoolean("urgent") ? "sent" : "waiting"))
			.list();
	}

	default List<String> lines(UserTask task) {
		return jdbc().sql("select first_line from letter where task_id = ?")
			.param(task.id())
			.query(String.class)
			.list();
	}

	default List<String> rungs(UserTask task) {
		return jdbc().sql("select rung, state from ladder_rung where task_id = ? order by falls_at")
			.param(task.id())
			.query((row, index) -> row.getString("rung") + " " + row.getString("state"))
			.list();
	}

	default List<String> records(UserTask task) {
		return jdbc().sql(
				"select kind from evidence_record where business_key = ? and kind in ('reminded', 'escalated') order by seq")
			.param(task.businessKey())
			.query(String.class)
			.list();
	}

	default List<String> shown(UserTask task) {
		return reminders().of(task).stream().map((it) -> it.level() + " " + it.state() + " " + it.people()).toList();
	}

	private static String number(UserTask task) {
		return task.businessKey().substring(task.businessKey().indexOf(':') + 1);
	}

}
