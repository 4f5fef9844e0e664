package almanac.engine;

import java.util.stream.Collectors;

import almanac.web.Texts;

import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * People and roles as pages print them.
 */
@Component
public class Names {

	private final Directory directory;

	private final Texts texts;

	Names(Directory directory, Texts texts) {
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * The name, else the login name; a dash for {@literal null}.
	 */
	public String of(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : this.texts.of("nobody");
	}

	/** Who has the task, or which persons and roles it is open to. */
	public String holder(UserTask task) {
		if (task.assignee() != null) {
			return of(task.assignee());
		}
		return task.candidates().isEmpty() ? this.texts.of("open.nobody") : this.texts.of("open.to",
				task.candidates().stream().map(this::candidate).collect(Collectors.joining(", ")));
	}

	private String candidate(String personOrRole) {
		return this.directory.nameOf(personOrRole).orElseGet(() -> role(personOrRole));
	}

	private String role(String id) {
		try {
			return this.texts.of("role." + id);
		}
		catch (NoSuchMessageException ownRole) {
			return id;
		}
	}

}
