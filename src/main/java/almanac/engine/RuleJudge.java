package almanac.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import almanac.engine.TaskRules.Condition;

/**
 * Applies the rules of a model to answers that already have the type of their fields.
 */
class RuleJudge {

	private final Feel feel;

	private final Form form;

	private final Map<String, Object> context;

	private final List<Violation> violations;

	private final ContractWords words;

	RuleJudge(Feel feel, Form form, Map<String, Object> context, List<Violation> violations, ContractWords words) {
		this.feel = feel;
		this.form = form;
		this.context = context;
		this.violations = violations;
		this.words = words;
	}

	void minText(String field, int least) {
		if (this.context.get(field) instanceof String text && letters(text) < least) {
			refuse(field, field, "minText", "minText", least, letters(text));
		}
	}

	void notBefore(String field, Condition limit) {
		compare(field, limit, "notBefore", (order) -> order < 0);
	}

	void notAfter(String field, Condition limit) {
		compare(field, limit, "notAfter", (order) -> order > 0);
	}

	void check(String field, Condition condition) {
		if (!this.feel.holds(condition.feel(), Feel.dated(this.context)) && !hasViolation(field)) {
			if (condition.words().isEmpty()) {
				refuse(field, field, "check", "check", condition.feel());
			}
			else {
				this.violations.add(new Violation(field, "check", condition.words()));
			}
		}
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

	/** The dates a rule speaks of: one, or one for each row of a list. */
	private Map<String, Temporal> dates(String field) {
		var dates = new java.util.LinkedHashMap<String, Temporal>();
		var dot = field.indexOf('.');
		if (dot < 0) {
			put(dates, field, this.context.get(field));
		}
		else if (this.context.get(field.substring(0, dot)) instanceof List<?> rows) {
			for (var index = 0; index < rows.size(); index++) {
				if (rows.get(index) instanceof Map<?, ?> row) {
					var column = field.substring(dot + 1);
					put(dates, "%s[%d].%s".formatted(field.substring(0, dot), index, column), row.get(column));
				}
			}
		}
		return dates;
	}

	private static void put(Map<String, Temporal> dates, String path, Object value) {
		if (Feel.dated(java.util.Collections.singletonMap("it", value)).get("it") instanceof Temporal date) {
			dates.put(path, date);
		}
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
		this.violations.add(this.words.about(path, label(field), rule, "contract." + words, details));
	}

}
