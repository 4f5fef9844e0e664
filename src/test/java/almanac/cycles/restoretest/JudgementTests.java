package almanac.cycles.restoretest;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import almanac.registers.continuity.RestoreTest.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			complete, valid,   PT4H,   PT4H, PT1H,   PT1H, PT1H,   PASSED,       ''
			complete, remarks, PT4H,   PT4H, PT1H,   PT1H, PT1H,   WITH_REMARKS, ''
			complete, valid,   PT4H1M, PT4H, PT1H,   PT1H, PT1H,   FAILED,       slow
			complete, valid,   PT4H,   PT4H, PT1H1M, PT1H, PT1H,   FAILED,       lost
			complete, invalid, PT4H,   PT4H, PT1H,   PT1H, PT1H,   FAILED,       invalid
			partly,   valid,   PT4H,   PT4H, PT1H,   PT1H, PT1H,   FAILED,       partly
			not,      ,        ,       PT4H, ,       PT1H, PT1H,   FAILED,       not
			complete, valid,   PT4H,   PT4H, PT1H,   PT1H, PT1H1M, PASSED,       rare
			complete, valid,   PT99H,  ,     PT99H,  ,     PT99H,  PASSED,       ''
			partly,   invalid, PT5H,   PT4H, PT2H,   PT1H, PT2H,   FAILED,       partly invalid slow lost rare
			""")
	void theResultFollowsFromTheFigures(String outcome, String data, Duration took, Duration tolerableTime,
			Duration lost, Duration tolerableLoss, Duration interval, Result result, String shortcomings) {
		var judgement = new Judgement(outcome, data, took, tolerableTime, lost, tolerableLoss, interval);

		assertThat(judgement.result()).isEqualTo(result);
		assertThat(String.join(" ", judgement.shortcomings())).isEqualTo(shortcomings);
	}

	@Test
	void aDrawLiesInTheThirtyDaysBeforeAndIsTheSameForTheSameSeed() {
		var before = LocalDateTime.parse("2027-03-03T10:00");
		var seen = new HashSet<LocalDateTime>();
		IntStream.range(0, 2000)
			.mapToObj((it) -> new Draw("seed " + it, "restore-test:AST-0001:2027"))
			.forEach((it) -> {
				seen.add(it.outage(before));
				assertThat(it.sample()).hasSize(5).isSorted().allMatch((part) -> part >= 1 && part <= 100);
			});

		assertThat(seen).hasSizeGreaterThan(1900)
			.allMatch((it) -> !it.isBefore(LocalDateTime.parse("2027-02-01T00:00"))
					&& it.isBefore(LocalDateTime.parse("2027-03-03T00:00")));
		assertThat(seen.stream().map(LocalDateTime::toLocalDate).distinct()).hasSize(30);
		assertThat(new Draw("1f", "restore-test:AST-0001:2027").outage(before)).hasToString(KNOWN);
		assertThat(new Draw("1f", "restore-test:AST-0001:2028").outage(before))
			.isNotEqualTo(LocalDateTime.parse(KNOWN));
		assertThat(List.of(before)).doesNotContainAnyElementsOf(seen);
	}

	/** By hand: {@code printf '1f|restore-test:AST-0001:2027|outage' | sha256sum}. */
	private static final String KNOWN = "2027-02-12T12:14";

}
