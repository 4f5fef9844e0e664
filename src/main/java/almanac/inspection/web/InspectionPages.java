package almanac.inspection.web;

import java.util.Arrays;
import java.util.Map;

import almanac.inspection.Decisions;
import almanac.inspection.Inspection;
import almanac.inspection.NoSuchFinding;
import almanac.inspection.NotForYou;
import almanac.inspection.NotOpen;
import almanac.inspection.ReasonRefused;
import almanac.inspection.State;
import almanac.web.Moments;
import almanac.web.Texts;
import almanac.web.WrittenTime;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The findings for people, rule by rule, and what they decide about them.
 */
@Controller
@RequestMapping("/inspection")
class InspectionPages {

	private static final int SIZE = 50;

	private final Inspection inspection;

	private final Decisions decisions;

	private final FindingViews views;

	private final Moments moments;

	private final Texts texts;

	InspectionPages(Inspection inspection, Decisions decisions, FindingViews views, Moments moments, Texts texts) {
		this.inspection = inspection;
		this.decisions = decisions;
		this.views = views;
		this.moments = moments;
		this.texts = texts;
	}

	@GetMapping
	String findings(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String rule,
			@RequestParam(defaultValue = "") String register, @RequestParam(defaultValue = "") String entry,
			@RequestParam(defaultValue = "") String page, Authentication person, Model model) {
		var wanted = Arrays.stream(State.values()).filter((it) -> it.code().equals(state)).findFirst().orElse(null);
		var at = page.matches("\\d{1,8}") ? Integer.parseInt(page) : 0;
		var found = this.decisions.page(wanted, given(rule), given(register), given(entry), person.getName(), at, SIZE);
		model.addAttribute("found", found);
		model.addAttribute("groups", this.views.groups(found.items(), person.getName()));
		model.addAttribute("rules", this.views.rules(this.decisions.byRule(wanted, given(register), person.getName())));
		model.addAttribute("registers", this.views.registers());
		model.addAttribute("states", State.values());
		model.addAttribute("chosen", Map.of("state", state, "rule", rule, "register", register, "entry", entry));
		model.addAttribute("address", address(state, rule, register, entry));
		model.addAttribute("decides", this.decisions.decides(person.getName()));
		this.inspection.lastRun().ifPresent((run) -> {
			model.addAttribute("run", run);
			model.addAttribute("ranBy", this.views.name(run.person()));
			model.addAttribute("cut", String.join(", ", this.views.titles(run.cut())));
			model.addAttribute("failed", String.join(", ", this.views.titles(run.failed())));
		});
		return "inspection/findings";
	}

	@PostMapping("/runs")
	String run(@RequestParam(defaultValue = "") String day, Authentication person, RedirectAttributes next) {
		requireDecider(person);
		var on = WrittenTime.day(day.strip());
		if (!day.isBlank() && on.isEmpty()) {
			next.addFlashAttribute("refused", this.texts.of("inspection.day.wrong", day));
			return "redirect:/inspection";
		}
		var run = on.isPresent() ? this.inspection.run(person.getName(), on.get())
				: this.inspection.run(person.getName());
		next.addFlashAttribute("message", this.texts.of("inspection.ran", run.found()));
		return "redirect:/inspection";
	}

	@PostMapping("/findings/{id}/dismissal")
	String dismiss(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String back, Authentication person, RedirectAttributes next) {
		try {
			this.decisions.dismiss(id, reason, person.getName());
			next.addFlashAttribute("message", this.texts.of("inspection.dismissed", String.valueOf(id)));
		}
		catch (ReasonRefused ex) {
			next.addFlashAttribute("refused", ex.faults().get(0).message());
			next.addFlashAttribute("typed", Map.of(id, reason));
		}
		catch (NotForYou | NotOpen ex) {
			next.addFlashAttribute("refused", ex.getMessage());
		}
		return back(back);
	}

	@PostMapping("/findings/{id}/nonconformity")
	String raise(@PathVariable long id, @RequestParam(defaultValue = "") String back, Authentication person,
			RedirectAttributes next) {
		try {
			var raised = this.decisions.raise(id, person.getName());
			next.addFlashAttribute("message",
					this.texts.of("inspection.raised", String.valueOf(id), raised.decision().nonconformity()));
			next.addFlashAttribute("nonconformity", raised.decision().nonconformity());
		}
		catch (NotForYou | NotOpen ex) {
			next.addFlashAttribute("refused", ex.getMessage());
		}
		return back(back);
	}

	private void requireDecider(Authentication person) {
		if (!this.decisions.decides(person.getName())) {
			throw new org.springframework.security.access.AccessDeniedException("Inspections are for ISM, APM, LA, TM");
		}
	}

	/** To the list as it was, and nowhere else. */
	private static String back(String address) {
		return "redirect:" + (address.matches("/inspection(\\?[\\w=&%.-]*)?") ? address : "/inspection");
	}

	private static String given(String text) {
		return text.isBlank() ? null : text;
	}

	private static String address(String state, String rule, String register, String entry) {
		var address = UriComponentsBuilder.fromPath("/inspection");
		var values = new java.util.LinkedHashMap<String, Object>();
		values.put("state", state);
		values.put("rule", rule);
		values.put("register", register);
		values.put("entry", entry);
		values.forEach((key, value) -> {
			if (!"".equals(value)) {
				address.queryParam(key, "{" + key + "}");
			}
		});
		return address.encode().buildAndExpand(values).toUriString();
	}

	@ExceptionHandler(NoSuchFinding.class)
	String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
