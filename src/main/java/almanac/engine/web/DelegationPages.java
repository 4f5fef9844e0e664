package almanac.engine.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import almanac.engine.CompletionRefused;
import almanac.engine.Delegations;
import almanac.engine.Handover;
import almanac.engine.Names;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where who has a task, or the ISMS manager, hands it on, and everybody who sees it reads
 * through whose hands it went.
 */
@Controller
@RequestMapping("/tasks/{id}/delegate")
class DelegationPages {

	private final Delegations delegations;

	private final Names names;

	private final Texts texts;

	private final UnsentForms unsent;

	DelegationPages(Delegations delegations, Names names, Texts texts, UnsentForms unsent) {
		this.delegations = delegations;
		this.names = names;
		this.texts = texts;
		this.unsent = unsent;
	}

	/**
	 * @param reason {@literal null} if nobody gave one
	 */
	record Line(Handover it, String from, String to, String by, String reason) {
	}

	@GetMapping
	String show(@PathVariable String id, HttpServletRequest request, Authentication person, Model page) {
		var offer = this.delegations.of(id, person.getName());
		var unsent = this.unsent.take(request);
		unsent.ifPresent((it) -> page.addAttribute("message", this.texts.of("unsent.notice")));
		return shown(offer, Map.of("to", typed(unsent, "to"), "reason", typed(unsent, "reason")), List.of(), page);
	}

	@PostMapping
	String delegate(@PathVariable String id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, Authentication person, HttpServletResponse response,
			Model page, RedirectAttributes next) {
		try {
			var task = this.delegations.delegate(id, person.getName(), to, reason);
			next.addFlashAttribute("message", this.texts.of("handover.done", this.names.of(task.assignee())));
			return "redirect:/";
		}
		catch (CompletionRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(this.delegations.of(id, person.getName()), Map.of("to", to, "reason", reason), ex.violations(),
					page);
		}
	}

	private String shown(Delegations.Offer offer, Map<String, String> typed, List<Violation> violations, Model page) {
		page.addAttribute("it", offer);
		page.addAttribute("who", this.names.holder(offer.task()));
		page.addAttribute("lines", offer.made().stream().map(this::line).toList());
		page.addAttribute("typed", typed);
		page.addAttribute("errors", violations.stream()
			.collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one + " " + other)));
		return "delegate";
	}

	private Line line(Handover it) {
		return new Line(it, this.names.of(it.from()), this.names.of(it.to()),
				(it.person() != null) ? this.names.of(it.person()) : this.texts.of("handover.itself"),
				(it.person() != null) ? it.reason() : this.texts.of("cause." + it.cause().code()));
	}

	private static String typed(Optional<Map<String, String[]>> unsent, String field) {
		return unsent.map((it) -> it.get(field)).map((it) -> it[0]).orElse("");
	}

}
