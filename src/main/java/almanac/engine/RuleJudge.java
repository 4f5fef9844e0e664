package almanac.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import almanac.engine.TaskRules.Condition;

/**
 * Applies the rules of a model to answers that already have the type of their fields.
 */
class RuleJudge {

	/** Under which the context holds the given rows of each list. */
	static final String GIVEN = "given";

	private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.\\w+");

	private final Feel feel;

	private final Form form;

	private final Map<String, Object> context;

	private final List<Violation> violations;

	private final ContractWords words;

	private Map<String, Object> dated;

	RuleJudge(Feel feel, Form form, Map<String, Object> context, List<Violation> violations, ContractWords words) {
		this.feel = feel;
		this.form = form;
		this.context = context;
		this.violations = violations;
		this.words = words;
	}

	void minText(String field, int least) {
		answers(field).forEach((path, answer) -> {
			if (answer instanceof String text && letters(text) < least) {
				refuse(path, field, "minText", "minText", least, letters(text));
			}
		});
	}

	void notBefore(String field, Condition limit) {
		compare(field, limit, "notBefore", (order) -> order < 0);
	}

	void notAfter(String field, Condition limit) {
		compare(field, limit, "notAfter", (order) -> order > 0);
	}

	/**
	 * For a column the condition is asked of each row and reads the columns by their
	 * names, {@link #GIVEN} being the row as it was given.
	 */
	void check(String field, Condition condition) {
		answers(field).keySet().forEach((path) -> check(path, field, condition));
	}

	private void check(String path, String field, Condition condition) {
		if (hasViolation(path) || this.feel.holds(condition.feel(), known(path))) {
			return;
		}
		if (condition.words().isEmpty()) {
			refuse(path, field, "check", "check", condition.feel());
		}
		else {
			this.violations.add(this.words.said(path, rowName(path), "check", condition.words()));
		}
	}

	private Map<String, Object> known(String path) {
		if (this.dated == null) {
			this.dated = Feel.dated(this.context);
		}
		var cell = CELL.matcher(path);
		if (!cell.matches()) {
			return this.dated;
		}
		var known = new LinkedHashMap<>(this.dated);
		known.putAll(Feel.dated(row(this.context, cell)));
		known.put(GIVEN, (this.context.get(GIVEN) instanceof Map<?, ?> given)
				? Feel.dated(row(GivenRows.plain(given), cell)) : Map.of());
		return known;
	}

	private static Map<String, Object> row(Map<String, Object> lists, Matcher cell) {
		return (lists.get(cell.group(1)) instanceof List<?> rows)
				? GivenRows.plain(rows.get(Integer.parseInt(cell.group(2)))) : Map.of();
	}

	/** {@literal null} if the row is known by its place alone. */
	private String rowName(String path) {
		var cell = CELL.matcher(path);
		return cell.matches() ? this.form.questions()
			.filter((it) -> it.given() && it.key().equals(cell.group(1)))
			.findFirst()
			.map((it) -> GivenRows.name(it, row(this.context, cell)))
			.orElse(null) : null;
	}

	void evidence(String field, List<Attachment> attachments) {
		if (attachments.stream().noneMatch((it) -> it.field().equals(field))) {
			refuse(field, field, "evidence", "evidence");
		}
	}

	private void compare(String field, Condition condition, String rule, IntPredicate outside) {
		var limit = this.feel.moment(condition.feel(), this.context);
		if (limit == null) {
			return;
		}
		dates(field).forEach((path, date) -> {
			if (outside.test(order(date, limit))) {
				refuse(path, field, rule, condition.words().isEmpty() ? rule : rule + ".why", this.words.moment(limit),
						condition.words());
			}
		});
	}

	/** Times count where both have one, else the days alone. */
	private static int order(Temporal one, Temporal other) {
		return (one instanceof LocalDateTime first && other instanceof LocalDateTime second) ? first.compareTo(second)
				: LocalDate.from(one).compareTo(LocalDate.from(other));
	}

	private Map<String, Temporal> dates(String field) {
		var dates = new LinkedHashMap<String, Temporal>();
		answers(field).forEach((path, answer) -> {
			if (Feel.dated(Collections.singletonMap("it", answer)).get("it") instanceof Temporal date) {
				dates.put(path, date);
			}
		});
		return dates;
	}

	/** The answers a rule speaks of: one, or one for each row of a list. */
	private Map<String, Object> answers(String field) {
		var dot = field.indexOf('.');
		if (dot < 0) {
			return Collections.singletonMap(field, this.context.get(field));
		}
		var answers = new LinkedHashMap<String, Object>();
		if (this.context.get(field.substring(0, dot)) instanceof List<?> rows) {
			for (var index = 0; index < rows.size(); index++) {
				if (rows.get(index) instanceof Map<?, ?> row) {
					var column = field.substring(dot + 1);
					answers.put("%s[%d].%s".formatted(field.substring(0, dot), index, column), row.get(column));
				}
			}
		}
		return answers;
	}

	private boolean hasViolation(String field) {
		return this.violations.stream()
			.anyMatch((it) -> it.field().equals(field) || it.field().startsWith(field + "["));
	}

	private String label(String field) {
		var names = field.split("\\.", 2);
		return this.form.questions()
			.filter((it) -> it.key().equals(names[0]))
			.findFirst()
			.map((it) -> (names.length == 1) ? it.label()
					: it.fields()
						.stream()
						.filter((column) -> column.key().equals(names[1]))
						.findFirst()
						.map(Field::label)
						.orElse(it.label()))
			.orElse(field);
	}

	private static long letters(String text) {
		return text.codePoints().filter(Character::isLetterOrDigit).count();
	}

	private void refuse(String path, String field, String rule, String words, Object... details) {
		this.violations.add(this.words.inRow(path, label(field), rowName(path), rule, "contract." + words, details));
	}

}
