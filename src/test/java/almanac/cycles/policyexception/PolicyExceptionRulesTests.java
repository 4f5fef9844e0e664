package almanac.cycles.policyexception;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import almanac.engine.NoSuchTask;
import almanac.engine.ProcessTest;
import almanac.registers.documents.Document.Kind;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.operations.Exemption;
import almanac.registers.operations.Exemption.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static almanac.engine.TestCycle.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attempts to break DR8 at the one contract all ways to complete a task pass, and on the
 * ways to begin and to end an exception.
 */
@ProcessTest
class PolicyExceptionRulesTests {

	private static final Map<String, Object> YES = Map.of("exceptionGranted", "yes");

	private Deviation it;

	@BeforeEach
	void prepare(@Autowired ApplicationContext context) {
		this.it = new Deviation(context).from(Kind.TOPIC_POLICY);
	}

	@ParameterizedTest
	@CsvSource({ "compensation, Nothing", "grounds, Because", "exceptionOwner,", "exceptionOwner, gone", "expires,",
			"expires, 2027-03-02", "expires, 2028-03-04", "scope,", "description," })
	void whatMakesItBearableIsSaid(String field, String value) {
		assertThat(this.it.fields("bo", "describe-exception", changed(this.it.description(), field, value)))
			.containsExactly(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deviatesFrom", "risks" })
	void itNamesTheRuleAndTheRisk(String field) {
		assertThat(this.it.fields("bo", "describe-exception", changed(this.it.description(), field, List.of())))
			.containsExactly(field);
		assertThat(
				this.it.fields("bo", "describe-exception", changed(this.it.description(), field, List.of("XYZ-0001"))))
			.containsExactly(field);
	}

	@Test
	void twelveMonthsAreTheLongest() {
		this.it.does("bo", "describe-exception", changed(this.it.description(), "expires", "2028-03-03"));

		assertThat(this.it.entry().expires()).isEqualTo("2028-03-03");
	}

	@Test
	void nobodyGrantsWhatHeAskedForOrAnswersFor() {
		this.it.does("bo", "describe-exception", changed(this.it.description(), "exceptionOwner", "apr"));
		var task = this.it.cycle.task(this.it.key, "decide-on-exception");

		assertThatExceptionOfType(NoSuchTask.class).isThrownBy(() -> this.it.cycle.completes("apr", task, YES));
		assertThat(this.it.entry().state()).isEqualTo(State.REQUESTED);
		this.it.does("apr2", "decide-on-exception", YES);
		assertThat(this.it.entry().approver()).isEqualTo("apr2");
	}

	@Test
	void fromThePolicyAtTheTopTopManagementGrantsIt(@Autowired ApplicationContext context) {
		this.it = new Deviation(context).from(Kind.POLICY).isDescribed();
		var task = this.it.cycle.task(this.it.key, "decide-on-exception");

		assertThatExceptionOfType(NoSuchTask.class).isThrownBy(() -> this.it.cycle.completes("apr", task, YES));
		this.it.does("tm", "decide-on-exception", YES);
		assertThat(this.it.entry().approver()).isEqualTo("tm");
	}

	@Test
	void noIsSaidWithItsReason() {
		this.it.isDescribed();

		assertThat(this.it.fields("apr", "decide-on-exception",
				Map.of("exceptionGranted", "no", "decisionRemarks", "No way")))
			.containsExactly("decisionRemarks");
	}

	@Test
	void nothingIsGrantedUntilADayThatHasPassed() {
		this.it.isDescribed();
		this.it.cycle.passes(Duration.ofDays(220));

		assertThat(this.it.fields("apr", "decide-on-exception", YES)).containsExactly("exceptionGranted");
	}

	@Test
	void noHandGrantsOrProlongsIt() {
		var type = this.it.register.type();
		this.it.isDescribed();
		assertThat(this.it.register.bound(this.it.entry()).fields()).containsExactlyInAnyOrder("owner", "approver",
				"granted", "expires", "state");
		this.it.does("apr", "decide-on-exception", YES);
		var entry = this.it.register.find(this.it.number).orElseThrow();
		var values = new HashMap<>(type.values(entry.value()));
		values.put("expires", LocalDate.parse("2029-01-01"));

		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.it.register.change(entry.id(), entry.version(), type.of(values), "ism", "Longer"))
			.satisfies((ex) -> assertThat(ex.faults()).singleElement()
				.satisfies((fault) -> assertThat(fault.message()).contains("Policy exception")));
	}

	@Test
	void twoRunsNeverDecideTheSame() {
		assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> this.it.requests.decide(this.it.number, "bo"))
			.withMessageContaining("decided already");
		this.it.isRefused().does("bo", "describe-exception", Map.of("requestKept", "no"));
		assertThatExceptionOfType(EntryRefused.class).isThrownBy(() -> this.it.requests.decide(this.it.number, "bo"));
	}

	@Test
	void whatWasAskedForBeforeIsDecidedWithWhatIsKnownOfIt() {
		var old = this.it.register.add(null,
				new Exemption("Private phones on call", "Devices", "Two persons", List.of(), List.of(this.it.document),
						"Company phones came late", "Mail through the browser only", List.of(), "bo", null, null, null,
						null, State.REQUESTED, null),
				"ism", "Imported");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.it.requests.decide(old.id(), "syso"));
		var requested = this.it.requests.decide(old.id(), "bo");
		this.it.cycle.proceeds(requested.businessKey());

		var task = this.it.cycle.task(requested.businessKey(), "describe-exception");
		assertThat(task.assignee()).isEqualTo("bo");
		assertThat(this.it.cycle.engine().getTaskService().getVariables(task.id()))
			.containsEntry("compensation", "Mail through the browser only")
			.containsEntry("scope", "Two persons");
	}

	@Test
	void onlyWhatHoldsEndsAndSomebodySaysWhy() {
		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.it.requests.revoke(this.it.number, "It was infected.", "ism"));
		this.it.isGranted();
		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.it.requests.revoke(this.it.number, "No", "ism"));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.it.requests.revoke(this.it.number, "It was infected.", "bo"));
		assertThatExceptionOfType(NoSuchEntry.class)
			.isThrownBy(() -> this.it.requests.revoke("EXC-9999", "It was infected.", "ism"));
		assertThat(this.it.entry().state()).isEqualTo(State.ACTIVE);
	}

	@Test
	void oneWithoutARunEndsByTheSameRequest() {
		var old = this.it.register.add(null, new Exemption("Shared account", null, null, List.of(), List.of(), null,
				null, List.of(), "bo", null, "ism", null, null, State.ACTIVE, null), "ism", "Imported");
		this.it.requests.revoke(old.id(), "Everybody has an own account now.", "ism");

		assertThat(this.it.register.find(old.id()).orElseThrow().value().state()).isEqualTo(State.REVOKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Too short" })
	void aRequestSaysWhatItIsFor(String description) {
		var before = Set.copyOf(this.it.register.all().map((it) -> it.id()).toList());

		assertThatExceptionOfType(EntryRefused.class)
			.isThrownBy(() -> this.it.requests.ask(this.it.document, description, "bo"))
			.satisfies((ex) -> assertThat(ex.faults()).singleElement()
				.satisfies((fault) -> assertThat(fault.field()).isEqualTo("description")));
		assertThatExceptionOfType(NoSuchEntry.class)
			.isThrownBy(() -> this.it.requests.ask("DOC-9999", "Build servers without scanner", "bo"));
		assertThat(this.it.register.all().map((it) -> it.id())).containsExactlyInAnyOrderElementsOf(before);
	}

}
