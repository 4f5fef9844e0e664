package almanac.engine.web;

import java.time.Clock;
import java.util.Map;

import almanac.engine.FileIntake;
import almanac.engine.PostedAnswers;
import almanac.engine.Tasks;
import almanac.web.Moments;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps what is on the task page for later, unchecked: on demand, and by script while
 * somebody types.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskDrafts {

	private final Tasks tasks;

	private final FileIntake files;

	private final Clock clock;

	private final Moments moments;

	private final Texts texts;

	TaskDrafts(Tasks tasks, FileIntake files, Clock clock, Moments moments, Texts texts) {
		this.tasks = tasks;
		this.files = files;
		this.clock = clock;
		this.moments = moments;
		this.texts = texts;
	}

	@PostMapping(params = "save")
	String save(@PathVariable String id, HttpServletRequest request, Authentication person, RedirectAttributes page) {
		keep(id, request.getParameterMap(), person);
		var violations = this.files.take(id, request, person.getName());
		if (!violations.isEmpty()) {
			page.addFlashAttribute("violations", violations);
		}
		page.addFlashAttribute("message", this.texts.of("task.saved"));
		return "redirect:/tasks/{id}";
	}

	/** The answer is shown beside the buttons. */
	@PostMapping(params = "save", headers = "X-Requested-With=fetch")
	@ResponseBody
	String draft(@PathVariable String id, HttpServletRequest request, Authentication person) {
		keep(id, request.getParameterMap(), person);
		return this.texts.of("task.draft.kept", this.moments.hour(this.clock.instant()));
	}

	private void keep(String id, Map<String, String[]> parameters, Authentication person) {
		var form = this.tasks.form(id, person.getName()).form();
		this.tasks.save(id, person.getName(), PostedAnswers.read(form, parameters).values());
	}

}
