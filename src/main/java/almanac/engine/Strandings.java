package almanac.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has the ISMS manager say who does what nobody may do, and takes the question back as
 * soon as it is settled.
 */
@Component
class Strandings implements StrandedTasks {

	/** The cycle that asks; what strands in it is asked by nobody else. */
	static final String CYCLE = "resolve-assignment";

	private static final String SETTLED = "assignmentSettled";

	private static final String ELIGIBLE = "eligible";

	private final HandoverRows rows;

	private final HandingOver handing;

	private final Eligibility eligibility;

	private final LiveTasks live;

	private final TaskKnowledge knowledge;

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<RuntimeService> runs;

	private final Cycles cycles;

	private final Permission permission;

	Strandings(HandoverRows rows, HandingOver handing, Eligibility eligibility, LiveTasks live, TaskKnowledge knowledge,
			ObjectProvider<Directory> directory, ObjectProvider<RuntimeService> runs, Cycles cycles,
			Permission permission) {
		this.rows = rows;
		this.handing = handing;
		this.eligibility = eligibility;
		this.live = live;
		this.knowledge = knowledge;
		this.directory = directory;
		this.runs = runs;
		this.cycles = cycles;
		this.permission = permission;
	}

	@Override
	public void assign(String taskId, String person, String reason, String by) {
		this.live.of(taskId, (task, rules) -> {
			this.rows.stranded(taskId).ifPresent((stranded) -> {
				var objections = this.eligibility.objections(task, rules, person, true);
				if (!objections.isEmpty()) {
					throw new CompletionRefused(this.knowledge.of(task), objections);
				}
				this.rows.over(stranded);
				this.handing.chosen(task, person, HandoverCause.STRANDED, reason, by);
			});
			return null;
		});
	}

	/** Asks once who does it, with those who may now, or takes the question back. */
	void lookAfter(Handover stranded) {
		var asked = this.live.of(stranded.task(), (task, rules) -> {
			if (task.getAssignee() != null && this.eligibility.isFree(task, rules, task.getAssignee())) {
				return false;
			}
			ask(stranded, task, rules);
			return true;
		});
		if (!asked.orElse(false)) {
			this.rows.over(stranded);
			this.cycles.tell(SETTLED, question(stranded), null, Map.of());
		}
	}

	private void ask(Handover stranded, DelegateTask task, TaskRules rules) {
		var it = this.knowledge.of(task);
		if (CYCLE.equals(it.cycle())) {
			return;
		}
		var eligible = eligible(task, rules);
		var question = question(stranded);
		if (this.cycles.waitsFor(SETTLED, question)) {
			refresh(question, eligible);
		}
		else if (this.cycles.model(question).isEmpty()) {
			this.cycles.start(CYCLE, question, null,
					Map.of("strandedTask", it.id(), "strandedName", it.name(), "strandedCycle", it.cycleName(),
							"strandedRun", it.entry(), "strandedWith",
							(stranded.from() != null) ? this.eligibility.name(stranded.from()) : "", "situation",
							situation(stranded), ELIGIBLE, eligible));
		}
	}

	private String situation(Handover stranded) {
		return (stranded.backTo() == null) ? "nobody"
				: this.directory.getObject().isActive(stranded.backTo()) ? "away" : "left";
	}

	/** Everybody who is here and had no part in it, whatever the role. */
	private List<Map<String, Object>> eligible(DelegateTask task, TaskRules rules) {
		return this.eligibility.free(task, rules, this.knowledge.register("people").orElse(List.of()))
			.stream()
			.map((it) -> Map.<String, Object>of("label", it.label(), "value", it.value()))
			.toList();
	}

	private void refresh(String question, List<Map<String, Object>> eligible) {
		this.permission.waived(() -> {
			var service = this.runs.getObject();
			var run = service.createProcessInstanceQuery().processInstanceBusinessKey(question).singleResult();
			if (!eligible.equals(Values.plain(service.getVariable(run.getId(), ELIGIBLE)))) {
				service.setVariable(run.getId(), ELIGIBLE, Values.typed(eligible));
			}
			return null;
		});
	}

	/** Business key of the run that asks. */
	private String question(Handover stranded) {
		var number = this.rows.of(stranded.task())
			.stream()
			.filter((it) -> it.cause() == HandoverCause.STRANDED && it.to() == null && it.id() <= stranded.id())
			.count();
		return "%s:%s-%d".formatted(CYCLE, stranded.task(), number);
	}

}
