package almanac.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogueFileTests {

	private static final String GOOD = """
			cycles:
			  access-review:
			    name: Access review
			    name-de: Prüfung der Zugänge
			    clauses: ["A.5.18"]
			    purpose: Nobody keeps what he no longer needs.
			    owner: ISM
			    interval: P3M
			    lead: P10D
			    scope: assets
			""";

	@Test
	void whatIsNotSaidHasADefault() {
		assertThat(read(GOOD)).singleElement()
			.isEqualTo(new Cycle("access-review", "Access review", "Prüfung der Zugänge", List.of("A.5.18"),
					"Nobody keeps what he no longer needs.", "ISM", new Rhythm(Period.ofMonths(3), Anchor.FIXED,
							Period.ofMonths(3), Period.ofDays(10), Period.ofDays(5), "assets"),
					List.of()));
	}

	@Test
	void aRegisterIsFollowedWhereTheCycleSaysWhatFits() {
		var kept = read(GOOD + """
				    where: { backupRequired: true, state: [active, phased-out] }
				    interval-by:
				      criticality: { critical: P1M, high: P2M }
				""").get(0).rhythm().kept();

		Map<String, Object> fits = Map.of("backupRequired", true, "state", "active", "criticality", "high");
		assertThat(kept.holds(fits::get)).isTrue();
		assertThat(kept.holds(Map.<String, Object>of("backupRequired", true, "state", "disposed")::get)).isFalse();
		assertThat(kept.holds(Map.<String, Object>of("state", "active")::get)).isFalse();
		assertThat(kept.interval(fits::get, Period.ofMonths(3))).isEqualTo(Period.ofMonths(2));
		assertThat(kept.interval(Map.<String, Object>of("criticality", "low")::get, Period.ofMonths(3)))
			.isEqualTo(Period.ofMonths(3));
		assertThat(read(GOOD).get(0).rhythm().kept()).isNull();
	}

	@Test
	void lateTasksClimbAsTheCycleOrTheTaskSays() {
		var cycle = read(GOOD + """
				    ladder:
				      remind: 5
				      top: none
				      tasks:
				        do-it: none
				        check-it: { supervisor: 1, top: 2 }
				""").get(0);

		assertThat(cycle.ladder().of("other")).isEqualTo(new Rungs(5, true, 3, null, 7));
		assertThat(cycle.ladder().of("do-it")).isEqualTo(Rungs.NONE);
		assertThat(cycle.ladder().of("check-it")).isEqualTo(new Rungs(5, true, 1, 2, 7));
		assertThat(read(GOOD + "    ladder: none\n").get(0).ladder().of("do-it")).isEqualTo(Rungs.NONE);
		assertThat(read(GOOD).get(0).ladder().of("do-it")).isEqualTo(new Rungs(3, true, 3, 7, 7));
	}

	@Test
	void theShippedCatalogueIsReadable() {
		assertThat(CatalogueFile.read(new FileSystemResource("src/main/resources/cycles.yml"))).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void whatIsWrongIsSaidInOneLineWithEntryFieldAndRemedy(String good, String bad, String message) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> read(GOOD.replace(good, bad)))
			.withMessageStartingWith("plan.yml")
			.withMessageContaining(message)
			.satisfies((it) -> assertThat(it.getMessage()).doesNotContain("\n").endsWith("."));
	}

	static Stream<Arguments> whatIsWrongIsSaidInOneLineWithEntryFieldAndRemedy() {
		return Stream.of(
				Arguments.of("interval: P3M", "interval: P0D",
						"access-review, interval: 'P0D' is not possible. Write a period from P1D to P10Y, like P3M."),
				Arguments.of("interval: P3M", "interval: -P3M", "interval: '-P3M' is not possible"),
				Arguments.of("interval: P3M", "interval: P1Y-13M", "interval: 'P1Y-13M' is not possible"),
				Arguments.of("interval: P3M", "interval: PT24H", "interval: 'PT24H' is not possible"),
				Arguments.of("interval: P3M", "interval: P11Y", "interval: 'P11Y' is not possible"),
				Arguments.of("interval: P3M", "interval: P99999999999Y", "interval: "),
				Arguments.of("interval: P3M", "interval: quarterly", "interval: 'quarterly' is not possible"),
				Arguments.of("interval: P3M", "interval: 3", "interval: '3' is no text"),
				Arguments.of("interval: P3M", "interval:", "interval: 'null' is no text"),
				Arguments.of("    interval: P3M\n", "", "lead: 'P10D' means nothing without an interval"),
				Arguments.of("lead: P10D", "lead: P4M", "lead: 'P4M' is longer than the interval P3M"),
				Arguments.of("lead: P10D", "grace: P2Y", "grace: 'P2Y' is not possible. Write a period up to P1Y"),
				Arguments.of("lead: P10D", "first: P0D", "first: 'P0D' is not possible"),
				Arguments.of("lead: P10D", "anchor: floating",
						"anchor: 'floating' is no anchor. Write fixed or after-completion."),
				Arguments.of("lead: P10D", "intervall: P3M",
						"intervall: is not known. Known: [about, anchor, clauses,"),
				Arguments.of("lead: P10D", "owner: TM", "plan.yml, line 9, column 5: found duplicate key owner"),
				Arguments.of("owner: ISM", "other: ISM", "other: is not known"),
				Arguments.of("    owner: ISM\n", "", "owner: '' is no text. Write one."),
				Arguments.of("[\"A.5.18\"]", "A.5.18", "clauses: 'A.5.18' is no list of texts"),
				Arguments.of("[\"A.5.18\"]", "[5.18]", "clauses: '[5.18]' is no list of texts"),
				Arguments.of("access-review:", "Access_Review:", "Access_Review, id: is no id of a model"),
				Arguments.of("cycles:", "cycle:", "expected one entry 'cycles'"),
				Arguments.of("    name: Access", "\tname: Access", "line 3, column 1: found character"),
				Arguments.of(GOOD, "cycles:\n  access-review: monthly\n", "access-review: expected fields below it"),
				Arguments.of("scope: assets", "where: { state: active }",
						"where: '{state=active}' means nothing without a scope. Add scope, like assets."),
				Arguments.of("scope: assets", "interval-by: { state: {} }",
						"interval-by: '{state={}}' means nothing without where. Add where."),
				Arguments.of("scope: assets", "scope: assets\n    where: active", "where: 'active' names no fields."),
				Arguments.of("scope: assets", "scope: assets\n    where: {a: b}\n    interval-by: {c: {d: P3D}}",
						"interval-by.c.d: 'P3D' is shorter than the lead P10D. Write more."),
				Arguments.of("scope: assets", "scope: assets\n    where: {a: b}\n    interval-by: {c: {d: soon}}",
						"interval-by.c.d: 'soon' is not possible. Write a period from P1D"),
				Arguments.of("scope: assets", "scope: assets\n    where: {a: b}\n    interval-by: {c: {}, d: {}}",
						"names more than one field."),
				Arguments.of("scope: assets", "ladder: { top: 0 }",
						"access-review, ladder.top: '0' is no number of days. Write 1 to 60, or none."),
				Arguments.of("scope: assets", "ladder: { remind: soon }", "ladder.remind: 'soon' is no number of days"),
				Arguments.of("scope: assets", "ladder: { top: 2 }", "ladder.top: '2' comes before supervisor, 3."),
				Arguments.of("scope: assets", "ladder: { tops: 2 }",
						"ladder.tops: '2' is not known. Known: [remind, supervisor, top, repeat, tasks]."),
				Arguments.of("scope: assets", "ladder: weekly", "ladder: 'weekly' is no ladder. Write none, or"),
				Arguments.of("scope: assets", "ladder: { tasks: all }", "ladder.tasks: 'all' names no tasks."),
				Arguments.of("scope: assets", "ladder: { tasks: { do-it: { repeat: 99 } } }",
						"ladder.tasks.do-it.repeat: '99' is no number of days"),
				Arguments.of(GOOD, "", "expected one entry 'cycles'"));
	}

	static List<Cycle> read(String text) {
		return CatalogueFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "plan.yml";
			}
		});
	}

}
