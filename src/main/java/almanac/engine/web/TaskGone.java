package almanac.engine.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.engine.Directory;
import almanac.engine.FormerTask;
import almanac.engine.NoSuchTask;
import almanac.engine.PostedAnswers;
import almanac.engine.TaskHistory;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.engine.WrittenAnswer;
import almanac.engine.WrittenAnswers;
import almanac.web.Moments;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Says what became of a task that is not open to the person, and gives back what was
 * typed into it.
 */
@ControllerAdvice
@Order(1)
class TaskGone {

	private final TaskHistory history;

	private final Tasks tasks;

	private final WrittenAnswers answers;

	private final Directory directory;

	private final Moments moments;

	private final Texts texts;

	private final UnsentForms unsent;

	TaskGone(TaskHistory history, Tasks tasks, WrittenAnswers answers, Directory directory, Moments moments,
			Texts texts, UnsentForms unsent) {
		this.history = history;
		this.tasks = tasks;
		this.answers = answers;
		this.directory = directory;
		this.moments = moments;
		this.texts = texts;
		this.unsent = unsent;
	}

	@ExceptionHandler
	String on(NoSuchTask gone, HttpServletRequest request, HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		var person = request.getUserPrincipal().getName();
		var former = this.history.former(gone.id(), person);
		former.ifPresent((it) -> {
			page.addAttribute("it", it);
			page.addAttribute("entry", TaskPage.entry(it.businessKey()));
			page.addAttribute("fate", fate(it, person));
			page.addAttribute("next", next(it.businessKey(), person));
		});
		// what a link brings along was typed by nobody
		var typed = HttpMethod.POST.matches(request.getMethod()) ? Optional.of(request.getParameterMap())
				: this.unsent.take(request);
		page.addAttribute("sent", typed.isPresent());
		page.addAttribute("typed", typed.map((them) -> words(former, them)).orElse(List.of()));
		return "task-gone";
	}

	private String fate(FormerTask it, String person) {
		var at = this.moments.time(it.at());
		return switch (it.fate()) {
			case COMPLETED -> person.equals(it.person()) ? this.texts.of("task.gone.completed.self", it.name(), at)
					: this.texts.of("task.gone.completed", it.name(), name(it.person()), at);
			case CALLED_OFF -> (it.end() == null) ? this.texts.of("task.gone.calledOff", it.name(), at)
					: this.texts.of("task.gone.ended", it.name(), at, it.end());
			case WITH_SOMEBODY_ELSE -> (it.person() == null) ? this.texts.of("task.gone.nobody", it.name())
					: this.texts.of("task.gone.taken", it.name(), name(it.person()), at);
		};
	}

	private String name(String person) {
		return this.directory.nameOf(person).orElse(person);
	}

	/** What waits for the person in the same run, {@literal null} if nothing does. */
	private UserTask next(String businessKey, String person) {
		var roles = this.directory.rolesOf(person);
		return this.tasks.openIn(businessKey)
			.stream()
			.filter((task) -> (task.assignee() != null) ? task.assignee().equals(person)
					: task.candidates().contains(person) || task.candidates().stream().anyMatch(roles::contains))
			.findFirst()
			.orElse(null);
	}

	private List<WrittenAnswer> words(Optional<FormerTask> task, Map<String, String[]> typed) {
		return task.map((it) -> this.answers.of(it.form(), PostedAnswers.read(it.form(), typed).values()))
			.filter((words) -> !words.isEmpty())
			.orElseGet(() -> PostedAnswers.texts(typed).stream().map((text) -> new WrittenAnswer("", text)).toList());
	}

}
