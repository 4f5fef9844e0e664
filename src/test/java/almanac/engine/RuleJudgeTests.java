package almanac.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.TaskRules.Condition;
import almanac.web.ShippedTexts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleJudgeTests {

	private static final Form FORM = Fields.form("{'type':'textarea','key':'reason','label':'Reason'}",
			"{'type':'datetime','subtype':'date','key':'day','label':'Day'}",
			"{'type':'datetime','subtype':'datetime','key':'at','label':'At'}",
			"{'type':'table','label':'Actions','dataSource':'=actions','properties':{'list':'true'},"
					+ "'columns':[{'type':'datetime','subtype':'date','key':'due','label':'Due'}]}",
			"{'type':'table','label':'Proof','dataSource':'=proof','properties':{'files':'true'}}");

	private final List<Violation> violations = new ArrayList<>();

	@Test
	void aTextIsMeasuredInLettersAndDigits() {
		given("reason", "- ä1 . ! -").minText("reason", 3);
		given("reason", "abc").minText("reason", 3);
		given("reason", null).minText("reason", 3);

		assertThat(this.violations)
			.containsExactly(new Violation("reason", "minText", "“Reason” needs at least 3 letters; it has 2."));
	}

	@Test
	void aDateIsHeldAgainstItsLimitsWhichAreAllowedThemselves() {
		var limit = new Condition("limit", "the deadline");
		for (var day : List.of("2027-03-30", "2027-03-31", "2027-04-01")) {
			given("day", day).notBefore("day", limit);
			given("day", day).notAfter("day", new Condition("limit", ""));
		}

		assertThat(this.violations).containsExactly(
				new Violation("day", "notBefore", "“Day” must be 31 Mar 2027 or later (the deadline)."),
				new Violation("day", "notAfter", "“Day” must be 31 Mar 2027 or earlier."));
	}

	@Test
	void aTimeCountsWhereBothHaveOneElseTheDayAlone() {
		var start = new Condition("start", "the start");
		for (var moment : List.of("2027-03-31T08:59", "2027-03-31T09:00", "2027-03-31T09:01")) {
			given("at", moment).notBefore("at", start);
			given("at", moment).notBefore("at", new Condition("limit", ""));
			given("at", moment).notAfter("at", new Condition("limit", ""));
		}
		given("day", "2027-03-30").notBefore("day", start);

		assertThat(this.violations).containsExactly(
				new Violation("at", "notBefore", "“At” must be 31 Mar 2027, 09:00 or later (the start)."),
				new Violation("day", "notBefore", "“Day” must be 31 Mar 2027, 09:00 or later (the start)."));
	}

	@Test
	void aConditionComparesMomentsAsTheyWereTyped() {
		var later = new Condition("at >= start", "Later.");
		given("at", "2027-03-31T08:59").check("at", later);
		given("at", "2027-03-31T09:00").check("at", later);

		assertThat(this.violations).containsExactly(new Violation("at", "check", "Later."));
	}

	@Test
	void withoutALimitOrADateThereIsNothingToCompare() {
		given("day", "2020-01-01").notBefore("day", new Condition("missing", ""));
		given("day", null).notBefore("day", new Condition("limit", ""));
		given("day", "soon").notBefore("day", new Condition("limit", ""));

		assertThat(this.violations).isEmpty();
	}

	@Test
	void everyRowOfAListIsHeldAgainstTheLimit() {
		given("actions", List.of(Map.of("due", "2027-04-01"), Map.of("due", "2027-03-01"), Map.of()))
			.notBefore("actions.due", new Condition("limit", ""));

		assertThat(this.violations).containsExactly(
				new Violation("actions[1].due", "notBefore", "“Due, row 2” must be 31 Mar 2027 or later."));
	}

	@Test
	void aConditionSpeaksInItsOwnWordsUnlessTheFieldIsWrongAlready() {
		given("reason", "x").check("reason", new Condition("reason = \"y\"", "Say y."));
		given("reason", "x").check("reason", new Condition("reason = \"y\"", "Say it again."));
		given("reason", "x").check("reason", new Condition("reason = \"x\"", "Never."));

		assertThat(this.violations).containsExactly(new Violation("reason", "check", "Say y."));
	}

	@Test
	void aConditionThatCannotBeEvaluatedIsNotMet() {
		given("reason", "x").check("reason", new Condition("reason > 3", ""));

		assertThat(this.violations)
			.containsExactly(new Violation("reason", "check", "“Reason” is not acceptable: reason > 3 must hold."));
	}

	@Test
	void evidenceCountsInItsOwnFieldOnly() {
		var file = new Attachment("f", "other", "a.txt", "text/plain", 1, "00", "ism", Instant.EPOCH);

		given("reason", "x").evidence("proof", List.of(file));
		given("reason", "x").evidence("other", List.of(file));

		assertThat(this.violations).containsExactly(
				new Violation("proof", "evidence", "Please attach at least one file to “Proof” on the task page."));
	}

	private RuleJudge given(String field, Object answer) {
		var context = new HashMap<String, Object>(Map.of("limit", "2027-03-31", "start", "2027-03-31T09:00"));
		context.put(field, answer);
		return new RuleJudge(new Feel(), FORM, context, this.violations,
				new ContractWords(ShippedTexts.texts(), ShippedTexts.moments()));
	}

}
