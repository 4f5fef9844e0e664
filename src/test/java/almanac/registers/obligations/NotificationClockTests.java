package almanac.registers.obligations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import almanac.DemoTest;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Query;
import almanac.registers.kit.Register;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class NotificationClockTests {

	@Autowired
	Register<NotificationClock> clocks;

	@Test
	void theClocksThatBindManyAreThereFromTheStart() {
		assertThat(known()).extracting(NotificationClock::regime).contains("GDPR", "NIS2", "DORA", "CRA", "Contracts");
		assertThat(clock("CLK-0001").timeLimit()).isEqualTo(Duration.ofHours(72));
		assertThat(clock("CLK-0004").timeLimit()).isEqualTo(Duration.ofHours(24));
		assertThat(known()).filteredOn((it) -> "CRA".equals(it.regime()))
			.extracting(NotificationClock::appliesFrom)
			.containsOnly(LocalDate.parse("2026-09-11"));
	}

	@Test
	void aMonthIsOneOfTheCalendarAndRunsFromTheStageBefore() {
		assertThat(known()).filteredOn((it) -> it.months() != null)
			.hasSize(3)
			.allSatisfy((it) -> assertThat(it.anchor()).isEqualTo(NotificationClock.Anchor.SUBMITTED))
			.allSatisfy((it) -> assertThat(it.timeLimit()).isNull());
	}

	@Test
	void theInitialNotificationOfDoraHasTwoLimits() {
		var initial = clock("CLK-0010");

		assertThat(initial.anchor()).isEqualTo(NotificationClock.Anchor.CLASSIFIED);
		assertThat(initial.timeLimit()).isEqualTo(Duration.ofHours(4));
		assertThat(initial.latestAnchor()).isEqualTo(NotificationClock.Anchor.AWARE);
		assertThat(initial.latestLimit()).isEqualTo(Duration.ofHours(24));
	}

	@Test
	void everyClockThatCameWithAlmanacIsAnEntryTheRegisterWouldTake() {
		assertThat(known()).hasSize(18).allSatisfy((it) -> assertThat(this.clocks.faults(it)).isEmpty());
	}

	private List<NotificationClock> known() {
		return this.clocks.page(Query.ALL, 0, 200)
			.items()
			.stream()
			.filter((it) -> it.author().equals("almanac"))
			.map(Entry::value)
			.toList();
	}

	private NotificationClock clock(String id) {
		return this.clocks.find(id).orElseThrow().value();
	}

}
