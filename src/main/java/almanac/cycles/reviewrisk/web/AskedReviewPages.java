package almanac.cycles.reviewrisk.web;

import java.util.stream.Collectors;

import almanac.cycles.reviewrisk.AskedReviews;
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
 * Takes from the page of a risk that somebody wants it reviewed. What is refused is told
 * there; what was typed stays.
 */
@Controller
class AskedReviewPages {

	private final AskedReviews reviews;

	private final Texts texts;

	AskedReviewPages(AskedReviews reviews, Texts texts) {
		this.reviews = reviews;
		this.texts = texts;
	}

	@PostMapping("/registers/risks/{id}/review")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Authentication person,
			RedirectAttributes next) {
		try {
			this.reviews.ask(id, reason, person.getName());
			next.addFlashAttribute("message", this.texts.of("review-risk.ask.started"));
			return "redirect:/registers/risks/{id}";
		}
		catch (EntryRefused ex) {
			next.addFlashAttribute("reviewRefused",
					ex.faults().stream().map(Fault::message).collect(Collectors.joining(" ")));
			next.addFlashAttribute("reviewTyped", reason);
			return "redirect:/registers/risks/{id}#review";
		}
	}

}
