package almanac.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may give more time for a task. A model says it by the property
 * {@code almanac:extendedBy} of its process, a FEEL expression that gives the id of a
 * role; where it says nothing, the superior of who has the task or the ISMS manager give
 * the first move and the ISMS manager the second. Nobody does it for themselves: then top
 * management does.
 */
@Component
class DueDateMovers {

	static final List<String> ROLES = List.of("ISM", "TM");

	static final String EXTENDED_BY = "almanac:extendedBy";

	private final ObjectProvider<Directory> directory;

	private final Feel feel;

	DueDateMovers(ObjectProvider<Directory> directory, Feel feel) {
		this.directory = directory;
		this.feel = feel;
	}

	Set<String> of(UserTask task, int made, String extendedBy, Map<String, Object> variables) {
		var people = this.directory.getObject();
		var role = (extendedBy != null) ? this.feel.text(extendedBy, variables) : null;
		var owners = owners(task);
		var movers = new LinkedHashSet<String>();
		if (role != null) {
			movers.addAll(people.eligible(role));
		}
		else {
			if (made == 0) {
				movers.addAll(superiors(task));
			}
			movers.addAll(people.eligible("ISM"));
		}
		movers.removeIf(Objects::isNull);
		movers.removeAll(owners);
		if (movers.isEmpty()) {
			Stream.of("TM")
				.flatMap((it) -> people.eligible(it).stream())
				.filter((it) -> !owners.contains(it))
				.forEach(movers::add);
		}
		return movers;
	}

	/** The active superiors of who has the task or could take it. */
	List<String> superiors(UserTask task) {
		var people = this.directory.getObject();
		return owners(task).stream()
			.map(people::supervisorOf)
			.flatMap(Optional::stream)
			.filter(people::isActive)
			.distinct()
			.toList();
	}

	private List<String> owners(UserTask task) {
		return (task.assignee() != null) ? List.of(task.assignee())
				: task.candidates().stream().flatMap((it) -> this.directory.getObject().eligible(it).stream()).toList();
	}

}
