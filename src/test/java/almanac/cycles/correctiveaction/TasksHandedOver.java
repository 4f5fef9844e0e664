package almanac.cycles.correctiveaction;

import java.util.List;
import java.util.Map;

import almanac.engine.Staff;
import almanac.engine.Tasks;
import almanac.engine.TestCycle;
import almanac.engine.Violation;
import almanac.evidence.EvidenceRecord;
import almanac.evidence.EvidenceRecords;
import almanac.evidence.Kind;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds on every database for the tasks of people who are away or left.
 */
interface TasksHandedOver {

	TestCycle cycle();

	Nonconformities register();

	Staff staff();

	Tasks tasks();

	EvidenceRecords evidence();

	JdbcClient jdbc();

	@AfterEach
	default void everybodyIsBack() {
		for (var person : List.of("ism", "ism2", "cao", "cao2", "ver", "ver2")) {
			staff().returns(person);
		}
		cycle().handsOver();
	}

	@Test
	default void aNewTaskGoesToWhomTheAbsenceNamesWhoMayDoIt() {
		staff().isAway("ism", "cao");
		var walk = walk();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("cao");
		assertThat(handed(walk)).containsExactly("ism > cao away");

		walk.does("cao", "validate-nonconformity", walk.validation("minor"));

		assertThat(holder(walk, "correct-nonconformity")).isEqualTo("cao");
	}

	@Test
	default void aNewTaskGoesToTheDeputyOfTheRoleIfTheAbsenceNamesNobody() {
		staff().isAway("ism", null);
		staff().isAway("cao", null);
		var walk = walk();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ism2");

		walk.does("ism2", "validate-nonconformity", walk.validation("minor"));

		assertThat(holder(walk, "correct-nonconformity")).as("of a person, not of a role").isEqualTo("cao2");
	}

	@Test
	default void openTasksMoveWhenTheAbsenceBeginsAndComeBackWhenItEnds() {
		var walk = walk();
		staff().isAway("ism", "ver");
		cycle().handsOver();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ver");
		assertThat(refused("ism", walk)).contains("person");

		staff().returns("ism");
		cycle().handsOver();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ism");
		assertThat(refused("ver", walk)).contains("person");
		assertThat(handed(walk)).containsExactly("ism > ver away", "ver > ism back");
		walk.validated("minor");
	}

	@Test
	default void whatTheDeputyBeganStaysWithTheDeputy() {
		var walk = walk();
		staff().isAway("ism", "ver");
		cycle().handsOver();
		tasks().save(walk.task("validate-nonconformity").id(), "ver", Map.of("scope", "Identity management"));
		staff().returns("ism");
		cycle().handsOver();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ver");
		assertThat(handed(walk)).containsExactly("ism > ver away");
		walk.does("ver", "validate-nonconformity", walk.validation("minor"));
	}

	@Test
	default void whatTheDeputyAttachedIsABeginning() {
		var walk = walk().toTheApprovedPlan();
		staff().isAway("cao2", null);
		cycle().handsOver();
		cycle().attaches("cao", walk.task("implement-action"), "implementationEvidence");
		staff().returns("cao2");
		cycle().handsOver();

		assertThat(holder(walk, "implement-action")).isEqualTo("cao");
	}

	@Test
	default void whatTheDeputyFinishedIsOver() {
		var walk = walk();
		staff().isAway("ism", "ver");
		cycle().handsOver();
		walk.does("ver", "validate-nonconformity", walk.validation("minor"));
		staff().returns("ism");
		cycle().handsOver();

		assertThat(handed(walk)).containsExactly("ism > ver away");
		assertThat(waiting()).isZero();
	}

	@Test
	default void nobodyStandsInWhoHadAPartInWhatIsJudged() {
		var walk = walk();
		walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "owner", "ver"));
		walk.does("ver", "correct-nonconformity", Walk.CORRECTION)
			.does("ver", "decide-on-cause-elimination", Map.of("causeEliminationNeeded", "yes"))
			.does("ver", "determine-cause", Walk.CAUSES)
			.does("ver", "plan-actions", Walk.PLAN);
		staff().isAway("ism", "ver");
		cycle().handsOver();

		assertThat(holder(walk, "approve-plan")).as("ver planned it").isEqualTo("ism2");
	}

	@Test
	default void whoStandsInAndGoesAwayHandsOnAndTheTaskComesBackToWhoHadItFirst() {
		var walk = walk();
		staff().isAway("ism", null);
		cycle().handsOver();
		staff().isAway("ism2", "ver");
		cycle().handsOver();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ver");

		staff().returns("ism2");
		cycle().handsOver();

		assertThat(holder(walk, "validate-nonconformity")).isEqualTo("ver");

		staff().returns("ism");
		cycle().handsOver();

		assertThat(handed(walk)).containsExactly("ism > ism2 away", "ism2 > ver away", "ver > ism back");
		assertThat(waiting()).isZero();
	}

	@Test
	default void nobodyGetsATaskOfARoleByNamingThemselves() {
		staff().names("ism", "cao", "cao");

		assertThat(holder(walk(), "validate-nonconformity")).isEqualTo("ism2");
	}

	@Test
	default void withoutADeputyWhatIsOpenStaysAndWhatIsNewIsNobodys() {
		var open = walk();
		staff().isAway("ism", "cao");
		staff().isAway("ism2", null);
		staff().isAway("cao", null);
		cycle().handsOver();
		var fresh = walk();

		assertThat(holder(open, "validate-nonconformity")).isEqualTo("ism");
		assertThat(holder(fresh, "validate-nonconformity")).isNull();

		staff().returns("ism");
		cycle().handsOver();

		assertThat(holder(fresh, "validate-nonconformity")).isEqualTo("ism");
	}

	@Test
	default void openTasksOfWhoLeftGoToTheDeputyAndStayThere() {
		var walk = walk().validated("minor");
		staff().leaves("cao");
		cycle().handsOver();

		assertThat(holder(walk, "correct-nonconformity")).isEqualTo("cao2");
		assertThat(handed(walk)).containsExactly("cao > cao2 left");
		assertThat(waiting()).isZero();
		walk.does("cao2", "correct-nonconformity", Walk.CORRECTION);
	}

	@Test
	default void whatComesNewToWhoLeftGoesToTheDeputy() {
		var walk = walk();
		walk.does("ism", "validate-nonconformity", TestCycle.changed(walk.validation("minor"), "owner", "ver"));
		staff().leaves("ver");
		cycle().handsOver();
		walk.does("ver2", "correct-nonconformity", Walk.CORRECTION);

		assertThat(holder(walk, "decide-on-cause-elimination")).isEqualTo("ver2");
	}

	@Test
	default void aHandoverIsOnRecordWithNamesAndCause() {
		var walk = walk();
		staff().isAway("ism", null);
		cycle().handsOver();

		assertThat(records(walk)).singleElement().satisfies((it) -> {
			assertThat(it.person()).isNull();
			assertThat(it.step()).isEqualTo("validate-nonconformity");
			assertThat(it.content()).contains("\"from\":\"ism\"", "\"to\":\"ism2\"",
					"{\"cause\":\"away\",\"from\":\"Name of ism (ism)\",\"reason\":\"ABS-ism\",\"to\":\"Name of ism2 (ism2)\"}");
		});
	}

	default Walk walk() {
		return Walk.of(cycle(), register(), Source.OBSERVATION);
	}

	default String holder(Walk walk, String step) {
		return walk.task(step).assignee();
	}

	default List<String> refused(String person, Walk walk) {
		return walk.refuses(person, "validate-nonconformity", walk.validation("minor"))
			.stream()
			.map(Violation::rule)
			.toList();
	}

	default List<String> handed(Walk walk) {
		assertThat(records(walk)).hasSize(rows(walk).size());
		return rows(walk);
	}

	private List<String> rows(Walk walk) {
		return jdbc().sql("select * from task_handover where business_key = ? and to_person is not null order by id")
			.param(walk.key)
			.query((row, index) -> row.getString("from_person") + " > " + row.getString("to_person") + " "
					+ row.getString("cause"))
			.list();
	}

	/** Handovers that something is still to come of. */
	default int waiting() {
		return jdbc().sql("select count(*) from task_handover where waits = true").query(Integer.class).single();
	}

	default List<EvidenceRecord> records(Walk walk) {
		return evidence().of(walk.key, 0, 100).items().stream().filter((it) -> it.kind() == Kind.DELEGATED).toList();
	}

}
