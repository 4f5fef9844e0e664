package almanac.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import almanac.DemoCase;
import almanac.mail.MailTest;
import almanac.mail.PostOffice;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.organisation.Absence;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * More tasks to hand on than one tick takes, some of them for ever.
 */
@MailTest
class HandoverRoundsTests {

	@Autowired
	PostOffice post;

	@Autowired
	DemoCase cases;

	@Autowired
	HandoverRows rows;

	@Autowired
	Presence presence;

	@Autowired
	HandingOver handing;

	@Autowired
	Strandings strandings;

	@Autowired
	LiveTasks live;

	@Autowired
	OwnTransaction transaction;

	@Autowired
	Register<Absence> absences;

	@Autowired
	JdbcClient jdbc;

	private Entry<Absence> absence;

	@BeforeEach
	void onlyItsOwnTasks() {
		this.jdbc.sql("update task_handover set waits = false").update();
		this.jdbc.sql("update ACT_RU_TASK set SUSPENSION_STATE_ = 2").update();
		this.post.forgets(Instant.parse("2027-03-03T09:00:00Z"));
	}

	@AfterEach
	void ends() {
		this.absences.retire(this.absence.id(), this.absence.version(), "ism", "The journey was called off.");
		this.jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = current_timestamp where CREATE_TIME_ is null").update();
		this.jdbc.sql("update ACT_RU_TASK set SUSPENSION_STATE_ = 1").update();
		ClockUtil.reset();
	}

	@Test
	void thoseBehindTasksThatNeverMoveHaveTheirTurnToo() {
		var three = Stream.generate(this.cases::raised)
			.limit(3)
			.sorted(Comparator.comparing((it) -> this.cases.open(it).id()))
			.toList();
		List.of(three.get(0), three.get(1))
			.forEach((it) -> this.jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = null where ID_ = ?")
				.param(this.cases.open(it).id())
				.update());
		this.absence = this.absences.add(null,
				new Absence("Away", "ism", LocalDate.parse("2027-03-03"), null, null, null), "trn", "A holiday.");
		var tick = new HandoverTick(this.rows, this.presence, this.handing, this.strandings, this.live,
				this.transaction, 1);

		assertThatException().isThrownBy(tick::run);
		assertThatException().isThrownBy(tick::run);
		assertThat(this.cases.open(three.get(2)).assignee()).isEqualTo("ism");
		tick.run();

		assertThat(this.cases.open(three.get(2)).assignee()).isEqualTo("co");
		assertThatException().as("it begins anew").isThrownBy(tick::run);
	}

}
