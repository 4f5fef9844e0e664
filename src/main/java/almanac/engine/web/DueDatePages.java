package almanac.engine.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import almanac.engine.CompletionRefused;
import almanac.engine.Directory;
import almanac.engine.DueDates;
import almanac.engine.Violation;
import almanac.web.Moments;
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
 * Where somebody who may gives more time for a task, and everybody else reads who may.
 */
@Controller
@RequestMapping("/tasks/{id}/due-date")
class DueDatePages {

	private final DueDates dates;

	private final ShownLadder ladder;

	private final Directory directory;

	private final Moments moments;

	private final Texts texts;

	private final UnsentForms unsent;

	DueDatePages(DueDates dates, ShownLadder ladder, Directory directory, Moments moments, Texts texts,
			UnsentForms unsent) {
		this.dates = dates;
		this.ladder = ladder;
		this.directory = directory;
		this.moments = moments;
		this.texts = texts;
		this.unsent = unsent;
	}

	@GetMapping
	String show(@PathVariable String id, HttpServletRequest request, Authentication person, Model page) {
		var schedule = this.dates.of(id, person.getName());
		var unsent = this.unsent.take(request);
		unsent.ifPresent((it) -> page.addAttribute("message", this.texts.of("unsent.notice")));
		return shown(schedule, Map.of("due", typed(unsent, "due"), "reason", typed(unsent, "reason")), List.of(), page);
	}

	@PostMapping
	String move(@PathVariable String id, @RequestParam(defaultValue = "") String due,
			@RequestParam(defaultValue = "") String reason, Authentication person, HttpServletResponse response,
			Model page, RedirectAttributes next) {
		try {
			var task = this.dates.move(id, person.getName(), day(due), reason);
			next.addFlashAttribute("message", this.texts.of("dueDate.moved", this.moments.day(task.due())));
			return "redirect:/tasks/{id}/due-date";
		}
		catch (CompletionRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(this.dates.of(id, person.getName()), Map.of("due", due, "reason", reason), ex.violations(),
					page);
		}
	}

	private String shown(DueDates.Schedule schedule, Map<String, String> typed, List<Violation> violations,
			Model page) {
		page.addAttribute("it", schedule);
		page.addAttribute("ladder", this.ladder.of(schedule.task()));
		page.addAttribute("moves", schedule.moves());
		page.addAttribute("typed", typed);
		page.addAttribute("errors", violations.stream()
			.collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one + " " + other)));
		page.addAttribute("who", name(schedule.task().assignee()));
		page.addAttribute("names",
				schedule.moves()
					.stream()
					.map((it) -> it.person())
					.distinct()
					.collect(Collectors.toMap((it) -> it, this::name)));
		page.addAttribute("movers", schedule.movers().stream().map(this::name).collect(Collectors.joining(", ")));
		return "due-date";
	}

	private String name(String person) {
		return (person != null) ? this.directory.nameOf(person).orElse(person) : "–";
	}

	private static String typed(Optional<Map<String, String[]>> unsent, String field) {
		return unsent.map((it) -> it.get(field)).map((it) -> it[0]).orElse("");
	}

	private static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
