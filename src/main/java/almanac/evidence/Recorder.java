package almanac.evidence;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.Attachment;
import almanac.engine.CompletionBlocked;
import almanac.engine.CycleAsked;
import almanac.engine.CycleEnded;
import almanac.engine.CycleStarted;
import almanac.engine.DecisionMade;
import almanac.engine.DueDateMoved;
import almanac.engine.Procedure;
import almanac.engine.StepDone;
import almanac.engine.TaskCompleted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what the engine announces into records: in the same transaction, so that there is
 * no deed without evidence and no evidence without deed.
 */
@Component
class Recorder {

	private final Chain chain;

	private final FileRows files;

	private final EvidenceRecords records;

	private final Clock clock;

	Recorder(Chain chain, FileRows files, EvidenceRecords records, Clock clock) {
		this.chain = chain;
		this.files = files;
		this.records = records;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleStarted it) {
		var files = this.files.ofRunAsWhole(it.businessKey());
		this.chain.append(new Fact(Kind.CYCLE_STARTED, it.cycle(), it.businessKey(), it.instanceId(), null, null,
				it.person(), it.at(), files.isEmpty() ? Map.of() : attachments(files), it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskCompleted it) {
		var task = it.task();
		var content = new LinkedHashMap<String, Object>();
		content.put("task", task.id());
		content.put("created", task.created());
		content.put("due", task.due());
		if (task.originalDue() != null) {
			content.put("originalDue", task.originalDue());
		}
		content.put("onTime", task.due() == null || !it.at().isAfter(task.due()));
		content.put("answers", it.answers());
		content.putAll(attachments(it.attachments()));
		this.chain.append(new Fact(Kind.TASK_COMPLETED, task.cycle(), task.businessKey(), it.instanceId(), task.key(),
				task.name(), it.person(), it.at(), content, it.procedure(), it.formId(), it.formSha256()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(DecisionMade it) {
		var content = new LinkedHashMap<String, Object>();
		content.put("decision", content(it.decision()));
		content.put("inputs", it.inputs());
		content.put("outcome", it.outcome());
		this.chain.append(new Fact(Kind.DECISION, it.cycle(), it.businessKey(), it.instanceId(), it.step(),
				it.stepName(), null, it.at(), content, it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(StepDone it) {
		this.chain.append(new Fact(Kind.STEP_DONE, it.cycle(), it.businessKey(), it.instanceId(), it.step(),
				it.stepName(), null, it.at(), Map.of("outcome", it.outcome()), it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleEnded it) {
		var content = new LinkedHashMap<String, Object>();
		content.put("end", it.end());
		this.chain.append(new Fact(Kind.CYCLE_ENDED, it.cycle(), it.businessKey(), it.instanceId(), it.end(), null,
				null, it.at(), content, it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(DueDateMoved it) {
		var task = it.task();
		var move = it.move();
		var content = new LinkedHashMap<String, Object>();
		content.put("task", task.id());
		content.put("assignee", task.assignee());
		content.put("move", move.number());
		content.put("moved", Map.of("originalDue", task.originalDue(), "from", move.from(), "to", move.to(), "reason",
				move.reason()));
		this.chain.append(new Fact(Kind.DUE_DATE_MOVED, task.cycle(), task.businessKey(), it.instanceId(), task.key(),
				task.name(), move.person(), move.at(), content, it.procedure(), null, null));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleAsked it) {
		var content = Map.of("message", it.message(), "answers", it.said());
		this.chain.append(new Fact(Kind.REQUEST, it.cycle(), it.businessKey(), it.instanceId(), it.message(), null,
				it.person(), it.at(), content, it.procedure(), null, null));
	}

	/**
	 * Files that came while the run was under way. Those of a run about to start are part
	 * of its first record.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void filesAdded(String businessKey, String person, List<Attachment> files) {
		this.records.beginning(businessKey)
			.ifPresent((run) -> this.chain.append(new Fact(Kind.FILES_ADDED, run.cycle(), businessKey, run.instanceId(),
					null, null, person, this.clock.instant(), attachments(files), run.model(), null, null)));
	}

	/** What was typed stays with the person; names and broken rules are enough. */
	@EventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void on(CompletionBlocked it) {
		var task = it.task();
		var violations = it.violations()
			.stream()
			.map((violation) -> Map.of("field", violation.field(), "rule", violation.rule()))
			.toList();
		var content = Map.of("task", task.id(), "fields", List.copyOf(it.fields()), "violations", violations);
		this.chain.append(new Fact(Kind.REFUSAL, task.cycle(), task.businessKey(), it.instanceId(), task.key(),
				task.name(), it.person(), it.at(), content, it.procedure(), null, null));
	}

	private static Map<String, Object> attachments(List<Attachment> files) {
		return Map.of("attachments", files.stream().map(Recorder::content).toList());
	}

	static Map<String, Object> content(Attachment file) {
		return Map.of("id", file.id(), "field", file.field(), "name", file.name(), "mediaType", file.mediaType(),
				"size", file.size(), "sha256", file.sha256(), "person", file.person(), "at", file.at());
	}

	private static Map<String, Object> content(Procedure procedure) {
		return Map.of("key", procedure.key(), "version", procedure.version(), "deployment", procedure.deploymentId(),
				"sha256", procedure.sha256());
	}

}
