package almanac.registers.documents.web;

import almanac.engine.FileRefused;
import almanac.engine.Upload;
import almanac.registers.documents.DocumentFiles;
import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.web.Meanwhile;
import almanac.web.Texts;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the file of a document from the page of its entry. What is refused is told there;
 * the reason stays typed.
 */
@Controller
class DocumentFilePages {

	private final DocumentFiles files;

	private final Meanwhile meanwhile;

	private final Texts texts;

	DocumentFilePages(DocumentFiles files, Meanwhile meanwhile, Texts texts) {
		this.files = files;
		this.meanwhile = meanwhile;
		this.texts = texts;
	}

	@PostMapping("/registers/documents/{id}/file")
	String handIn(@PathVariable String id, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason,
			Authentication person, RedirectAttributes next) {
		if (file == null || file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename())) {
			return refused(this.texts.of("documents.file.choose"), reason, next);
		}
		try {
			var entry = this.files.handIn(id, version, new Upload(file.getOriginalFilename(), file), reason,
					person.getName());
			next.addFlashAttribute("message",
					this.texts.of((entry.version() == version) ? "documents.file.same" : "registers.kept", entry.id()));
			return "redirect:/registers/documents/{id}";
		}
		catch (EntryRefused ex) {
			return refused(ex.faults().get(0).message(), reason, next);
		}
		catch (FileRefused ex) {
			return refused(ex.getMessage(), reason, next);
		}
		catch (ChangedMeanwhile ex) {
			return refused(this.meanwhile.words(ex), reason, next);
		}
	}

	private static String refused(String message, String reason, RedirectAttributes next) {
		next.addFlashAttribute("fileRefused", message);
		next.addFlashAttribute("fileReason", reason);
		return "redirect:/registers/documents/{id}";
	}

}
