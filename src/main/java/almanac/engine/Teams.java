package almanac.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets superiors see, and no more than see, the open tasks of those who report to them
 * directly (5.3): what is restricted stays with who needs to know it (A.5.12).
 */
@Component
class Teams {

	private final ObjectProvider<Directory> directory;

	private final ObjectProvider<NeedToKnow> restrictions;

	private final LiveTasks live;

	private final SightRows rows;

	private final ObjectProvider<AuthorizationService> authorizations;

	private final TeamFilters filters;

	private final Permission permission;

	Teams(ObjectProvider<Directory> directory, ObjectProvider<NeedToKnow> restrictions, LiveTasks live, SightRows rows,
			ObjectProvider<AuthorizationService> authorizations, TeamFilters filters, Permission permission) {
		this.directory = directory;
		this.restrictions = restrictions;
		this.live = live;
		this.rows = rows;
		this.authorizations = authorizations;
		this.filters = filters;
		this.permission = permission;
	}

	/**
	 * Who sees the tasks the person has in the run, empty if nobody above does.
	 * @param person may be {@literal null}
	 * @param businessKey may be {@literal null}
	 */
	Optional<String> superior(String person, String businessKey) {
		var people = this.directory.getObject();
		return Optional.ofNullable(person)
			.filter(people::isActive)
			.flatMap(people::supervisorOf)
			.filter(people::isActive)
			.filter((it) -> !isRestricted(businessKey));
	}

	private boolean isRestricted(String businessKey) {
		return businessKey != null && this.restrictions.stream().anyMatch((it) -> it.isRestricted(businessKey));
	}

	/**
	 * Brings rights and lists in step with who reports to whom now. Idempotent; in the
	 * transaction of the caller.
	 */
	void reconcile() {
		var teams = this.directory.getObject().reports();
		var superiors = new HashMap<String, String>();
		teams.forEach((superior, people) -> people.forEach((it) -> superiors.put(it, superior)));
		this.permission.waived(() -> {
			rights(superiors);
			this.filters.keep(teams);
			return null;
		});
	}

	private void rights(Map<String, String> superiors) {
		var seen = new HashSet<String>();
		for (var sight : this.rows.sights()) {
			if (sight.person().equals(superiors.get(sight.assignee()))) {
				seen.add(sight.task());
			}
			else if (sight.isNoMore()) {
				this.authorizations.getObject().deleteAuthorization(sight.id());
			}
		}
		this.rows.held()
			.stream()
			.filter((it) -> superiors.containsKey(it.assignee()) && !seen.contains(it.task()))
			.filter((it) -> !isRestricted(run(it.task())))
			.forEach((it) -> grant(it.task(), superiors.get(it.assignee())));
	}

	private String run(String task) {
		return this.live.of(task, (it, rules) -> it.getExecution().getProcessBusinessKey()).orElse(null);
	}

	private void grant(String task, String superior) {
		var grant = this.authorizations.getObject().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setUserId(superior);
		grant.setResource(Resources.TASK);
		grant.setResourceId(task);
		grant.addPermission(Permissions.READ);
		this.authorizations.getObject().saveAuthorization(grant);
	}

}
