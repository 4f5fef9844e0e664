package almanac.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Field.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What must hold for a user task to be completed, checked inside the completing
 * transaction whatever path the answers came by: the right person, the constraints of the
 * form, the rules of the model. Accepted answers are handed to the run in the type of
 * their field.
 */
@Component
class TaskContract {

	private final Definitions definitions;

	private final TaskKnowledge knowledge;

	private final Eligibility eligibility;

	private final Feel feel;

	private final Clock clock;

	private final ZoneId zone;

	private final ApplicationEventPublisher events;

	private final ContractWords words;

	private final ObjectProvider<FurtherRule> further;

	TaskContract(Definitions definitions, TaskKnowledge knowledge, Eligibility eligibility, Feel feel, Clock clock,
			@Value("${almanac.zone}") ZoneId zone, ApplicationEventPublisher events, ContractWords words,
			ObjectProvider<FurtherRule> further) {
		this.definitions = definitions;
		this.knowledge = knowledge;
		this.eligibility = eligibility;
		this.feel = feel;
		this.clock = clock;
		this.zone = zone;
		this.events = events;
		this.words = words;
		this.further = further;
	}

	/**
	 * @throws CompletionRefused naming all that is wrong; the caller's transaction must
	 * not go on
	 */
	void complete(DelegateTask task, TaskRules rules) {
		var form = this.definitions.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		var submitted = Submission.answersFor(task.getId());
		var violations = new ArrayList<>(this.eligibility.violations(task, rules));
		if (rules.signature() != null && !SignatureUnderWay.isOn(task.getId())) {
			violations.add(this.words.task("signature", "contract.signature", "/tasks/" + task.getId() + "/sign"));
			throw new CompletionRefused(this.knowledge.of(task), violations);
		}
		var attachments = this.knowledge.attachments(task.getId());
		var accepted = check(task, form, rules, submitted, attachments, violations);
		if (!violations.isEmpty()) {
			throw new CompletionRefused(this.knowledge.of(task), violations);
		}
		this.eligibility.sign(task);
		Submission.accepted(task.getTaskDefinitionKey(), task.getAssignee());
		accepted.forEach((key, value) -> task.getExecution().setVariable(key, Values.typed(value)));
		form.questions()
			.filter((field) -> (field.kind() == Kind.SELECT || field.kind() == Kind.RADIO)
					&& accepted.get(field.key()) instanceof String)
			.forEach((field) -> task.getExecution()
				.setVariable(field.key() + "Name", this.knowledge.labelOf(task, field, accepted.get(field.key()))));
		form.questions()
			.filter((field) -> field.kind() == Kind.DATETIME)
			.forEach((field) -> task.getExecution()
				.setVariable(field.key() + "Text",
						(accepted.get(field.key()) instanceof String moment) ? moment.replace('T', ' ') : null));
		task.getExecution()
			.setVariable(completedBy(task.getTaskDefinitionKey()), this.eligibility.name(task.getAssignee()));
		this.events.publishEvent(new TaskCompleted(this.knowledge.of(task), task.getProcessInstanceId(),
				task.getAssignee(), this.clock.instant(), accepted, attachments,
				this.definitions.model(task.getProcessDefinitionId()).procedure(), form.id(), form.sha256()));
	}

	/**
	 * {@code implementActionBy} for {@code implement-action}: the name of who did it, for
	 * later forms.
	 */
	private static String completedBy(String task) {
		var words = task.split("-");
		return Stream.of(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining("", words[0], "By"));
	}

	private Map<String, Object> check(DelegateTask task, Form form, TaskRules rules, Map<String, Object> submitted,
			List<Attachment> attachments, List<Violation> violations) {
		var known = Submission.knownBefore(task.getId());
		var drafts = Values.plain(task.getVariablesLocal());
		var context = Values.plain(task.getVariables());
		context.putAll(submitted);
		var answers = new Answers((field) -> this.knowledge.choices(task, field), this.knowledge.hiddenIn(context),
				this.words);
		var given = new LinkedHashMap<String, Object>();
		var accepted = new LinkedHashMap<String, Object>();
		for (var field : form.questions().toList()) {
			var isSubmitted = submitted.containsKey(field.key());
			if (field.readOnly()) {
				unchanged(task, field, submitted, violations);
			}
			else if (field.kind() == Kind.FILES) {
				accepted.put(field.key(), this.knowledge.listed(attachments, field.key()));
				if (isSubmitted && !same(submitted.get(field.key()), known.get(field.key()))) {
					violations.add(about(field, "readOnly", "contract.files"));
				}
			}
			else if (this.knowledge.isHidden(form, field, context)) {
				if (isSubmitted && !isEmpty(submitted.get(field.key()))) {
					violations.add(about(field, "hidden", "contract.hidden"));
				}
				accepted.put(field.key(), null);
			}
			else {
				var answer = isSubmitted ? submitted.get(field.key()) : drafts.get(field.key());
				if (field.given() && (answer == null || answer instanceof List<?>)) {
					var rows = GivenRows.of(field, Values.plain(task.getVariableLocal(GivenRows.variable(field))));
					given.put(field.key(), rows.rows());
					violations.addAll(rows.violations(answer, this.words));
					answer = rows.with(answer, this.knowledge.hiddenIn(context));
				}
				accepted.put(field.key(), answers.check(field.key(), field, answer));
			}
		}
		violations.addAll(answers.violations());
		unknown(form, submitted, violations);
		context.putAll(accepted);
		context.put(RuleJudge.GIVEN, given);
		judge(form, rules, context, attachments, violations);
		return accepted;
	}

	private void unchanged(DelegateTask task, Field field, Map<String, Object> submitted, List<Violation> violations) {
		if (submitted.containsKey(field.key())
				&& !same(submitted.get(field.key()), Submission.knownBefore(task.getId()).get(field.key()))) {
			violations.add(about(field, "readOnly", "contract.readOnly"));
		}
	}

	private Violation about(Field field, String rule, String words) {
		return this.words.about(field.key(), field.label(), rule, words);
	}

	private void unknown(Form form, Map<String, Object> submitted, List<Violation> violations) {
		var known = form.questions().map(Field::key).toList();
		submitted.keySet()
			.stream()
			.filter((key) -> !known.contains(key))
			.forEach((key) -> violations
				.add(this.words.about(key, key, "unknown", "contract.unknown", String.join(", ", known))));
	}

	private void judge(Form form, TaskRules rules, Map<String, Object> context, List<Attachment> attachments,
			List<Violation> violations) {
		var now = LocalDateTime.ofInstant(this.clock.instant(), this.zone);
		context.put("today", now.toLocalDate().toString());
		context.put("now", now.truncatedTo(ChronoUnit.SECONDS).toString());
		var judge = new RuleJudge(this.feel, form, context, violations, this.words);
		rules.minText().forEach(judge::minText);
		rules.notBefore().forEach(judge::notBefore);
		rules.notAfter().forEach(judge::notAfter);
		rules.checks().forEach(judge::check);
		rules.evidence().forEach((field) -> judge.evidence(field, attachments));
		this.further.forEach((it) -> violations.addAll(it.violations(form.id(), context)));
	}

	private static boolean same(Object one, Object other) {
		return (isEmpty(one) && isEmpty(other)) || (one != null && one.equals(other));
	}

	private static boolean isEmpty(Object value) {
		return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
	}

}
