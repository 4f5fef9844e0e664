package almanac.cycles.policyexception.web;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import almanac.cycles.policyexception.ExceptionRequests;
import almanac.cycles.policyexception.ExceptionRequests.Requested;
import almanac.engine.Tasks;
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
 * Takes what people ask of exceptions on the pages of documents and of exceptions, and
 * leads on to the step that is theirs. What is refused is told there; what was typed
 * stays.
 */
@Controller
class ExceptionPages {

	private final ExceptionRequests requests;

	private final Tasks tasks;

	private final Texts texts;

	ExceptionPages(ExceptionRequests requests, Tasks tasks, Texts texts) {
		this.requests = requests;
		this.tasks = tasks;
		this.texts = texts;
	}

	@PostMapping("/registers/documents/{id}/exceptions")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String description, Authentication person,
			RedirectAttributes next) {
		return told(() -> next(this.requests.ask(id, description, person.getName()), person, next),
				Map.of("exceptionTyped", description), "/registers/documents/{id}#exception", next);
	}

	@PostMapping("/registers/exceptions/{id}/decision")
	String decide(@PathVariable String id, Authentication person, RedirectAttributes next) {
		return told(() -> next(this.requests.decide(id, person.getName()), person, next), Map.of(),
				"/registers/exceptions/{id}#exception", next);
	}

	@PostMapping("/registers/exceptions/{id}/revocation")
	String revoke(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Authentication person,
			RedirectAttributes next) {
		return told(() -> {
			this.requests.revoke(id, reason, person.getName());
			next.addFlashAttribute("message", this.texts.of("policy-exception.revoke.done"));
			return "redirect:/registers/exceptions/{id}";
		}, Map.of("exceptionTyped", reason), "/registers/exceptions/{id}#exception", next);
	}

	/** To the step of this person, or to the exception where somebody else goes on. */
	private String next(Requested requested, Authentication person, RedirectAttributes next) {
		next.addFlashAttribute("message", this.texts.of("policy-exception.ask.started", requested.exception()));
		return this.tasks.openIn(requested.businessKey())
			.stream()
			.filter((it) -> person.getName().equals(it.assignee()))
			.findFirst()
			.map((it) -> "redirect:/tasks/" + it.id())
			.orElse("redirect:/registers/exceptions/" + requested.exception());
	}

	private static String told(Supplier<String> action, Map<String, String> typed, String back,
			RedirectAttributes next) {
		try {
			return action.get();
		}
		catch (EntryRefused ex) {
			next.addFlashAttribute("exceptionRefused",
					ex.faults().stream().map(Fault::message).collect(Collectors.joining(" ")));
			typed.forEach(next::addFlashAttribute);
			return "redirect:" + back;
		}
	}

}
