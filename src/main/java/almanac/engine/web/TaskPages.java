package almanac.engine.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.engine.CompletionRefused;
import almanac.engine.Directory;
import almanac.engine.FileIntake;
import almanac.engine.NoSuchTask;
import almanac.engine.PostedAnswers;
import almanac.engine.TaskForm;
import almanac.engine.Tasks;
import almanac.engine.UserTask;
import almanac.engine.Violation;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a task: the same form as in the Tasklist, with lists and files, on any
 * device and without script.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

	private final Tasks tasks;

	private final ShownTask shown;

	private final FileIntake files;

	private final Directory directory;

	private final Texts texts;

	private final UnsentForms unsent;

	TaskPages(Tasks tasks, ShownTask shown, FileIntake files, Directory directory, Texts texts, UnsentForms unsent) {
		this.tasks = tasks;
		this.shown = shown;
		this.files = files;
		this.directory = directory;
		this.texts = texts;
		this.unsent = unsent;
	}

	@GetMapping
	String show(@PathVariable String id, HttpServletRequest request, Authentication person, Model page) {
		var form = this.tasks.form(id, person.getName());
		if (form.task().bySignature() && person.getName().equals(form.task().assignee())) {
			return "redirect:/tasks/{id}/sign";
		}
		var unsent = this.unsent.take(request);
		if (unsent.isPresent()) {
			page.addAttribute("message", this.texts.of("unsent.notice"));
			var typed = PostedAnswers.read(form.form(), unsent.get());
			return this.shown.on(page, this.tasks.form(id, person.getName(), typed.values()), typed, List.of(),
					person.getName());
		}
		@SuppressWarnings("unchecked")
		var violations = (List<Violation>) page.getAttribute("violations");
		return this.shown.on(page, form, form.values(), (violations != null) ? violations : List.of(),
				person.getName());
	}

	/** The same page with what was typed, to learn which questions apply now. */
	@PostMapping("/form")
	String questions(@PathVariable String id, HttpServletRequest request, Authentication person, Model page) {
		var posted = posted(id, request, person);
		return this.shown.on(page, this.tasks.form(id, person.getName(), posted.values()), posted, List.of(),
				person.getName());
	}

	@PostMapping(params = "take")
	String take(@PathVariable String id, HttpServletResponse response, Authentication person, Model page) {
		try {
			this.tasks.claim(id, person.getName());
			return "redirect:/tasks/{id}";
		}
		catch (CompletionRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			var form = this.tasks.form(id, person.getName());
			return this.shown.on(page, form, form.values(), ex.violations(), person.getName());
		}
	}

	@PostMapping
	String complete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			Authentication person, Model page, RedirectAttributes next) {
		var edit = ListEdit.of(request.getParameterMap().keySet());
		var posted = (edit != null) ? posted(id, request, person) : completing(id, request, person);
		var violations = new ArrayList<>(this.files.take(id, request, person.getName()));
		if (edit != null) {
			var values = edit.applied(posted.values());
			page.addAttribute("focus", edit.focus(values, this.tasks.form(id, person.getName()).form()));
			return this.shown.on(page, this.tasks.form(id, person.getName(), values), new PostedAnswers(values),
					violations, person.getName());
		}
		var form = this.tasks.form(id, person.getName(), posted.values());
		if (posted.misses(form)) {
			page.addAttribute("message", this.texts.of("task.raised"));
			return this.shown.on(page, form, posted, violations, person.getName());
		}
		if (violations.isEmpty()) {
			try {
				this.tasks.complete(id, person.getName(), asked(form, posted.values()));
				next.addFlashAttribute("message", done(form.task()));
				return "redirect:/";
			}
			catch (CompletionRefused ex) {
				violations.addAll(ex.violations());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return this.shown.on(page, form, posted, violations, person.getName());
	}

	private PostedAnswers posted(String id, HttpServletRequest request, Authentication person) {
		return PostedAnswers.read(this.tasks.form(id, person.getName()).form(), request.getParameterMap());
	}

	/** Whoever may not see the task is on record for trying. */
	private PostedAnswers completing(String id, HttpServletRequest request, Authentication person) {
		try {
			return posted(id, request, person);
		}
		catch (NoSuchTask hidden) {
			this.tasks.complete(id, person.getName(), PostedAnswers.unread(request.getParameterMap()));
			throw hidden;
		}
	}

	/** What is hidden now was not asked. */
	private static Map<String, Object> asked(TaskForm form, Map<String, Object> posted) {
		var asked = new LinkedHashMap<>(posted);
		asked.keySet().removeAll(form.hidden());
		asked.replaceAll(
				(key, value) -> (form.values().get(key) instanceof List<?> rows) ? asked(form, key, rows) : value);
		return asked;
	}

	private static List<Object> asked(TaskForm form, String list, List<?> rows) {
		var asked = new ArrayList<Object>(rows);
		for (var index = 0; index < asked.size(); index++) {
			if (asked.get(index) instanceof Map<?, ?> row) {
				var path = "%s[%d].".formatted(list, index);
				var cells = new LinkedHashMap<Object, Object>(row);
				cells.keySet().removeIf((column) -> form.hidden().contains(path + column));
				asked.set(index, cells);
			}
		}
		return asked;
	}

	private String done(UserTask task) {
		var next = this.tasks.openIn(task.businessKey())
			.stream()
			.map((it) -> "%s (%s)".formatted(it.name(), name(it.assignee())))
			.distinct()
			.collect(Collectors.joining(", "));
		return next.isEmpty() ? this.texts.of("task.done", task.name())
				: this.texts.of("task.done.next", task.name(), next);
	}

	private String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : this.texts.of("task.nobody");
	}

}
