package almanac.cycles.documentacknowledgement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import almanac.cycles.Mailboxes;
import almanac.engine.ProcessTest;
import almanac.engine.Tick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers are reminded seven and three days before the deadline, 2 April, and on it; five
 * days after, superiors hear who has not.
 */
@ProcessTest
class ReminderTests {

	private Readers readers;

	private Tick tick;

	private Mailboxes mailboxes;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.readers = new Readers(context);
		this.tick = (Tick) context.getBean("readerTick");
		this.mailboxes = new Mailboxes(context, "bo", "bo2", "syso", "syso2", "la");
		this.readers.areAsked();
	}

	@AfterEach
	void clear() {
		this.mailboxes.close();
	}

	/** The calendar ticks more than once a day. */
	private void ticksOn(String day) {
		var today = LocalDate.ofInstant(this.readers.cycle.now(), ZoneOffset.UTC);
		this.readers.cycle.passes(Duration.ofDays(LocalDate.parse(day).toEpochDay() - today.toEpochDay()));
		this.tick.run();
		this.tick.run();
	}

	private List<String> reminded() {
		return this.mailboxes.letters("acknowledge:" + this.readers.key)
			.stream()
			.filter((it) -> "reminder".equals(it.get("kind")))
			.map((it) -> it.get("person") + " "
					+ String.valueOf(it.get("once")).substring(String.valueOf(it.get("once")).lastIndexOf(':') + 1))
			.toList();
	}

	private List<String> superiors() {
		return this.mailboxes.letters("acknowledge:" + this.readers.key)
			.stream()
			.filter((it) -> "escalation".equals(it.get("kind")))
			.map((it) -> it.get("person") + " of " + String.valueOf(it.get("once")).split(":")[3])
			.toList();
	}

	@Test
	void whoIsMissingIsRemindedOnceOnEachOfThreeDays() {
		this.readers.acknowledges("bo", true);
		ticksOn("2027-03-25");
		assertThat(reminded()).isEmpty();

		ticksOn("2027-03-26");
		assertThat(reminded()).containsExactlyInAnyOrder("bo2 7", "syso 7", "syso2 7");

		ticksOn("2027-03-29");
		assertThat(reminded()).hasSize(3);

		this.readers.acknowledges("bo2", true);
		ticksOn("2027-03-30");
		assertThat(reminded()).contains("syso 3", "syso2 3").hasSize(5);

		this.readers.acknowledges("syso", true);
		ticksOn("2027-04-01");
		ticksOn("2027-04-02");
		assertThat(reminded()).contains("syso2 0").hasSize(6);

		ticksOn("2027-04-03");
		assertThat(reminded()).hasSize(6);
	}

	@Test
	void superiorsHearOnceFiveDaysAfterTheDeadlineOfWhoHasNot() {
		List.of("bo", "bo2").forEach((it) -> this.readers.acknowledges(it, true));
		ticksOn("2027-04-06");
		assertThat(superiors()).isEmpty();

		ticksOn("2027-04-07");
		assertThat(superiors()).containsExactlyInAnyOrder("la of syso", "la of syso2");

		ticksOn("2027-04-20");
		assertThat(superiors()).hasSize(2);
	}

	@Test
	void whoHasLeftIsNotRemindedNorReported() {
		this.readers.leaves("syso2");

		ticksOn("2027-04-02");
		ticksOn("2027-04-07");

		assertThat(reminded()).containsExactlyInAnyOrder("bo 0", "bo2 0", "syso 0");
		assertThat(superiors()).containsExactlyInAnyOrder("la of bo", "la of bo2", "la of syso");
	}

}
