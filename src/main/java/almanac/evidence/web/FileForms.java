package almanac.evidence.web;

import java.io.IOException;
import java.util.List;

import almanac.engine.FileRefused;
import almanac.engine.PostedAnswers;
import almanac.engine.Tasks;
import almanac.engine.Violation;
import almanac.evidence.EvidenceFiles;
import almanac.web.Texts;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
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

	private final Tasks tasks;

	private final Texts texts;

	FileForms(EvidenceFiles files, Tasks tasks, Texts texts) {
		this.files = files;
		this.tasks = tasks;
		this.texts = texts;
	}

	@PostMapping("/tasks/{taskId}/files/{field}")
	String attach(@PathVariable String taskId, @PathVariable String field, MultipartHttpServletRequest request,
			Authentication person, RedirectAttributes page) throws IOException {
		keep(taskId, request, person);
		var file = request.getFile("file." + field);
		if (file == null || file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename())) {
			page.addFlashAttribute("violations",
					List.of(new Violation(field, "required", this.texts.of("task.file.choose"))));
			return "redirect:/tasks/{taskId}";
		}
		try (var content = file.getInputStream()) {
			this.files.attach(taskId, field, file.getOriginalFilename(), content, person.getName());
		}
		catch (FileRefused ex) {
			page.addFlashAttribute("violations", List.of(new Violation(ex.field(), ex.rule(), ex.getMessage())));
		}
		return "redirect:/tasks/{taskId}";
	}

	@PostMapping("/tasks/{taskId}/files/{field}/{fileId}/removal")
	String remove(@PathVariable String taskId, @PathVariable String field, @PathVariable String fileId,
			HttpServletRequest request, Authentication person) {
		keep(taskId, request, person);
		this.files.remove(taskId, field, fileId, person.getName());
		return "redirect:/tasks/{taskId}";
	}

	/** What was typed before the file was chosen is not lost. */
	private void keep(String taskId, HttpServletRequest request, Authentication person) {
		var form = this.tasks.form(taskId, person.getName()).form();
		this.tasks.save(taskId, person.getName(), PostedAnswers.read(form, request.getParameterMap()).values());
	}

}
