package almanac.engine;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists people find in the Tasklist, made once by name.
 */
@Component
@Order(30)
class TasklistFilters implements ApplicationRunner {

	private final FilterService filters;

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		add("My tasks", 10, query().taskAssigneeExpression("${currentUser()}"), null);
		add("For my roles, not taken yet", 20,
				query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned(), null);
		add("Mine and overdue", 30, query().taskAssigneeExpression("${currentUser()}").dueBeforeExpression("${now()}"),
				null);
		add("All tasks", 40, query(), "ISM");
		add("All overdue", 50, query().dueBeforeExpression("${now()}"), "ISM");
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().active();
	}

	/**
	 * @param group who may use it, {@literal null} for everybody
	 */
	private void add(String name, int priority, TaskQuery query, String group) {
		if (this.filters.createTaskFilterQuery().filterName(name).count() > 0) {
			return;
		}
		var filter = this.filters.newTaskFilter(name)
			.setQuery(query)
			.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
		this.filters.saveFilter(filter);
		var grant = this.authorizations
			.createNewAuthorization((group == null) ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
		if (group != null) {
			grant.setGroupId(group);
		}
		grant.setResource(Resources.FILTER);
		grant.setResourceId(filter.getId());
		grant.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(grant);
	}

}
