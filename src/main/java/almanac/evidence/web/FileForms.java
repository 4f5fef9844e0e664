package almanac.evidence.web;

import java.io.IOException;
import java.util.List;

import almanac.engine.Violation;
import almanac.evidence.EvidenceFiles;
import almanac.evidence.FileRefused;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files handed in and removed on the task page. What is refused is told there, as the
 * flash attribute {@code violations}.
 */
@Controller
class FileForms {

	private final EvidenceFiles files;

	FileForms(EvidenceFiles files) {
		this.files = files;
	}

	@PostMapping("/tasks/{taskId}/files/{field}")
	String attach(@PathVariable String taskId, @PathVariable String field, @RequestPart("file") MultipartFile file,
			Authentication person, RedirectAttributes page) throws IOException {
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
			Authentication person) {
		this.files.remove(taskId, field, fileId, person.getName());
		return "redirect:/tasks/{taskId}";
	}

}
