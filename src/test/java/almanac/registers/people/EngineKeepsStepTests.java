package almanac.registers.people;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import almanac.DemoTest;
import almanac.engine.Identities;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine knows the same people and roles as the register.
 */
@DemoTest
class EngineKeepsStepTests {

	@Autowired
	People people;

	@Autowired
	Identities identities;

	@Autowired
	IdentityService engine;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	List<ApplicationRunner> atEveryStart;

	@Test
	void aJoinerIsAnEmployeeAndALeaverIsNothing() {
		joins("joiner");
		assertThat(groups("joiner")).containsExactly("EMP");
		assertThat(this.engine.createUserQuery().userId("joiner").singleResult())
			.returns("Some", (it) -> it.getFirstName())
			.returns("joiner", (it) -> it.getLastName());

		this.people.deactivate("joiner", "ism", "Left");
		assertThat(groups("joiner")).isEmpty();
	}

	@Test
	void aRoleMovesWithItsAppointment() {
		joins("before");
		joins("after");
		var role = this.people.role("AE").orElseThrow();
		this.people.appoint("AE", "before", "after", "ism", "Appointed");
		assertThat(groups("before")).containsExactlyInAnyOrder("AE", "EMP");

		this.people.appoint("AE", "after", null, "ism", "Before moves on");
		assertThat(groups("before")).containsExactly("EMP");
		assertThat(groups("after")).containsExactlyInAnyOrder("AE", "EMP");

		this.people.appoint("AE", role.holder(), role.deputy(), "ism", "As it was");
		assertThat(groups("after")).containsExactly("EMP");
	}

	@Test
	void anOperatorWhoLeavesIsNoOperator() {
		joins("operator");
		this.identities.operator("operator");
		assertThat(groups("operator")).contains(Groups.CAMUNDA_ADMIN);

		this.people.change(new Person("operator", "Name of operator", "operator@company.example", false, null), "ism",
				"Left");
		assertThat(groups("operator")).isEmpty();
	}

	@Test
	void startingAgainChangesNothing() throws Exception {
		var users = this.engine.createUserQuery().count();
		var groups = this.engine.createGroupQuery().count();
		var rights = this.authorizations.createAuthorizationQuery().count();
		var carried = this.people.roles();

		for (var step : this.atEveryStart) {
			step.run(new DefaultApplicationArguments());
		}

		assertThat(this.engine.createUserQuery().count()).isEqualTo(users);
		assertThat(this.engine.createGroupQuery().count()).isEqualTo(groups);
		assertThat(this.authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
		assertThat(this.people.roles()).isEqualTo(carried);
	}

	@Test
	void theEngineHealsFromTheRegister() {
		this.engine.deleteMembership("irt", "IRT");
		this.engine.createMembership("emp", "TM");

		this.people.reconcile();

		assertThat(groups("irt")).contains("IRT");
		assertThat(groups("emp")).containsExactly("EMP");
	}

	@Test
	void nodesThatStartAtTheSameMomentDoNotTripOverEachOther() throws Exception {
		var nodes = Executors.newFixedThreadPool(4);
		try {
			var starts = nodes.invokeAll(Collections.nCopies(8, Executors.callable(this.people::reconcile)));
			for (var start : starts) {
				start.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(groups("irt")).contains("IRT");
	}

	@Test
	void everyRoleOfTheDemoHasAHolderAndADeputyWhoMayActForIt() {
		assertThat(this.people.roles()).filteredOn((role) -> !List.of("EMP", "EXT").contains(role.id()))
			.allSatisfy((role) -> {
				assertThat(role.holder()).isEqualTo(role.id().toLowerCase());
				assertThat(this.people.eligible(role.id())).hasSize(2);
			});
		assertThat(this.people.eligible("VER")).doesNotContainAnyElementsOf(this.people.eligible("CAO"));
		assertThat(this.people.active()).filteredOn((person) -> person.id().equals("cao"))
			.singleElement()
			.satisfies((person) -> assertThat(person.supervisor()).isNotNull());
	}

	private void joins(String id) {
		this.people.add(new Person(id, "Some " + id, id + "@company.example", true, null), "ism", "Joined");
	}

	private List<String> groups(String person) {
		return this.engine.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
	}

}
