package almanac.inspection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import almanac.DemoTest;
import almanac.registers.continuity.RecoveryPlan;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Level;
import almanac.registers.kit.Register;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.operations.Exemption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DemoTest
class InspectionTests {

	private static final String WHY = "The vendor keeps a second copy every hour.";

	@Autowired
	Inspection inspection;

	@Autowired
	Decisions decisions;

	@Autowired
	Register<RecoveryPlan> plans;

	@Autowired
	Register<Incident> incidents;

	@Autowired
	Register<Exemption> exceptions;

	@Autowired
	Nonconformities nonconformities;

	@Autowired
	MessageSource texts;

	@Autowired
	JdbcClient jdbc;

	private final String number = "I-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void whatIsFoundAgainIsTheSameFinding() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");
		var first = found("ism");

		this.inspection.run("ism");

		assertThat(first.state()).isEqualTo(State.OPEN);
		assertThat(found("ism").id()).isEqualTo(first.id());
		assertThat(found("ism").lastSeen()).isAfterOrEqualTo(first.lastSeen());
		assertThat(found("ism").firstSeen()).isEqualTo(first.firstSeen());
	}

	@Test
	void whatIsMendedIsGoneAndComesBack() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");
		this.plans.change(this.number, 1, plan(Duration.ofHours(1)), "ism", "Mended");
		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.GONE);

		this.plans.change(this.number, 2, plan(Duration.ofHours(24)), "ism", "Undone");
		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.OPEN);
	}

	@Test
	void whatWasDismissedStaysSoAsLongAsItsFactsDo() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");
		this.decisions.dismiss(found("ism").id(), WHY, "ism");

		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.DISMISSED);
		assertThat(found("ism").decision().reason()).isEqualTo(WHY);
		this.plans.change(this.number, 1, plan(Duration.ofHours(1)), "ism", "Mended");
		this.inspection.run("ism");
		this.plans.change(this.number, 2, plan(Duration.ofHours(24)), "ism", "Undone");
		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.DISMISSED);

		this.plans.change(this.number, 3, plan(Duration.ofHours(48)), "ism", "Worse");
		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.OPEN);
	}

	@Test
	void whoeverDecidesFirstDecides() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");
		var id = found("ism").id();
		this.decisions.dismiss(id, WHY, "ism");

		assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> this.decisions.raise(id, "tm"));
		assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> this.decisions.dismiss(id, WHY, "tm"));
	}

	@Test
	void aDismissalNeedsAReason() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");

		assertThatExceptionOfType(ReasonRefused.class)
			.isThrownBy(() -> this.decisions.dismiss(found("ism").id(), "  too short            ", "ism"))
			.satisfies((it) -> assertThat(it.faults().get(0).field()).isEqualTo("reason"));
		assertThat(found("ism").state()).isEqualTo(State.OPEN);
	}

	@Test
	void howeverOftenItIsRaisedItIsOneNonconformity() throws Exception {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.inspection.run("ism");
		var id = found("ism").id();
		var threads = Executors.newFixedThreadPool(4);
		try {
			Callable<KeptFinding> click = () -> this.decisions.raise(id, "ism");
			var numbers = threads.invokeAll(List.of(click, click, click, click)).stream().map((it) -> {
				try {
					return it.get().decision().nonconformity();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}).distinct().toList();

			assertThat(numbers).hasSize(1);
			assertThat(this.jdbc.sql("select count(*) from inspection_decision where finding = ?")
				.param(id)
				.query(Long.class)
				.single()).isOne();
			var raised = this.nonconformities.get(new NonconformityId(numbers.get(0)));
			assertThat(raised.statement()).contains("1 h", "24 h", this.number);
			assertThat(raised.requirement()).isEqualTo("A.8.13, A.5.30");
			assertThat(raised.sourceReference()).contains(String.valueOf(id), this.number);
		}
		finally {
			threads.shutdownNow();
		}
		this.inspection.run("ism");
		assertThat(found("ism").state()).isEqualTo(State.RAISED);
	}

	@Test
	void onlyWhoSteersOrAuditsDecidesAndNobodyAboutHimself() {
		this.plans.add(this.number, plan(Duration.ofHours(24)), "ism", "Made");
		this.exceptions.add(this.number, new Exemption("Own leave", null, null, List.of(), List.of(), null, null,
				List.of(), "ism", null, "ism", null, null, Exemption.State.REQUESTED, null), "ism", "Made");
		this.inspection.run("ism");
		var id = found("ism").id();
		var own = this.decisions.page(null, "four-eyes", "exceptions", this.number, "ism", 0, 1).items().get(0);

		assertThat(found("syso").id()).isEqualTo(id);
		assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> this.decisions.dismiss(id, WHY, "syso"));
		assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> this.decisions.raise(id, "syso"));
		assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> this.decisions.dismiss(own.id(), WHY, "ism"));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.decisions.get(id, "emp"));
		assertThat(this.decisions.dismiss(own.id(), WHY, "tm").state()).isEqualTo(State.DISMISSED);
	}

	@Test
	void whatDrawsOnIncidentsIsForThoseWhoReadThem() {
		this.incidents.add(this.number, incident("MTTR (h): 9.0"), "ism", "Made");
		this.inspection.run("ism");

		var seen = this.decisions.page(null, "duration-differs", "incidents", this.number, "ism", 0, 5).items();
		assertThat(seen).hasSize(1);
		assertThat(this.decisions.page(null, "duration-differs", "incidents", this.number, "syso", 0, 5).items())
			.isEmpty();
		assertThatExceptionOfType(NoSuchFinding.class).isThrownBy(() -> this.decisions.get(seen.get(0).id(), "syso"));
		assertThat(this.decisions.byRule(State.OPEN, "incidents", "syso")).isEmpty();
	}

	@Test
	void aDayOfThePastJudgesByThatDay() {
		this.exceptions.add(this.number, new Exemption("Leave", null, null, List.of(), List.of(), null, null, List.of(),
				null, null, null, null, LocalDate.parse("2024-03-31"), Exemption.State.ACTIVE, null), "ism", "Made");

		this.inspection.run("ism", LocalDate.parse("2024-03-31"));
		assertThat(this.decisions.page(null, null, "exceptions", this.number, "ism", 0, 5).items()).isEmpty();
		assertThat(this.inspection.run("ism", LocalDate.parse("2024-04-01")).failed()).isEmpty();
		assertThat(this.decisions.page(null, null, "exceptions", this.number, "ism", 0, 5).items())
			.extracting(KeptFinding::rule)
			.containsExactly("expired-but-active");
		assertThat(this.inspection.lastRun().orElseThrow().judgedOn()).isEqualTo("2024-04-01");
	}

	@TestFactory
	Stream<DynamicTest> everyRuleHasItsWordsInBothLanguages() {
		return this.inspection.rules()
			.stream()
			.map((rule) -> DynamicTest
				.dynamicTest(rule.id(),
						() -> assertThat(Stream.of("", ".why").map((it) -> "inspection." + rule.id() + it))
							.contains("inspection." + rule.id())
							.allSatisfy((key) -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
								.forEach((language) -> assertThat(this.texts.getMessage(key, null, null, language))
									.as(key)
									.isNotBlank()))));
	}

	@Test
	void rulesAreKnownByOneIdAndNameClausesAndACycle() {
		assertThat(this.inspection.rules()).extracting(Rule::id)
			.doesNotHaveDuplicates()
			.allMatch((it) -> it.matches("[a-z]+(-[a-z]+)*") && it.length() <= 60);
		assertThat(this.inspection.rules()).allSatisfy((it) -> {
			assertThat(it.clauses()).isNotEmpty();
			assertThat(this.texts.getMessage("inspection.cycle." + it.cycle(), null, null, Locale.GERMAN)).isNotNull();
		});
	}

	private KeptFinding found(String person) {
		return this.decisions
			.page(null, "recovery-point-shorter-than-backup", "recovery-plans", this.number, person, 0, 5)
			.items()
			.get(0);
	}

	private RecoveryPlan plan(Duration interval) {
		return new RecoveryPlan(this.number, null, Level.HIGH, null, Duration.ofHours(1), null, null, interval, null,
				null, null, null, null, null, null, null, null);
	}

	private static Incident incident(String notes) {
		var reported = java.time.Instant.parse("2026-03-01T08:00:00Z");
		return new Incident("Mail", null, null, Level.LOW, null, List.of(), null, null, reported, null, null, null,
				null, null, null, null, null, null, null, null, reported.plusSeconds(3600), null, null, null, null,
				null, null, List.of(), List.of(), null, Incident.State.CLOSED, notes);
	}

}
