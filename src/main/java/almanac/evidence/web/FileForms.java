package almanac.evidence.web;

import java.util.ArrayList;
import java.util.List;

import almanac.engine.FileRefused;
import almanac.engine.PostedAnswers;
import almanac.engine.Tasks;
import almanac.engine.Violation;
import almanac.evidence.EvidenceFiles;
import almanac.evidence.NoSuchFile;
import almanac.web.Texts;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files handed in and removed on the task page. What is refused is told there, as the
 * flash attribute {@code violations}.
 */
@Controller
class FileForms {

	private final EvidenceFiles files;

	private final ChosenFiles chosen;

	private final Tasks tasks;

	private final Texts texts;

	FileForms(EvidenceFiles files, ChosenFiles chosen, Tasks tasks, Texts texts) {
		this.files = files;
		this.chosen = chosen;
		this.tasks = tasks;
		this.texts = texts;
	}

	@PostMapping("/tasks/{taskId}/files/{field}")
	String attach(@PathVariable String taskId, @PathVariable String field, MultipartHttpServletRequest request,
			Authentication person, RedirectAttributes page) {
		keep(taskId, request, person);
		var violations = ChosenFiles.isAny(request, field) ? this.chosen.take(taskId, request, person.getName())
				: List.of(new Violation(field, "required", this.texts.of("file.none")));
		return back(field, violations, page);
	}

	@PostMapping("/tasks/{taskId}/files/{field}/{fileId}/removal")
	String remove(@PathVariable String taskId, @PathVariable String field, @PathVariable String fileId,
			HttpServletRequest request, Authentication person, RedirectAttributes page) {
		keep(taskId, request, person);
		var violations = new ArrayList<Violation>();
		try {
			this.files.remove(taskId, field, fileId, person.getName());
		}
		catch (FileRefused ex) {
			violations.add(new Violation(ex.field(), ex.rule(), ex.getMessage()));
		}
		catch (NoSuchFile ex) {
			// removed by the first click of two
		}
		return back(field, violations, page);
	}

	/** To the field the person was at. */
	private static String back(String field, List<Violation> violations, RedirectAttributes page) {
		if (!violations.isEmpty()) {
			page.addFlashAttribute("violations", violations);
		}
		page.addFlashAttribute("focus", field);
		return "redirect:/tasks/{taskId}";
	}

	/** What was typed before the file was chosen is not lost. */
	private void keep(String taskId, HttpServletRequest request, Authentication person) {
		var form = this.tasks.form(taskId, person.getName()).form();
		this.tasks.save(taskId, person.getName(), PostedAnswers.read(form, request.getParameterMap()).values());
	}

}
