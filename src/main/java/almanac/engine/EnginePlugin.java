package almanac.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sets the engine up as Almanac needs it: guarded expressions, no scripts, rights to work
 * on a task but not to change it, the task contract on every user task.
 */
@Component
@Order(1)
class EnginePlugin extends AbstractProcessEnginePlugin {

	private final ListableBeanFactory beans;

	private final ObjectProvider<CompletionGate> gate;

	private final ObjectProvider<AssignmentGate> assignments;

	private final ModelListeners listeners;

	private final ContractWords words;

	private final TechnicalModels technical;

	private final ErrandHandler errands;

	private final ObjectProvider<Signing> signing;

	private final TeamRights rights;

	EnginePlugin(ListableBeanFactory beans, ObjectProvider<CompletionGate> gate,
			ObjectProvider<AssignmentGate> assignments, ModelListeners listeners, ContractWords words,
			TechnicalModels technical, ErrandHandler errands, ObjectProvider<Signing> signing, TeamRights rights) {
		this.beans = beans;
		this.gate = gate;
		this.assignments = assignments;
		this.listeners = listeners;
		this.words = words;
		this.technical = technical;
		this.errands = errands;
		this.signing = signing;
		this.rights = rights;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new GuardedExpressions(this.beans));
		configuration.setScriptEngineResolver(new NoScripts());
		configuration.setResolverFactories(new ArrayList<>());
		// by default letters and digits only, which k.albers is not
		configuration.setUserResourceWhitelistPattern("[a-z][a-z0-9.-]*");
		configuration.setPasswordEncryptor(new EnginePasswords());
		configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
		configuration.setResourceAuthorizationProvider(this.rights);
		configuration.setRestrictUserOperationLogToAuthenticatedUsers(false);
		configuration.setTaskService(new GuardedTaskService(this.gate, this.assignments, this.words));
		configuration.setFormService(new GuardedFormService(this.gate, this.signing));
		// beside the journal of decisions, in place of the engine's own
		configuration.setEnableDefaultDbHistoryEventHandler(false);
		configuration.getCustomHistoryEventHandlers().add(new HistoryOfCycles(this.technical));
		configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(this.listeners)));
		configuration.setCustomJobHandlers(new ArrayList<>(List.of(this.errands)));
		configuration.setFailedJobCommandFactory(ErrandRetries::new);
	}

}
