package almanac.engine;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * In whose name the engine is used.
 */
@Component
class Permission {

	private final ObjectProvider<IdentityService> identities;

	private final ObjectProvider<ProcessEngine> engine;

	Permission(ObjectProvider<IdentityService> identities, ObjectProvider<ProcessEngine> engine) {
		this.identities = identities;
		this.engine = engine;
	}

	/** Does the work with the rights of the person; {@literal null} means nobody's. */
	<T> T of(String person, Supplier<T> work) {
		var service = this.identities.getObject();
		var before = service.getCurrentAuthentication();
		try {
			if (person == null) {
				service.clearAuthentication();
			}
			else {
				service.setAuthentication(person, groups(person));
			}
			return work.get();
		}
		finally {
			restore(before);
		}
	}

	/**
	 * Does the work in nobody's name: the engine asks for no rights and sets no limits.
	 */
	<T> T waived(Supplier<T> work) {
		return of(null, work);
	}

	/**
	 * Does the work in the name of the person but with no more than our own register
	 * checks: the engine asks for no rights.
	 */
	<T> T trusted(String person, Supplier<T> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		return of(person, () -> configuration.getCommandExecutorTxRequired()
			.execute((command) -> command.runWithoutAuthorization(work::get)));
	}

	/** Who is signed in to the engine, {@literal null} if nobody is. */
	String person() {
		var current = this.identities.getObject().getCurrentAuthentication();
		return (current != null) ? current.getUserId() : null;
	}

	private List<String> groups(String person) {
		return this.identities.getObject()
			.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map((group) -> group.getId())
			.toList();
	}

	private void restore(Authentication before) {
		if (before == null) {
			this.identities.getObject().clearAuthentication();
		}
		else {
			this.identities.getObject().setAuthentication(before);
		}
	}

}
