package almanac.registers.nonconformities.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.ReferenceTaken;
import almanac.registers.nonconformities.Source;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form by which anybody raises a nonconformity.
 */
@Controller
@RequestMapping("/nonconformities")
class RaisePage {

	private final Nonconformities nonconformities;

	private final Texts texts;

	private final UnsentForms unsent;

	RaisePage(Nonconformities nonconformities, Texts texts, UnsentForms unsent) {
		this.nonconformities = nonconformities;
		this.texts = texts;
		this.unsent = unsent;
	}

	@GetMapping("/new")
	String blank(HttpServletRequest request, Model model) {
		var unsent = this.unsent.take(request);
		model.addAttribute("unsent", unsent.isPresent());
		return form(model, unsent.map(RaisePage::single).orElse(Map.of()), Map.of());
	}

	private static Map<String, String> single(Map<String, String[]> typed) {
		return typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (it) -> it.getValue()[0]));
	}

	@PostMapping
	String raise(@RequestParam Map<String, String> typed, Authentication person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		var read = TypedReport.of(typed, this.texts);
		if (!read.errors().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(model, typed, read.errors());
		}
		try {
			var raised = this.nonconformities.raise(read.report(), person.getName());
			next.addFlashAttribute("message", this.texts.of("raise.done", raised.id()));
			return "redirect:/nonconformities/" + raised.id();
		}
		catch (ConstraintViolationException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(model, typed,
					ex.getConstraintViolations()
						.stream()
						.collect(Collectors.toMap((it) -> it.getPropertyPath().toString(), (it) -> it.getMessage(),
								(one, other) -> one, TreeMap::new)));
		}
		catch (ReferenceTaken ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return form(model, typed, Map.of("reference", ex.getMessage()));
		}
	}

	private static String form(Model model, Map<String, String> typed, Map<String, String> errors) {
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("sources", Source.values());
		return "nonconformities/new";
	}

}
