package almanac.calendar.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import almanac.calendar.Calendar;
import almanac.calendar.Change;
import almanac.calendar.Entry;
import almanac.calendar.NoSuchPlan;
import almanac.calendar.PlanOutdated;
import almanac.calendar.PlanRefused;
import almanac.catalogue.Anchor;
import almanac.engine.Beats;
import almanac.web.Problems.Fault;
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

/**
 * The year plan and its entries for people.
 */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

	private final Calendar calendar;

	private final YearPlan plan;

	private final EntryWords words;

	private final EntryHistory history;

	private final Beats beats;

	private final Texts texts;

	CalendarPages(Calendar calendar, YearPlan plan, EntryWords words, EntryHistory history, Beats beats, Texts texts) {
		this.calendar = calendar;
		this.plan = plan;
		this.words = words;
		this.history = history;
		this.beats = beats;
		this.texts = texts;
	}

	@GetMapping
	String year(@RequestParam(defaultValue = "") String year, Authentication person, Model page) {
		this.calendar.requireReader(person.getName());
		return shown(year, Map.of(), List.of(), person.getName(), page);
	}

	private String shown(String asked, Map<String, String> typed, List<Fault> faults, String person, Model page) {
		var year = (asked.matches("\\d{4}") && YearPlan.isYear(Integer.parseInt(asked))) ? Integer.parseInt(asked)
				: this.plan.thisYear();
		page.addAttribute("year", year);
		page.addAttribute("months", this.plan.months());
		page.addAttribute("rows", this.plan.rows(year));
		page.addAttribute("kinds", Mark.Kind.values());
		page.addAttribute("scoped", this.calendar.edits(person) ? this.calendar.scoped() : List.of());
		page.addAttribute("failing", this.beats.all().stream().filter((it) -> it.failingSince() != null).toList());
		page.addAttribute("typed", typed);
		page.addAttribute("errors", errors(faults));
		return "calendar/year";
	}

	@PostMapping
	String plan(@RequestParam(defaultValue = "") String cycle, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String nextStart, @RequestParam(defaultValue = "") String reason,
			Authentication person, HttpServletResponse response, Model page, RedirectAttributes next) {
		try {
			var entry = this.calendar.plan(cycle, number, WrittenTime.day(nextStart.strip()).orElse(null), reason,
					person.getName());
			next.addFlashAttribute("message", this.texts.of("calendar.planned", this.words.title(entry)));
			return "redirect:/calendar/" + entry.id();
		}
		catch (PlanRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown("", Map.of("cycle", cycle, "number", number, "nextStart", nextStart, "reason", reason),
					ex.faults(), person.getName(), page);
		}
	}

	@GetMapping("/{id}")
	String entry(@PathVariable long id, Authentication person, Model page) {
		this.calendar.requireReader(person.getName());
		var entry = this.calendar.entry(id);
		return shown(entry, typed(entry), List.of(), person.getName(), page);
	}

	@PostMapping("/{id}")
	String change(@PathVariable long id, @RequestParam Map<String, String> typed, Authentication person,
			HttpServletResponse response, Model page, RedirectAttributes next) {
		var version = typed.getOrDefault("version", "").matches("\\d{1,9}") ? Integer.parseInt(typed.get("version"))
				: 0;
		var change = new Change(typed.get("interval"), typed.get("anchor"),
				WrittenTime.day(typed.getOrDefault("nextStart", "").strip()).orElse(null),
				"onward".equals(typed.get("series")), typed.get("lead"), typed.get("grace"), typed.get("owner"),
				"true".equals(typed.get("active")), typed.get("reason"));
		try {
			var entry = this.calendar.change(id, version, change, person.getName());
			next.addFlashAttribute("message", this.texts.of("calendar.changed", this.words.title(entry)));
			return "redirect:/calendar/{id}";
		}
		catch (PlanRefused ex) {
			return refused(id, typed, ex.faults(), HttpStatus.UNPROCESSABLE_ENTITY, person, response, page);
		}
		catch (PlanOutdated ex) {
			return refused(id, typed, List.of(new Fault("", "version", ex.getMessage())), HttpStatus.CONFLICT, person,
					response, page);
		}
	}

	@PostMapping("/{id}/runs/{run}/excuse")
	String excuse(@PathVariable long id, @PathVariable long run, @RequestParam(defaultValue = "") String reason,
			Authentication person, HttpServletResponse response, Model page, RedirectAttributes next) {
		try {
			this.calendar.excuse(run, reason, person.getName());
			next.addFlashAttribute("message", this.texts.of("calendar.excused"));
			return "redirect:/calendar/{id}";
		}
		catch (PlanRefused ex) {
			page.addAttribute("excuse", Map.of("run", run, "reason", reason, "error",
					ex.faults().stream().map(Fault::message).collect(Collectors.joining(" "))));
			return refused(id, typed(this.calendar.entry(id)), List.of(), HttpStatus.UNPROCESSABLE_ENTITY, person,
					response, page);
		}
	}

	private String refused(long id, Map<String, String> typed, List<Fault> faults, HttpStatus status,
			Authentication person, HttpServletResponse response, Model page) {
		response.setStatus(status.value());
		return shown(this.calendar.entry(id), typed, faults, person.getName(), page);
	}

	private String shown(Entry entry, Map<String, String> typed, List<Fault> faults, String person, Model page) {
		page.addAttribute("it", entry);
		page.addAttribute("title", this.words.title(entry));
		page.addAttribute("words", this.words);
		page.addAttribute("runs", this.calendar.occurrences(entry.id()));
		page.addAttribute("expected",
				this.calendar.expected(entry, this.calendar.inThreeYears()).stream().limit(3).toList());
		page.addAttribute("history", this.history.of(entry.id()));
		page.addAttribute("roles", this.calendar.roles());
		page.addAttribute("anchors", Anchor.values());
		page.addAttribute("mayEdit", this.calendar.edits(person));
		page.addAttribute("mayExcuse", this.calendar.excuses(person));
		page.addAttribute("typed", typed);
		page.addAttribute("errors", errors(faults));
		return "calendar/entry";
	}

	private static Map<String, String> typed(Entry it) {
		var typed = new HashMap<String, String>();
		typed.put("interval", it.interval().toString());
		typed.put("anchor", it.anchor().code());
		typed.put("nextStart", text(it.nextStart()));
		typed.put("series", "once");
		typed.put("lead", it.lead().toString());
		typed.put("grace", it.grace().toString());
		typed.put("owner", it.owner());
		typed.put("active", String.valueOf(it.active()));
		return typed;
	}

	private static String text(LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static Map<String, String> errors(List<Fault> faults) {
		return faults.stream()
			.collect(Collectors.toMap(Fault::field, Fault::message, (one, other) -> one + " " + other));
	}

	@ExceptionHandler(NoSuchPlan.class)
	String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
