package almanac.engine;

import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
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

	private final RepositoryService models;

	private final Definitions definitions;

	private final AuthorizationService authorizations;

	TasklistFilters(FilterService filters, TaskService tasks, RepositoryService models, Definitions definitions,
			AuthorizationService authorizations) {
		this.filters = filters;
		this.tasks = tasks;
		this.models = models;
		this.definitions = definitions;
		this.authorizations = authorizations;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		add("My tasks", 10, query().taskAssigneeExpression("${currentUser()}"));
		add("For my roles, not taken yet", 20,
				query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
		add("Mine and overdue", 30, query().taskAssigneeExpression("${currentUser()}").dueBeforeExpression("${now()}"));
		add("Mine and due in a week", 40, inAWeek().taskAssigneeExpression("${currentUser()}"));
		var overseers = EngineIdentities.OVERSEERS.toArray(String[]::new);
		add("All tasks", 50, query(), overseers);
		add("All overdue", 60, query().dueBeforeExpression("${now()}"), overseers);
		add("All due in a week", 70, inAWeek(), overseers);
		this.models.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.filter((it) -> !TechnicalModels.isTechnical(this.definitions.properties(it.getId())))
			.forEach((it) -> add(it.getName(), 100, query().processDefinitionKey(it.getKey())));
	}

	private TaskQuery inAWeek() {
		return query().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7).toDate()}");
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().active();
	}

	/**
	 * @param groups who may use it, none for everybody
	 */
	private void add(String name, int priority, TaskQuery query, String... groups) {
		var known = this.filters.createTaskFilterQuery().filterName(name).list();
		var filter = known.isEmpty()
				? this.filters.saveFilter(this.filters.newTaskFilter(name)
					.setQuery(query)
					.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false)))
				: known.get(0);
		if (groups.length == 0 && known.isEmpty()) {
			grant(filter, this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL));
		}
		Stream.of(groups).filter((it) -> !isGranted(filter, it)).forEach((it) -> {
			var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(it);
			grant(filter, grant);
		});
	}

	private boolean isGranted(Filter filter, String group) {
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(Resources.FILTER)
			.resourceId(filter.getId())
			.count() > 0;
	}

	private void grant(Filter filter, Authorization grant) {
		grant.setResource(Resources.FILTER);
		grant.setResourceId(filter.getId());
		grant.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(grant);
	}

}
