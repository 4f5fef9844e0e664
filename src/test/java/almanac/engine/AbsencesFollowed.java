package almanac.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import almanac.DemoCase;
import almanac.mail.PostOffice;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.organisation.Absence;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What the registers of absences and people do to tasks on every database, and what
 * people are told of it.
 */
interface AbsencesFollowed {

	PostOffice post();

	DemoCase cases();

	HandoverTick tick();

	Register<Absence> absences();

	People people();

	Delegations delegations();

	JdbcClient jdbc();

	@BeforeEach
	default void begins() {
		jdbc().sql("update task_handover set waits = false").update();
		jdbc().sql("update ACT_RU_TASK set SUSPENSION_STATE_ = 2").update();
		post().forgets(Instant.parse("2027-03-03T09:00:00Z"));
	}

	@AfterEach
	default void ends() {
		jdbc().sql("update ACT_RU_TASK set SUSPENSION_STATE_ = 1").update();
		ClockUtil.reset();
	}

	@Test
	default void tasksMoveWithTheFirstDayOfAnAbsenceInTheZoneOfTheOrganisationAndComeBackAfterTheLast() {
		var raised = cases().raised();
		away("ism", "2027-03-10", "2027-03-12", "ver");

		assertThat(at("2027-03-09T22:59:59Z", raised)).isEqualTo("ism");
		assertThat(at("2027-03-09T23:00:00Z", raised)).isEqualTo("ver");
		assertThat(at("2027-03-12T22:59:59Z", raised)).isEqualTo("ver");
		assertThat(at("2027-03-12T23:00:00Z", raised)).isEqualTo("ism");
		assertThat(letters(raised)).hasSize(3)
			.startsWith("ism Your task: Validate nonconformity (%s), asked for by Emil Sander, due on 5 Mar 2027."
				.formatted(raised.id().value()))
			.contains(
					"ver Your task now: Validate nonconformity (%s), in place of Jonas Treul, who is away, due on 5 Mar 2027."
						.formatted(raised.id().value()),
					"ism Your task now: Validate nonconformity (%s), back from Viktor Lindqvist, due on 5 Mar 2027."
						.formatted(raised.id().value()));
	}

	@Test
	default void whoGetsAHandedOnTaskReadsByWhomAndWhy() {
		var raised = cases().raised();
		delegations().delegate(cases().open(raised).id(), "ism", "co", "Knows the matter much better than I do.");

		assertThat(letters(raised)).last()
			.isEqualTo("co Your task now: Validate nonconformity (%s), handed on by Jonas Treul, due on 5 Mar 2027."
				.formatted(raised.id().value()));
		assertThat(jdbc().sql("select plain from letter where person = 'co' and business_key = ?")
			.param(raised.businessKey())
			.query(String.class)
			.single()).contains("Knows the matter much better than I do.");
	}

	@Test
	default void anAbsenceThatIsTakenOutOfUseEndsAtOnce() {
		var raised = cases().raised();
		var absence = away("ism", "2027-03-03", null, null);

		assertThat(at("2027-03-03T09:02:00Z", raised)).isEqualTo("co");

		absences().retire(absence.id(), absence.version(), "ism", "The journey was called off.");

		assertThat(at("2027-03-03T09:04:00Z", raised)).isEqualTo("ism");
	}

	@Test
	default void tasksOfWhoIsSetInactiveGoToTheDeputy() {
		var validated = cases().validated();
		var owner = people().find("cao").orElseThrow();
		people().deactivate("cao", "ism", "Left the company.");
		try {
			assertThat(at("2027-03-03T09:02:00Z", validated)).isEqualTo("ae");
			assertThat(letters(validated)).last()
				.asString()
				.startsWith("ae Your task now:")
				.contains("in place of Carla Wendt, who does not work here any more");
		}
		finally {
			people().change(new Person(owner.id(), owner.name(), owner.mail(), true, owner.supervisor()), "ism",
					"Came back.");
		}
	}

	@Test
	default void whatFailsForOneTaskHoldsNoOtherBackAndIsDoneLater() {
		var first = cases().raised();
		var second = cases().raised();
		away("ism", "2027-03-03", null, null);
		var task = cases().open(first).id();
		jdbc().sql("update ACT_RU_TASK set CREATE_TIME_ = null where ID_ = ?").param(task).update();

		assertThatException().isThrownBy(() -> tick().run());

		assertThat(cases().open(second).assignee()).isEqualTo("co");
		jdbc().sql("update ACT_RU_TASK set CREATE_TIME_ = ? where ID_ = ?")
			.params(Timestamp.from(Instant.parse("2027-03-03T09:00:00Z")), task)
			.update();
		assertThat(cases().open(first).assignee()).isEqualTo("ism");
		assertThat(at("2027-03-03T09:02:00Z", first)).isEqualTo("co");
	}

	private Entry<Absence> away(String person, String from, String to, String deputy) {
		return absences().add(null, new Absence("Away", person, LocalDate.parse(from),
				(to != null) ? LocalDate.parse(to) : null, deputy, null), "trn", "A holiday.");
	}

	/** Who has the task when the calendar ticked twice at that moment. */
	private String at(String moment, Nonconformity one) {
		ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
		tick().run();
		tick().run();
		return cases().open(one).assignee();
	}

	private List<String> letters(Nonconformity one) {
		return jdbc().sql("select person, first_line from letter where business_key = ? order by id")
			.param(one.businessKey())
			.query((row, index) -> row.getString("person") + " " + row.getString("first_line"))
			.list();
	}

}
