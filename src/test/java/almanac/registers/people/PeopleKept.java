package almanac.registers.people;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import almanac.engine.Choice;
import almanac.records.MovableClock;
import almanac.registers.kit.ChangedMeanwhile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What holds for people and roles, on every database.
 */
interface PeopleKept {

	People people();

	MovableClock clock();

	KnownToTheEngine engine();

	JdbcClient jdbc();

	@Test
	default void theRegisterAnswersWhoCarriedARoleAtAnyMoment() {
		joins("vera");
		joins("walter");
		clock().set("2030-01-10T09:00:00Z");
		people().appoint("SUPO", "vera", null, "ism", "First appointment");
		clock().set("2030-06-10T09:00:00Z");
		people().appoint("SUPO", "walter", "vera", "ism", "Vera moves on");

		assertThat(at("2030-01-09T09:00:00Z")).isEqualTo(new Role("SUPO", "Supplier owner", null, null));
		assertThat(at("2030-01-10T09:00:00Z").holder()).isEqualTo("vera");
		assertThat(at("2030-06-10T08:59:59Z").holder()).isEqualTo("vera");
		assertThat(at("2030-06-10T09:00:00Z").holder()).isEqualTo("walter");
		assertThat(people().role("SUPO")).contains(new Role("SUPO", "Supplier owner", "walter", "vera"));
		assertThat(jdbc().sql("select reason from isms_role_version where role_id = 'SUPO' order by version")
			.query(String.class)
			.list()).containsExactly("First appointment", "Vera moves on");
	}

	@Test
	default void theRegisterAnswersWhoSomebodyWasAtAnyMoment() {
		clock().set("2030-01-10T09:00:00Z");
		joins("xenia");
		clock().set("2031-01-10T09:00:00Z");
		people().change(new Person("xenia", "Xenia Married", "xenia@company.example", true, null), "ism", "Married");
		clock().set("2032-01-10T09:00:00Z");
		people().deactivate("xenia", "ism", "Left");

		assertThat(people().find("xenia", Instant.parse("2030-01-09T00:00:00Z"))).isEmpty();
		assertThat(people().find("xenia", Instant.parse("2030-02-01T00:00:00Z")).orElseThrow().name())
			.isEqualTo("Name of xenia");
		assertThat(people().find("xenia", Instant.parse("2031-02-01T00:00:00Z"))).get()
			.returns("Xenia Married", Person::name)
			.returns(true, Person::active);
		assertThat(people().find("xenia")).get().returns("Xenia Married", Person::name).returns(false, Person::active);
	}

	@Test
	default void theHolderActsFirstThenTheDeputy() {
		joins("yann");
		joins("zoe");
		people().appoint("BO", "zoe", "yann", "ism", "Appointed");
		assertThat(people().eligible("BO")).containsExactly("zoe", "yann");

		people().deactivate("zoe", "ism", "Left");
		assertThat(people().eligible("BO")).containsExactly("yann");
		assertThat(people().rolesOf("zoe")).isEmpty();
		assertThat(people().rolesOf("yann")).containsExactly("BO", "EMP");
		assertThat(people().eligible("EMP")).contains("yann").doesNotContain("zoe");
		assertThat(people().eligible("NOBODY")).isEmpty();
	}

	@Test
	default void theEngineLearnsOfEveryChange() {
		joins("anton");
		joins("berta");
		people().appoint("TRN", "anton", "berta", "ism", "Appointed");
		assertThat(engine().roles.get("TRN")).containsExactly("anton", "berta");
		assertThat(engine().roles.get("EMP")).contains("anton", "berta");

		people().change(new Person("anton", "Name of anton", "anton@company.example", false, null), "ism", "Left");
		assertThat(engine().removed).contains("anton");
		assertThat(engine().roles.get("TRN")).containsExactly("berta");
		assertThat(engine().roles.get("EMP")).doesNotContain("anton");

		people().change(new Person("anton", "Name of anton", "anton@company.example", true, null), "ism", "Is back");
		assertThat(engine().removed).doesNotContain("anton");
		assertThat(engine().roles.get("TRN")).containsExactly("anton", "berta");
	}

	@Test
	default void ofTwoWhoReadTheSameVersionOnlyOneChangesIt() throws Exception {
		joins("carl");
		joins("dora");
		var outcomes = both(
				() -> people().change(new Person("carl", "One", "carl@company.example", true, null), 1, "ism", "One"),
				() -> people().change(new Person("carl", "Two", "carl@company.example", true, null), 1, "ism", "Two"));
		assertThat(outcomes).containsExactlyInAnyOrder("kept", "ChangedMeanwhile");
		assertThat(people().historyOf("carl")).hasSize(2);

		var first = people().historyOfRole("AO").size();
		outcomes = both(() -> people().appoint("AO", first, "carl", null, "ism", "One"),
				() -> people().appoint("AO", first, "dora", null, "ism", "Two"));
		assertThat(outcomes).containsExactlyInAnyOrder("kept", "ChangedMeanwhile");
		people().appoint("AO", null, "carl", "dora", "ism", "Whatever was");
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> people().appoint("AO", first + 1, "dora", null, "ism", "Too late"))
			.satisfies((it) -> assertThat(it.now().reason()).isEqualTo("Whatever was"));
	}

	private static List<String> both(Runnable one, Runnable other) throws Exception {
		var threads = Executors.newFixedThreadPool(2);
		try {
			var start = new CyclicBarrier(2);
			var all = Stream.of(one, other).map((work) -> threads.submit(() -> {
				start.await();
				try {
					work.run();
					return "kept";
				}
				catch (RuntimeException ex) {
					return ex.getClass().getSimpleName();
				}
			})).toList();
			return List.of(all.get(0).get(), all.get(1).get());
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	default void nobodyReportsToThemselvesByWayOfOthers() {
		joins("emma");
		joins("fritz");
		people().change(new Person("emma", "Emma", "emma@company.example", true, "fritz"), "ism", "Moved");

		assertThatIllegalArgumentException()
			.isThrownBy(() -> people().change(new Person("fritz", "Fritz", "fritz@company.example", true, "emma"),
					"ism", "Moved"))
			.withMessageStartingWith("supervisor:");
		assertThat(people().supervisorOf("fritz")).isEmpty();
	}

	@Test
	default void whoCanBeChosenIsWhoWorksHereByName() {
		people().add(new Person("u2", "Ulla Zimmer", "u2@company.example", true, null), "ism", "Joined");
		people().add(new Person("u1", "Ute Abel", "u1@company.example", true, null), "ism", "Joined");
		people().add(new Person("u3", "Ulla Abend", "u3@company.example", true, null), "ism", "Joined");
		people().deactivate("u3", "ism", "Left");

		assertThat(people().key()).isEqualTo("people");
		assertThat(people().values()).containsSubsequence(new Choice("u2", "Ulla Zimmer"), new Choice("u1", "Ute Abel"))
			.extracting(Choice::value)
			.doesNotContain("u3");
	}

	@Test
	default void pagesFollowEachOtherAndKeepThoseWhoLeft() {
		joins("p1");
		joins("p2");
		people().deactivate("p1", "ism", "Left");

		var all = people().all(0, 200);
		var first = people().all(0, 2);
		var second = people().all(1, 2);
		assertThat(first.items()).isEqualTo(all.items().subList(0, 2));
		assertThat(second.items()).first().isEqualTo(all.items().get(2));
		assertThat(first.total()).isEqualTo(all.items().size());
		assertThat(all.items()).extracting(Person::id).contains("p1", "p2");
		assertThat(people().all(100, 200).items()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "x| Name | a@b |-| id: 'x' is no login name",
					"Upper | Name | a@b |-| id: 'Upper' is no login name", "no_good | Name | a@b |-| id: 'no_good'",
					"9lives | Name | a@b |-| id: '9lives'", "-| Name | a@b |-| id: 'null'",
					"good | ' ' | a@b |-| name: give the person's name", "good | - | a@b |-| name:",
					"good | Name | nowhere |-| mail: 'nowhere' is no mail address", "good | Name | - |-| mail:",
					"good | Name | a@b | stranger | supervisor: nobody has the login name 'stranger'",
					"good | Name | a@b | good | supervisor: nobody supervises themselves" })
	default void whoCannotBeRightIsRefusedWithTheFieldNamed(String id, String name, String mail, String supervisor,
			String words) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> people().add(new Person(id, name, mail, true, supervisor), "ism", "Joined"))
			.withMessageContaining(words);
		assertThat(people().find("good")).isEmpty();
	}

	@Test
	default void whatIsTooLongIsRefusedBeforeTheDatabaseDoes() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> people().add(new Person("long", "n".repeat(201), "a@b", true, null), "ism", "Joined"))
			.withMessage("name: has 201 characters. Use 200 at the most.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> people().add(new Person("long", "Name", "a@" + "b".repeat(319), true, null), "ism", "x"))
			.withMessageStartingWith("mail: ");
	}

	@Test
	default void aLoginNameIsGivenOnceForAll() {
		joins("once");
		people().deactivate("once", "ism", "Left");

		assertThatIllegalArgumentException().isThrownBy(() -> joins("once")).withMessageContaining("'once' is taken");
	}

	@Test
	default void noChangeGoesWithoutAuthorAndReason() {
		joins("quiet");

		assertThatIllegalArgumentException().isThrownBy(() -> people().deactivate("quiet", "ism", " "))
			.withMessageStartingWith("reason: ");
		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("AE", "quiet", null, null, "Because"))
			.withMessageStartingWith("author: ");
		assertThat(people().isActive("quiet")).isTrue();
	}

	@Test
	default void onlyWhoWorksHereCarriesARoleAndNobodyIsTheirOwnDeputy() {
		joins("ruth");
		joins("gone");
		people().deactivate("gone", "ism", "Left");

		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("CISO", "ruth", null, "ism", "x"))
			.withMessageContaining("role: no role 'CISO'")
			.withMessageContaining("ISM");
		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("LEG", "who", null, "ism", "x"))
			.withMessage("holder: nobody has the login name 'who'. Add the person first.");
		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("LEG", "gone", null, "ism", "x"))
			.withMessageStartingWith("holder: gone is not active");
		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("LEG", "ruth", "gone", "ism", "x"))
			.withMessageStartingWith("deputy: gone is not active");
		assertThatIllegalArgumentException().isThrownBy(() -> people().appoint("LEG", "ruth", "ruth", "ism", "x"))
			.withMessageStartingWith("deputy: nobody can stand in for themselves");
		assertThat(people().role("LEG").orElseThrow().holder()).isNull();
	}

	private Role at(String instant) {
		return people().role("SUPO", Instant.parse(instant)).orElseThrow();
	}

	private void joins(String id) {
		people().add(new Person(id, "Name of " + id, id + "@company.example", true, null), "ism", "Joined");
	}

}
