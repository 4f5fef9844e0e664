package almanac.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import almanac.web.ShippedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static almanac.engine.Fields.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Every kind of question with what can be wrong about an answer.
 */
class AnswersTests {

	private static final String TITLE = "{'type':'textfield','key':'it','label':'It','validate':{'required':true,'minLength':3,'maxLength':5}}";

	private static final String STORY = "{'type':'textarea','key':'it','label':'It','validate':{'maxLength':9000}}";

	private static final String CODE = "{'type':'textfield','key':'it','label':'It','description':'Three letters.','validate':{'pattern':'[A-Z]{3}'}}";

	private static final String COUNT = "{'type':'number','key':'it','label':'It','validate':{'required':true,'min':1,'max':10}}";

	private static final String SHARE = "{'type':'number','key':'it','label':'It','decimalDigits':2,'validate':{'min':0}}";

	private static final String AGREED = "{'type':'checkbox','key':'it','label':'It','validate':{'required':true}}";

	private static final String SURE = "{'type':'radio','key':'it','label':'Sure?','values':[{'value':'yes','label':'Yes'},{'value':'no','label':'No'}],'validate':{'required':true}}";

	private static final String KINDS = "{'type':'checklist','key':'it','label':'It','values':[{'value':'a','label':'A'},{'value':'b','label':'B'}],'validate':{'required':true}}";

	private static final String OWNER = "{'type':'select','key':'it','label':'It','valuesKey':'people'}";

	private static final String DAY = "{'type':'datetime','subtype':'date','key':'it','label':'It'}";

	private static final String MOMENT = "{'type':'datetime','subtype':'datetime','key':'it','label':'It'}";

	private static final String STEPS = "{'type':'table','label':'It','dataSource':'=it','properties':{'list':'true','min':'1','max':'2'},'columns':["
			+ "{'type':'textfield','key':'what','label':'What','validate':{'required':true,'maxLength':5}},"
			+ "{'type':'datetime','subtype':'date','key':'due','label':'Due'}]}";

	static Stream<Arguments> unacceptable() {
		return Stream.of(bad(TITLE, null, "required", "Please fill in “It”."),
				bad(TITLE, "", "required", "Please fill in “It”."),
				bad(TITLE, " \t\n ", "required", "Please fill in “It”."),
				bad(TITLE, "ab", "minLength", "“It” needs at least 3 characters; it has 2."),
				bad(TITLE, "abcdef", "maxLength", "Please shorten “It” to 5 characters at most; it has 6."),
				bad(TITLE, true, "type", "“It” must be a text."), bad(TITLE, 1234L, "type", "“It” must be a text."),
				bad(TITLE, Map.of("a", "b"), "type", "“It” must be a text."),
				bad(STORY, "x".repeat(4001), "maxLength",
						"Please shorten “It” to 4,000 characters at most; it has 4,001."),
				bad(CODE, "abc", "pattern", "“It” does not have the expected shape. Three letters."),
				bad(CODE, "ABC\nABC", "pattern", "“It” does not have the expected shape. Three letters."),
				bad(COUNT, null, "required", "Please fill in “It”."), bad(COUNT, 0L, "min", "“It” must be 1 or more."),
				bad(COUNT, 11, "max", "“It” must be 10 or less."),
				bad(COUNT, 1.5, "decimals", "“It” must be a whole number."),
				bad(COUNT, "7", "type",
						"“It” must be a number. Write thousands without a comma, decimals with a point."),
				bad(COUNT, true, "type",
						"“It” must be a number. Write thousands without a comma, decimals with a point."),
				bad(SHARE, 0.125, "decimals", "“It” may have at most 2 decimals."),
				bad(SHARE, Double.NaN, "type",
						"“It” must be a number. Write thousands without a comma, decimals with a point."),
				bad(SHARE, Double.POSITIVE_INFINITY, "type",
						"“It” must be a number. Write thousands without a comma, decimals with a point."),
				bad(AGREED, false, "required", "Please tick “It”."), bad(AGREED, null, "required", "Please tick “It”."),
				bad(AGREED, "true", "type", "“It” must be true or false."),
				bad(SURE, null, "required", "Please answer “Sure?”."),
				bad(SURE, "maybe", "choice", "“Sure?” must be one of: yes, no."),
				bad(SURE, true, "choice", "“Sure?” must be one of: yes, no."),
				bad(KINDS, List.of(), "required", "Please fill in “It”."),
				bad(KINDS, List.of("a", "z"), "choice", "“It” must be one of: a, b."),
				bad(KINDS, List.of("a", "a"), "type", "“It” must be a list in which nothing stands twice."),
				bad(KINDS, "a", "type", "“It” must be a list in which nothing stands twice."),
				bad(OWNER, "stranger", "choice", "“It” must be one of: ism."),
				bad(DAY, "2027-02-29", "date", "“It” must be a date, written like 2027-03-31."),
				bad(DAY, "31.03.2027", "date", "“It” must be a date, written like 2027-03-31."),
				bad(DAY, "2027-03-31T10:00", "date", "“It” must be a date, written like 2027-03-31."),
				bad(DAY, 20270331L, "date", "“It” must be a date, written like 2027-03-31."),
				bad(MOMENT, "2027-03-31", "date", "“It” must be a date and time, written like 2027-03-31T14:30."),
				bad(STEPS, List.of(), "required", "Please add at least one row to “It”."),
				bad(STEPS, "row", "type", "“It” must be a list of rows."),
				bad(STEPS, List.of("row"), "type", "“It” must be a list of rows."),
				bad(STEPS, List.of(row("a"), row("b"), row("c")), "maxItems", "“It” may have at most 2 rows."));
	}

	@ParameterizedTest(name = "{1} for {0}: {2}")
	@MethodSource("unacceptable")
	void whatIsUnacceptableIsRefusedInWordsThatHelp(String field, Object answer, String rule, String words) {
		var answers = answers();

		assertThat(answers.check("it", field(field), answer)).isIn(null, answer);

		assertThat(answers.violations()).containsExactly(new Violation("it", rule, words));
	}

	static Stream<Arguments> acceptable() {
		return Stream.of(good(TITLE, " abcde ", "abcde"), good(STORY, "", null), good(STORY, "x".repeat(4000)),
				good(CODE, null, null), good(CODE, "ABC"), good(COUNT, 3, 3L), good(COUNT, 3.0, 3L), good(SHARE, 12.5),
				good(SHARE, 7, 7.0), good(AGREED, true), good(SURE, "no"), good(KINDS, List.of("b", "a")),
				good(OWNER, "ism"), good(OWNER, null, null), good(DAY, "2028-02-29"), good(MOMENT, "2027-03-31T14:30"));
	}

	@ParameterizedTest(name = "{1} for {0}")
	@MethodSource("acceptable")
	void whatIsAcceptableComesInTheOneTypeOfItsField(String field, Object answer, Object expected) {
		var answers = answers();

		assertThat(answers.check("it", field(field), answer)).isEqualTo(expected);

		assertThat(answers.violations()).isEmpty();
	}

	@Test
	void everyCellIsCheckedAndNamedByItsPlace() {
		var answers = answers();

		answers.check("it", field(STEPS),
				List.of(Map.of("what", " ", "due", "soon"), Map.of("what", "Ask", "colour", "red")));

		assertThat(answers.violations()).extracting(Violation::field, Violation::rule)
			.containsExactly(tuple("it[0].what", "required"), tuple("it[0].due", "date"),
					tuple("it[1].colour", "unknown"));
	}

	@Test
	void aRowHasAllItsColumnsInTheirOrder() {
		assertThat(answers().check("it", field(STEPS), List.of(Map.of("what", "Ask")))).asString()
			.isEqualTo("[{what=Ask, due=null}]");
	}

	@Test
	void aListWithoutALimitStillHasOne() {
		var answers = answers();
		var open = STEPS.replace(",'max':'2'", "");

		answers.check("it", field(open), Collections.nCopies(201, row("a")));

		assertThat(answers.violations()).extracting(Violation::rule).containsExactly("maxItems");
	}

	private static Answers answers() {
		return new Answers(
				(field) -> (field.choicesFrom() != null) ? List.of(new Choice("ism", "Name of ism")) : field.choices(),
				(column, row) -> column.hide() != null && !"no".equals(row.get("done")),
				new ContractWords(ShippedTexts.texts(), ShippedTexts.moments()));
	}

	private static Map<String, Object> row(String what) {
		return Map.of("what", what, "due", "2027-03-31");
	}

	private static Arguments bad(String field, Object answer, String rule, String words) {
		return Arguments.of(field, answer, rule, words);
	}

	private static Arguments good(String field, Object... answerAndResult) {
		var result = Arrays.asList(answerAndResult);
		return Arguments.of(field, result.get(0), result.get(result.size() - 1));
	}

}
