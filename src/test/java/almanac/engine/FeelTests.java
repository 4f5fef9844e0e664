package almanac.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeelTests {

	private final Feel feel = new Feel();

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "=grade != \"major\";true", "grade = \"minor\";true", "=count > 3;false",
					"some row in rows satisfies row.kind = \"b\";true",
					"every row in rows satisfies row.kind = \"b\";false", "missing = null;true" })
	void conditionsOfFormsAndModelsAreEvaluated(String condition, boolean holds) {
		var context = Map.<String, Object>of("grade", "minor", "count", 3L, "rows",
				List.of(Map.of("kind", "a"), Map.of("kind", "b")));

		assertThat(this.feel.holds(condition, context)).isEqualTo(holds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=", "= 1 +", "count", "missing > 3", "\"yes\"", "grade.x.y = 1" })
	void whatCannotBeEvaluatedDoesNotHold(String condition) {
		assertThat(this.feel.holds(condition, Map.of("count", 3L, "grade", "minor"))).isFalse();
	}

	@Test
	void aDateIsComputedFromTextsThatAreDates() {
		var context = new HashMap<String, Object>(Map.of("actions",
				List.of(Map.of("due", "2027-01-31"), Map.of("due", "2027-03-01")), "today", "2027-02-28"));
		context.put("deadline", null);

		assertThat(this.feel.date("max(actions.due) + duration(\"P30D\")", context)).isEqualTo("2027-03-31");
		assertThat(this.feel.date("today", context)).isEqualTo("2027-02-28");
		assertThat(this.feel.date("deadline", context)).isNull();
		assertThat(this.feel.date("if deadline >= today then deadline else null", context)).isNull();
		assertThat(this.feel.date("\"2027-02-28\"", context)).isNull();
	}

	@Test
	void onlyRealDaysBecomeDates() {
		var dated = Feel.dated(Map.of("day", "2028-02-29", "no", "2027-02-29", "text", "from 2027-01-01", "n", 7L));

		assertThat(dated).isEqualTo(
				Map.of("day", LocalDate.of(2028, 2, 29), "no", "2027-02-29", "text", "from 2027-01-01", "n", 7L));
	}

}
