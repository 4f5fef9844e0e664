package almanac.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The list of each superior in the Tasklist with what those who report to them have to
 * do. It names them, so that no expression has to look them up.
 */
@Component
class TeamFilters {

	static final String NAME = "My team";

	private static final Map<String, Object> SHOWN = Map.of("priority", 45, "refresh", true, "showUndefinedVariable",
			false);

	private final ObjectProvider<FilterService> filters;

	private final ObjectProvider<TaskService> tasks;

	TeamFilters(ObjectProvider<FilterService> filters, ObjectProvider<TaskService> tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/**
	 * @param teams who reports to each superior; whoever is not among the superiors has
	 * no such list any more
	 */
	void keep(Map<String, List<String>> teams) {
		var service = this.filters.getObject();
		var known = service.createTaskFilterQuery()
			.filterName(NAME)
			.list()
			.stream()
			.filter((it) -> it.getOwner() != null)
			.collect(Collectors.toMap(Filter::getOwner, Function.identity()));
		known.forEach((superior, filter) -> {
			if (!teams.containsKey(superior)) {
				service.deleteFilter(filter.getId());
			}
		});
		teams.forEach((superior, people) -> {
			var filter = known.get(superior);
			if (filter == null) {
				filter = service.newTaskFilter(NAME).setOwner(superior).setProperties(SHOWN);
			}
			else if (people(filter).equals(new TreeSet<>(people))) {
				return;
			}
			service.saveFilter(filter.setQuery(
					this.tasks.getObject().createTaskQuery().active().taskAssigneeIn(people.toArray(String[]::new))));
		});
	}

	private static Set<String> people(Filter filter) {
		var people = ((TaskQueryImpl) filter.getQuery()).getAssigneeIn();
		return (people != null) ? new TreeSet<>(people) : Set.of();
	}

}
