package almanac.registers.nonconformities.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import almanac.engine.FileRefused;
import almanac.engine.RunFiles;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.ReferenceTaken;
import almanac.registers.nonconformities.Source;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form by which anybody raises a nonconformity.
 */
@Controller
@RequestMapping("/nonconformities")
class RaisePage {

	/** What may stay unsaid, folded away. */
	private static final List<String> MORE = List.of("requirement", "sourceReference", "detectedOn", "reference");

	private final Nonconformities nonconformities;

	private final CaseView views;

	private final Texts texts;

	private final UnsentForms unsent;

	RaisePage(Nonconformities nonconformities, CaseView views, Texts texts, UnsentForms unsent) {
		this.nonconformities = nonconformities;
		this.views = views;
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
	String raise(@RequestParam Map<String, String> typed,
			@RequestParam(required = false, name = RunFiles.FIELD) List<MultipartFile> files, Authentication person,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		var read = TypedReport.of(typed, this.texts);
		var uploads = Uploads.of(files);
		model.addAttribute("chooseAgain", !uploads.isEmpty());
		if (!read.errors().isEmpty()) {
			return refused(422, model, response, typed, read.errors());
		}
		try {
			var raised = this.nonconformities.raise(read.report(), uploads, token(typed), person.getName());
			next.addFlashAttribute("message", this.texts.of("raise.done", raised.id()));
			return "redirect:/nonconformities/" + raised.id();
		}
		catch (ConstraintViolationException ex) {
			return refused(422, model, response, typed,
					ex.getConstraintViolations()
						.stream()
						.collect(Collectors.toMap((it) -> it.getPropertyPath().toString(), (it) -> it.getMessage(),
								(one, other) -> one, TreeMap::new)));
		}
		catch (FileRefused ex) {
			return refused(422, model, response, typed, Map.of(RunFiles.FIELD, ex.getMessage()));
		}
		catch (ReferenceTaken ex) {
			return refused(409, model, response, typed, Map.of("reference", ex.getMessage()));
		}
	}

	/** Of the form, so that it raises one however often it is sent. */
	private static String token(Map<String, String> typed) {
		var token = typed.getOrDefault("form", "");
		return token.matches("[0-9a-f-]{36}") ? token : null;
	}

	private String refused(int status, Model model, HttpServletResponse response, Map<String, String> typed,
			Map<String, String> errors) {
		response.setStatus(status);
		return form(model, typed, errors);
	}

	private String form(Model model, Map<String, String> typed, Map<String, String> errors) {
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("form", Objects.requireNonNullElseGet(token(typed), () -> UUID.randomUUID().toString()));
		model.addAttribute("more", MORE.stream()
			.anyMatch((it) -> errors.containsKey(it) || StringUtils.hasText(typed.getOrDefault(it, ""))));
		model.addAttribute("sources", Source.values());
		model.addAttribute("accept", this.views.accept());
		return "nonconformities/new";
	}

}
