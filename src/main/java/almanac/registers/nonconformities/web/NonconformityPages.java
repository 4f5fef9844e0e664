package almanac.registers.nonconformities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import almanac.engine.Cycles;
import almanac.engine.Directory;
import almanac.engine.Messages;
import almanac.engine.Step;
import almanac.engine.Tasks;
import almanac.registers.nonconformities.Filter;
import almanac.registers.nonconformities.Grade;
import almanac.registers.nonconformities.NoSuchNonconformity;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.NotPossibleNow;
import almanac.registers.nonconformities.ReferenceTaken;
import almanac.registers.nonconformities.Source;
import almanac.registers.nonconformities.State;
import almanac.web.Code;
import almanac.web.Texts;
import almanac.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of nonconformities for people.
 */
@Controller
@RequestMapping("/nonconformities")
class NonconformityPages {

	private static final int SIZE = 25;

	private final Nonconformities nonconformities;

	private final Tasks tasks;

	private final Cycles cycles;

	private final Messages messages;

	private final Directory directory;

	private final CaseView views;

	private final Texts texts;

	private final UnsentForms unsent;

	NonconformityPages(Nonconformities nonconformities, Tasks tasks, Cycles cycles, Messages messages,
			Directory directory, CaseView views, Texts texts, UnsentForms unsent) {
		this.nonconformities = nonconformities;
		this.tasks = tasks;
		this.cycles = cycles;
		this.messages = messages;
		this.directory = directory;
		this.views = views;
		this.texts = texts;
		this.unsent = unsent;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String grade,
			@RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
		var filter = new Filter(known(State.values(), state), known(Grade.values(), grade),
				owner.isEmpty() ? null : owner, q.isEmpty() ? null : q, null);
		model.addAttribute("found",
				this.nonconformities.page(filter, person.getName(), Math.max(page, 0), SIZE).map(this.views::row));
		model.addAttribute("people", this.views.people());
		model.addAttribute("states", State.values());
		model.addAttribute("grades", Grade.values());
		model.addAttribute("chosen", Map.of("state", state, "grade", grade, "owner", owner, "q", q));
		return "nonconformities/list";
	}

	/** An address with a value that is none, e.g. of an old bookmark, filters nothing. */
	private static <T extends Code> T known(T[] all, String code) {
		return Arrays.stream(all).filter((it) -> it.code().equals(code)).findFirst().orElse(null);
	}

	@GetMapping("/new")
	String blank(HttpServletRequest request, Model model) {
		var unsent = this.unsent.take(request);
		model.addAttribute("unsent", unsent.isPresent());
		return form(model, unsent.map(NonconformityPages::single).orElse(Map.of()), Map.of());
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

	@GetMapping("/{id}")
	String one(@PathVariable NonconformityId id, Authentication person, Model model) {
		var one = this.nonconformities.get(id, person.getName());
		var steps = this.cycles.steps(one.businessKey());
		model.addAttribute("it", one);
		model.addAttribute("open", this.views.open(one.businessKey()));
		model.addAttribute("line", this.views.line(steps));
		model.addAttribute("walked", ids(steps, true));
		model.addAttribute("current", ids(steps, false));
		model.addAttribute("messages", this.messages.sentBy(one.businessKey()));
		model.addAttribute("view", this.views);
		model.addAttribute("myself", person.getName());
		model.addAttribute("mayWithdraw", mayWithdraw(one, person.getName()));
		model.addAttribute("mayReview", this.directory.rolesOf(person.getName()).contains("TM")
				&& this.cycles.waitsFor("earlyReviewOrdered", one.businessKey()));
		return "nonconformities/one";
	}

	private boolean mayWithdraw(Nonconformity one, String person) {
		return this.cycles.waitsFor("withdrawalRequested", one.businessKey()) && (person.equals(one.raisedBy())
				|| this.directory.rolesOf(person).stream().anyMatch(List.of("ISM", "LA", "APM")::contains));
	}

	private static String ids(List<Step> steps, boolean done) {
		return steps.stream()
			.filter((step) -> (step.to() != null) == done)
			.map(Step::element)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	@GetMapping(path = "/{id}/model.xml", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	String model(@PathVariable NonconformityId id, Authentication person) {
		return this.cycles.model(this.nonconformities.get(id, person.getName()).businessKey()).orElse("");
	}

	@PostMapping("/{id}/withdrawal")
	String withdraw(@PathVariable NonconformityId id, @RequestParam(defaultValue = "") String reason,
			Authentication person, RedirectAttributes next) {
		next.addFlashAttribute("withdrawalReason", reason);
		return tried(next, this.texts.of("case.withdraw.done"),
				() -> this.nonconformities.requestWithdrawal(id, person.getName(), reason));
	}

	@PostMapping("/{id}/early-review")
	String review(@PathVariable NonconformityId id, @RequestParam(defaultValue = "") String reason,
			Authentication person, RedirectAttributes next) {
		next.addFlashAttribute("reviewReason", reason);
		return tried(next, this.texts.of("case.review.done"),
				() -> this.nonconformities.orderEarlyReview(id, person.getName(), reason));
	}

	private static String tried(RedirectAttributes next, String done, Runnable work) {
		try {
			work.run();
			next.addFlashAttribute("message", done);
		}
		catch (ConstraintViolationException ex) {
			next.addFlashAttribute("refused", ex.getConstraintViolations().iterator().next().getMessage());
		}
		catch (NotPermitted | NotPossibleNow ex) {
			next.addFlashAttribute("refused", ex.getMessage());
		}
		return "redirect:/nonconformities/{id}";
	}

	@ExceptionHandler({ NoSuchNonconformity.class, MethodArgumentTypeMismatchException.class })
	String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
