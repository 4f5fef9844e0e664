package almanac.cycles.documentapproval;

import java.time.LocalDate;
import java.util.List;

import almanac.calendar.Bench;
import almanac.calendar.Calendar;
import almanac.engine.ProcessTest;
import almanac.engine.Tick;
import almanac.registers.documents.Document.Kind;
import almanac.registers.documents.Document.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar has documents reviewed by their days.
 */
@ProcessTest
class DocumentReviewDatesTests {

	@Autowired
	Calendar calendar;

	@Autowired
	Bench bench;

	private Approval approval;

	private Tick inStep;

	private Tick dueRuns;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.approval = new Approval(context);
		this.inStep = (Tick) context.getBean("inStep");
		this.dueRuns = (Tick) context.getBean("dueRuns");
	}

	@AfterEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void aReviewBeginsSixtyDaysBeforeItsDayAndTheNextFollowsWhatWasDecided() {
		this.approval.of(Kind.PROCEDURE, State.IN_FORCE);
		this.inStep.run();
		assertThat(starts()).containsExactly(LocalDate.parse("2027-03-04"));

		this.approval.cycle.passes(java.time.Duration.ofDays(1));
		this.inStep.run();
		this.dueRuns.run();
		this.approval.key = "document-approval:%s:2027".formatted(this.approval.document);
		this.approval.proceeds();
		assertThat(this.approval.cycle.open(this.approval.key)).containsExactly("decide-on-change");
		this.inStep.run();
		this.dueRuns.run();
		this.approval.does("po", "decide-on-change", Approval.UNCHANGED)
			.reviewed(Approval.GOOD)
			.does("apr", "confirm-document", Approval.answer("documentConfirmed", "", true));
		this.inStep.run();

		assertThat(starts()).containsExactly(LocalDate.parse("2028-03-02").minusDays(60));
	}

	@Test
	void aLateReviewBeginsAtOnceAndOnce() {
		this.approval.of(Kind.PROCEDURE, State.IN_FORCE);
		this.approval.cycle.passes(java.time.Duration.ofDays(100));
		this.inStep.run();
		this.inStep.run();
		assertThat(starts()).containsExactly(LocalDate.parse("2027-06-12"));

		this.approval.cycle.passes(java.time.Duration.ofDays(1));
		this.inStep.run();
		this.dueRuns.run();
		this.inStep.run();
		this.dueRuns.run();

		assertThat(starts()).singleElement().satisfies((it) -> assertThat(it).isAfter("2028-01-01"));
	}

	@Test
	void whatPeoplePlannedOtherwiseStays() {
		this.approval.of(Kind.PROCEDURE, State.IN_FORCE);
		this.calendar.plan("document-approval", this.approval.document, LocalDate.parse("2027-04-01"),
				"The owner is away until the end of March.", "ism");

		this.inStep.run();

		assertThat(starts()).containsExactly(LocalDate.parse("2027-04-01"));
	}

	private List<LocalDate> starts() {
		return this.calendar.entries()
			.stream()
			.filter((it) -> this.approval.document.equals(it.number()))
			.map((it) -> it.nextStart())
			.toList();
	}

}
