package almanac.ladder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.engine.UserTask;

import org.springframework.stereotype.Component;

/**
 * Whom a rung of the ladder reaches.
 */
@Component
class Addressees {

	/** Everybody carries it, so it stands in for nobody. */
	private static final String EMPLOYEE = "EMP";

	private final Directory directory;

	Addressees(Directory directory) {
		this.directory = directory;
	}

	/**
	 * @param people never empty as long as anybody manages the ISMS
	 * @param own those of them the task belongs to
	 */
	record Circle(Set<String> people, Set<String> own) {
	}

	Circle of(UserTask task, Level level) {
		var own = own(task);
		var people = switch (level) {
			case REMIND -> own;
			case DUE -> joined(own.stream(), offered(task));
			case SUPERVISOR -> without(own, joined(superiors(own), first("ISM")));
			case TOP -> without(own, joined(first("TM")));
		};
		return new Circle(people.isEmpty() ? instead(level, own) : people, own);
	}

	/** Who has it, while working here, else who could take it. */
	private Set<String> own(UserTask task) {
		return (task.assignee() != null && this.directory.isActive(task.assignee())) ? Set.of(task.assignee())
				: joined(offered(task));
	}

	private Stream<String> offered(UserTask task) {
		return task.candidates()
			.stream()
			.filter((it) -> !EMPLOYEE.equals(it))
			.flatMap((it) -> this.directory.isActive(it) ? Stream.of(it) : this.directory.eligible(it).stream());
	}

	private Stream<String> superiors(Set<String> own) {
		return own.stream()
			.map(this.directory::supervisorOf)
			.flatMap(Optional::stream)
			.filter(this.directory::isActive);
	}

	/** The holder of the role, the deputy if the holder is away. */
	private Stream<String> first(String role) {
		return this.directory.eligible(role).stream().limit(1);
	}

	/**
	 * Who manages the ISMS, or the organisation; nobody is told of the own lateness by an
	 * escalation, unless there is nobody else.
	 */
	private Set<String> instead(Level level, Set<String> own) {
		var roles = (level == Level.TOP) ? Stream.of("TM", "ISM") : Stream.of("ISM", "TM");
		return roles.flatMap((it) -> this.directory.eligible(it).stream())
			.filter((it) -> !own.contains(it))
			.findFirst()
			.map(Set::of)
			.orElse(own);
	}

	private static Set<String> without(Set<String> own, Set<String> people) {
		var others = new LinkedHashSet<>(people);
		others.removeAll(own);
		return others;
	}

	@SafeVarargs
	private static Set<String> joined(Stream<String>... people) {
		var joined = new LinkedHashSet<String>();
		List.of(people).forEach((it) -> it.forEach(joined::add));
		return joined;
	}

}
