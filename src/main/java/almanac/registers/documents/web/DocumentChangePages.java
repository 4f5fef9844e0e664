package almanac.registers.documents.web;

import java.util.stream.Collectors;

import almanac.registers.documents.DocumentChanges;
import almanac.registers.documents.DocumentRuns;
import almanac.registers.kit.EntryRefused;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes from the page of a document that somebody wants it changed. What is refused is
 * told there; what was typed stays.
 */
@Controller
class DocumentChangePages {

	private final DocumentChanges changes;

	private final DocumentRuns runs;

	private final Texts texts;

	DocumentChangePages(DocumentChanges changes, DocumentRuns runs, Texts texts) {
		this.changes = changes;
		this.runs = runs;
		this.texts = texts;
	}

	@PostMapping("/registers/documents/{id}/changes")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String change, Authentication person,
			RedirectAttributes next) {
		var joined = this.runs.of(id).isPresent();
		try {
			this.changes.ask(id, change, person.getName());
		}
		catch (EntryRefused ex) {
			next.addFlashAttribute("changeRefused",
					ex.faults().stream().map(Fault::message).collect(Collectors.joining(" ")));
			next.addFlashAttribute("changeTyped", change);
			return "redirect:/registers/documents/{id}#change";
		}
		next.addFlashAttribute("message", this.texts.of(joined ? "documents.ask.joined" : "documents.ask.started"));
		return "redirect:/registers/documents/{id}";
	}

}
