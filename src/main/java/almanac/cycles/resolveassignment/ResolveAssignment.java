package almanac.cycles.resolveassignment;

import java.util.Map;

import almanac.engine.BeginsByItself;
import almanac.engine.CurrentPerson;
import almanac.engine.Entrance;
import almanac.engine.ModelBean;
import almanac.engine.StrandedTasks;
import almanac.web.Texts;

/**
 * Gives a stranded task to whom the ISMS manager chose. The cycle begins by itself, never
 * by hand.
 */
@ModelBean("resolveAssignment")
public class ResolveAssignment implements Entrance {

	private final StrandedTasks tasks;

	private final CurrentPerson person;

	private final Texts texts;

	ResolveAssignment(StrandedTasks tasks, CurrentPerson person, Texts texts) {
		this.tasks = tasks;
		this.person = person;
		this.texts = texts;
	}

	/**
	 * Does nothing if the task was settled otherwise.
	 * @throws almanac.engine.CompletionRefused if the person may not have it
	 */
	public void assignTask(String strandedTask, String to, String reason) {
		this.tasks.assign(strandedTask, to, reason, this.person.id());
	}

	@Override
	public String cycle() {
		return "resolve-assignment";
	}

	@Override
	public String enter(String person, Map<String, Object> input) {
		throw new BeginsByItself(this.texts.of("resolve.itself"));
	}

}
