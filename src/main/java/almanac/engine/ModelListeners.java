package almanac.engine;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts assignment, contract and journal on every model, so that no model has to ask for
 * them.
 */
@Component
class ModelListeners extends AbstractBpmnParseListener {

	private static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

	private final ObjectProvider<TaskContract> contract;

	private final ObjectProvider<TaskOpening> opening;

	private final ObjectProvider<CycleJournal> journal;

	private final ObjectProvider<TaskJournal> tasks;

	private final TechnicalModels technical;

	ModelListeners(ObjectProvider<TaskContract> contract, ObjectProvider<TaskOpening> opening,
			ObjectProvider<CycleJournal> journal, ObjectProvider<TaskJournal> tasks, TechnicalModels technical) {
		this.contract = contract;
		this.opening = opening;
		this.journal = journal;
		this.tasks = tasks;
		this.technical = technical;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var rules = TaskRules.of(properties(element), element.attributeNS(CAMUNDA, "candidateGroups"));
		var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		activity.setProperty(LiveTasks.RULES, rules);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (it) -> this.opening.getObject().open(it, rules));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (it) -> this.tasks.getObject().assigned(it));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
				(it) -> this.contract.getObject().complete(it, rules));
	}

	/**
	 * What the program found out by itself is told where the model wants it as evidence:
	 * {@code almanac:evidence} names the variables.
	 */
	@Override
	public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var found = TaskRules.names(properties(element).get("almanac:evidence"));
		if (!found.isEmpty()) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_END,
					(ExecutionListener) (it) -> this.journal.getObject().done(it, found));
		}
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		if (TechnicalModels.isTechnical(properties(element))) {
			this.technical.add(process.getKey());
			return;
		}
		process.addBuiltInListener(ExecutionListener.EVENTNAME_START,
				(ExecutionListener) (it) -> this.journal.getObject().started(it));
		process.addBuiltInListener(ExecutionListener.EVENTNAME_END,
				(ExecutionListener) (it) -> this.journal.getObject().ended(it));
	}

	/** The extension properties of an element by name. */
	static Map<String, String> properties(Element element) {
		return Optional.ofNullable(BpmnParseUtil.parseCamundaExtensionProperties(element)).orElse(Map.of());
	}

}
