package almanac.registers.nonconformities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import almanac.records.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the register is listed, on every database.
 */
interface NonconformityLists {

	Nonconformities nonconformities();

	Listing listing();

	MovableClock clock();

	JdbcClient jdbc();

	@Test
	default void aNonconformityIsDueWhenItsNextOpenStepIs() {
		var mark = mark();
		var id = raise(mark);
		assertThat(list(mark, Order.NEWEST_FIRST).get(0).due()).isNull();

		waits(id, "2041-06-09T21:59:59Z");
		waits(id, "2041-06-03T21:59:59Z");

		assertThat(list(mark, Order.NEWEST_FIRST).get(0).due()).isEqualTo("2041-06-03T21:59:59Z");
	}

	@Test
	default void onlyWhatIsPastItsDateIsOverdue() {
		var mark = mark();
		var late = raise(mark);
		waits(late, "2041-06-03T21:59:59Z");
		waits(late, "2041-07-03T21:59:59Z");
		var inTime = raise(mark);
		waits(inTime, "2041-06-03T22:00:01Z");
		var waitsForNobody = raise(mark);

		clock().set("2041-06-03T22:00:00Z");
		var overdue = new Filter(null, null, null, mark, true, null);
		var page = listing().page(overdue, Order.NEWEST_FIRST, 0, 50);

		assertThat(page.items()).extracting((it) -> it.nonconformity().id())
			.containsExactly(late)
			.doesNotContain(waitsForNobody);
		assertThat(page.total()).isOne();
	}

	@Test
	default void theListIsSortedByWhatIsAskedAndWhatHasNoValueComesLast() {
		var mark = mark();
		var first = raise(mark);
		var second = raise(mark);
		var third = raise(mark);
		nonconformities().grade(first, new Grading(Grade.MAJOR, "cao"), "ism", "Validated");
		nonconformities().grade(second, new Grading(Grade.MINOR, "ism"), "ism", "Validated");
		waits(second, "2041-06-03T21:59:59Z");
		waits(first, "2041-06-09T21:59:59Z");

		assertThat(sorted(mark, Order.Column.NUMBER, false)).containsExactly(first, second, third);
		assertThat(sorted(mark, Order.Column.NUMBER, true)).containsExactly(third, second, first);
		assertThat(sorted(mark, Order.Column.RAISED, true)).containsExactly(third, second, first);
		assertThat(sorted(mark, Order.Column.GRADE, false)).containsExactly(second, first, third);
		assertThat(sorted(mark, Order.Column.GRADE, true)).containsExactly(first, second, third);
		assertThat(sorted(mark, Order.Column.OWNER, false)).containsExactly(first, second, third);
		assertThat(sorted(mark, Order.Column.OWNER, true)).containsExactly(second, first, third);
		assertThat(sorted(mark, Order.Column.DUE, false)).containsExactly(second, first, third);
		assertThat(sorted(mark, Order.Column.DUE, true)).containsExactly(first, second, third);
		assertThat(sorted(mark, Order.Column.STATE, false)).containsExactly(third, second, first);
	}

	@Test
	default void theTenThousandthOfAYearComesAfterTheOneBefore() {
		var mark = mark();
		jdbc().sql("insert into nonconformity_number (of_year, last_number) values (2042, 9998)").update();
		clock().set("2042-12-01T09:00:00Z");
		raise(mark);
		raise(mark);

		assertThat(sorted(mark, Order.Column.NUMBER, false)).extracting(NonconformityId::value)
			.containsExactly("NC-2042-9999", "NC-2042-10000");
	}

	@Test
	default void allNumbersAreListedForWhoMayReadThem() {
		var mark = mark();
		var one = raise(mark);
		var other = raise(mark);
		var filter = new Filter(null, null, null, mark, null);
		var byNumber = new Order(Order.Column.NUMBER, false);

		assertThat(listing().ids(filter, byNumber, "ism")).containsExactly(one, other);
		assertThat(listing().ids(filter, byNumber, "eve")).isEmpty();
		assertThat(listing().of(List.of(other, one))).extracting((it) -> it.nonconformity().id())
			.containsExactly(other, one);
	}

	/** On pages and in downloads alike. */
	private List<NonconformityId> sorted(String mark, Order.Column by, boolean descending) {
		var order = new Order(by, descending);
		var sorted = list(mark, order).stream().map((it) -> it.nonconformity().id()).toList();
		assertThat(listing().ids(new Filter(null, null, null, mark, null), order, "ism")).isEqualTo(sorted);
		return sorted;
	}

	private List<Listed> list(String mark, Order order) {
		return listing().page(new Filter(null, null, null, mark, null), order, 0, 50).items();
	}

	private NonconformityId raise(String mark) {
		return nonconformities().raise(new Report(mark, null, Source.MONITORING, null, null, null, null, null), "emp")
			.id();
	}

	/** Opens a task as the engine would. */
	private void waits(NonconformityId id, String due) {
		var run = "run-of-" + id;
		if (jdbc().sql("select count(*) from ACT_RU_EXECUTION where ID_ = ?")
			.param(run)
			.query(Long.class)
			.single() == 0) {
			jdbc().sql("insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_) values (?, 1, ?, ?)")
				.params(run, run, id.businessKey())
				.update();
		}
		jdbc()
			.sql("insert into ACT_RU_TASK (ID_, REV_, PROC_INST_ID_, EXECUTION_ID_, SUSPENSION_STATE_, DUE_DATE_)"
					+ " values (?, 1, ?, ?, 1, ?)")
			.params(UUID.randomUUID().toString(), run, run, Timestamp.from(Instant.parse(due)))
			.update();
	}

	private static String mark() {
		return "List " + UUID.randomUUID();
	}

}
