package almanac.registers.nonconformities.web;

import java.util.List;
import java.util.stream.Collectors;

import almanac.engine.Cycles;
import almanac.engine.Directory;
import almanac.engine.FileRefused;
import almanac.engine.Messages;
import almanac.engine.RunFiles;
import almanac.engine.Step;
import almanac.registers.kit.web.EntryViews;
import almanac.registers.nonconformities.CaseFiles;
import almanac.registers.nonconformities.NoSuchNonconformity;
import almanac.registers.nonconformities.Nonconformities;
import almanac.registers.nonconformities.Nonconformity;
import almanac.registers.nonconformities.NonconformityId;
import almanac.registers.nonconformities.NotPermitted;
import almanac.registers.nonconformities.NotPossibleNow;
import almanac.web.Texts;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one nonconformity: where it stands, what happened, what may be asked of it.
 */
@Controller
@RequestMapping("/nonconformities/{id}")
class CasePage {

	private final Nonconformities nonconformities;

	private final CaseFiles files;

	private final Cycles cycles;

	private final Messages messages;

	private final Directory directory;

	private final CaseView views;

	private final TimeLine line;

	private final EntryViews entries;

	private final Texts texts;

	CasePage(Nonconformities nonconformities, CaseFiles files, Cycles cycles, Messages messages, Directory directory,
			CaseView views, TimeLine line, EntryViews entries, Texts texts) {
		this.nonconformities = nonconformities;
		this.files = files;
		this.cycles = cycles;
		this.messages = messages;
		this.directory = directory;
		this.views = views;
		this.line = line;
		this.entries = entries;
		this.texts = texts;
	}

	@GetMapping
	String one(@PathVariable NonconformityId id, Authentication person, Model model) {
		var one = this.nonconformities.get(id, person.getName());
		var steps = this.cycles.steps(one.businessKey());
		model.addAttribute("it", one);
		model.addAttribute("open", this.views.open(one.businessKey(), person.getName()));
		model.addAttribute("line", this.line.of(one, steps));
		model.addAttribute("walked", ids(steps, true));
		model.addAttribute("current", ids(steps, false));
		model.addAttribute("messages", this.messages.sentBy(one.businessKey()));
		model.addAttribute("files", this.views.files(this.files.of(id, person.getName())));
		model.addAttribute("mayAddFiles", this.files.takesFrom(person.getName(), one));
		model.addAttribute("accept", this.views.accept());
		model.addAttribute("referrers", this.entries.referrers("nonconformities", one.id().value(), person.getName()));
		model.addAttribute("view", this.views);
		model.addAttribute("myself", person.getName());
		model.addAttribute("mayWithdraw", mayWithdraw(one, person.getName()));
		model.addAttribute("mayReview", this.directory.rolesOf(person.getName()).contains("TM")
				&& this.cycles.waitsFor("earlyReviewOrdered", one.businessKey()));
		return "nonconformities/one";
	}

	private boolean mayWithdraw(Nonconformity one, String person) {
		var askedFor = one.raisedBy().equals(Nonconformities.CALENDAR) ? List.of("TM") : List.of("ISM", "LA", "APM");
		return this.cycles.waitsFor("withdrawalRequested", one.businessKey()) && (person.equals(one.raisedBy())
				|| this.directory.rolesOf(person).stream().anyMatch(askedFor::contains));
	}

	private static String ids(List<Step> steps, boolean done) {
		return steps.stream()
			.filter((step) -> (step.to() != null) == done && !step.type().equals("subProcess"))
			.map(Step::element)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	@GetMapping(path = "/model.xml", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	String model(@PathVariable NonconformityId id, Authentication person) {
		return this.cycles.model(this.nonconformities.get(id, person.getName()).businessKey()).orElse("");
	}

	@PostMapping("/files")
	String add(@PathVariable NonconformityId id,
			@RequestParam(required = false, name = RunFiles.FIELD) List<MultipartFile> files, Authentication person,
			RedirectAttributes next) {
		var uploads = Uploads.of(files);
		if (uploads.isEmpty()) {
			next.addFlashAttribute("filesRefused", this.texts.of("case.files.choose"));
			return "redirect:/nonconformities/{id}";
		}
		try {
			this.files.add(id, uploads, person.getName());
			next.addFlashAttribute("message", this.texts.of("case.files.done"));
		}
		catch (FileRefused ex) {
			next.addFlashAttribute("filesRefused", ex.getMessage());
		}
		catch (NotPermitted | NotPossibleNow ex) {
			next.addFlashAttribute("refused", ex.getMessage());
		}
		return "redirect:/nonconformities/{id}";
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable NonconformityId id, @RequestParam(defaultValue = "") String reason,
			Authentication person, RedirectAttributes next) {
		next.addFlashAttribute("withdrawalReason", reason);
		return tried(next, this.texts.of("case.withdraw.done"),
				() -> this.nonconformities.requestWithdrawal(id, person.getName(), reason));
	}

	@PostMapping("/early-review")
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
