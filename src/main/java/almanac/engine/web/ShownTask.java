package almanac.engine.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.engine.Attachments;
import almanac.engine.CaseFile;
import almanac.engine.Delegations;
import almanac.engine.Directory;
import almanac.engine.Field;
import almanac.engine.PostedAnswers;
import almanac.engine.Readership;
import almanac.engine.TaskForm;
import almanac.engine.TaskHistory;
import almanac.engine.UserTask;
import almanac.engine.Violation;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts a task on its page, beside what came before it.
 */
@Component
class ShownTask {

	private static final int MOST_BEFORE = 50;

	private final TaskHistory history;

	private final CaseFile caseFile;

	private final Readership readership;

	private final Attachments attachments;

	private final ShownLadder ladder;

	private final Directory directory;

	private final Delegations delegations;

	private final Clock clock;

	ShownTask(TaskHistory history, CaseFile caseFile, Readership readership, Attachments attachments,
			ShownLadder ladder, Directory directory, Delegations delegations, Clock clock) {
		this.history = history;
		this.caseFile = caseFile;
		this.readership = readership;
		this.attachments = attachments;
		this.ladder = ladder;
		this.directory = directory;
		this.delegations = delegations;
		this.clock = clock;
	}

	String on(Model page, TaskForm form, PostedAnswers posted, List<Violation> violations, String person) {
		var values = new HashMap<>(form.values());
		values.putAll(posted.values());
		form.form().questions().filter(Field::given).forEach((it) -> values.put(it.key(), form.values().get(it.key())));
		return on(page, form, values, violations, person);
	}

	String on(Model page, TaskForm form, Map<String, Object> values, List<Violation> violations, String person) {
		var task = form.task();
		var mine = person.equals(task.assignee());
		page.addAttribute("it",
				new TaskPage(form, values, violations, name(task.assignee()),
						mine ? null : this.history.heldSince(task.id()).orElse(null), mine,
						!mine && mayTake(task, person), this.clock.instant()));
		page.addAttribute("ladder", this.ladder.of(task));
		page.addAttribute("mayDelegate", this.delegations.mayDelegate(task.id(), person));
		this.delegations.last(task).ifPresent((handover) -> {
			page.addAttribute("handover", handover);
			page.addAttribute("handedBy", name((handover.person() != null) ? handover.person() : handover.from()));
		});
		page.addAttribute("accepted", this.attachments.accepted());
		var mayRead = this.readership.mayRead(person, task.businessKey());
		page.addAttribute("mayRead", mayRead);
		page.addAttribute("before", (mine || mayRead) ? this.caseFile.of(task.businessKey(), MOST_BEFORE) : List.of());
		return "task";
	}

	private boolean mayTake(UserTask task, String person) {
		return task.candidates()
			.stream()
			.anyMatch((it) -> it.equals(person) || this.directory.eligible(it).contains(person));
	}

	private String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : null;
	}

}
