package almanac.registers.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.kit.Holdings;
import almanac.registers.people.Past;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who works here, for everybody with a part in the ISMS; changed by the ISMS manager,
 * saying why.
 */
@Controller
class PeoplePages {

	private static final int SIZE = 25;

	private final People people;

	private final PeopleFrame frame;

	private final Holdings holdings;

	private final Texts texts;

	PeoplePages(People people, PeopleFrame frame, Holdings holdings, Texts texts) {
		this.people = people;
		this.frame = frame;
		this.holdings = holdings;
		this.texts = texts;
	}

	@GetMapping("/registers/people")
	String all(@RequestParam(defaultValue = "0") int page, Authentication reader, Model model) {
		this.frame.part(reader);
		model.addAttribute("found", this.people.all(Math.max(page, 0), SIZE));
		this.frame.fill(reader, model);
		return "people/list";
	}

	@GetMapping("/registers/people/new")
	String blank(Authentication reader, Model model) {
		this.frame.editor(reader);
		return form(null, Map.of("active", "true"), Map.of(), reader, model);
	}

	@PostMapping("/registers/people/new")
	String add(@RequestParam Map<String, String> typed, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		this.frame.editor(reader);
		return kept(null, typed, reader, model, response, next, () -> this.people
			.add(person(typed.getOrDefault("id", "").strip(), typed), reader.getName(), reason(typed)));
	}

	@GetMapping("/registers/people/{id:(?!import$).+}")
	String one(@PathVariable String id, Authentication reader, Model model, HttpServletResponse response) {
		this.frame.part(reader);
		return this.people.current(id)
			.map((now) -> form(id, typed(now), Map.of(), reader, model))
			.orElseGet(() -> PeopleFrame.gone(response, model));
	}

	@PostMapping("/registers/people/{id:(?!import$).+}")
	String change(@PathVariable String id, @RequestParam Map<String, String> typed, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		this.frame.editor(reader);
		if (this.people.find(id).isEmpty()) {
			return PeopleFrame.gone(response, model);
		}
		return kept(id, typed, reader, model, response, next, () -> this.people.change(person(id, typed),
				PeopleFrame.version(typed.getOrDefault("version", "")), reader.getName(), reason(typed)));
	}

	private String kept(String id, Map<String, String> typed, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next, Runnable work) {
		try {
			work.run();
			next.addFlashAttribute("message", this.texts.of("people.kept", typed.getOrDefault("name", "")));
			return "redirect:/registers/people/" + ((id != null) ? id : typed.getOrDefault("id", "").strip());
		}
		catch (IllegalArgumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(id, typed, this.frame.wrong(ex), reader, model);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			var again = new HashMap<>(typed);
			again.put("version", String.valueOf(ex.now().version()));
			return form(id, again, this.frame.wrong(ex, "known"), reader, model);
		}
	}

	private String form(String id, Map<String, String> typed, Map<String, String> wrong, Authentication reader,
			Model model) {
		model.addAttribute("id", id);
		model.addAttribute("typed", typed);
		model.addAttribute("wrong", wrong);
		model.addAttribute("known", (id != null) ? this.people.find(id).orElse(null) : null);
		model.addAttribute("carried",
				this.people.roles().stream().filter((it) -> id != null && it.isCarriedBy(id)).toList());
		model.addAttribute("history", (id != null) ? this.people.historyOf(id) : List.of());
		model.addAttribute("held", (id != null) ? this.holdings.of(id, reader.getName()) : List.of());
		model.addAttribute("reports",
				this.people.active().stream().filter((it) -> id != null && id.equals(it.supervisor())).toList());
		this.frame.fill(reader, model);
		return "people/one";
	}

	private static Map<String, String> typed(Past<Person> now) {
		var person = now.value();
		return Map.of("name", person.name(), "mail", person.mail(), "supervisor",
				(person.supervisor() != null) ? person.supervisor() : "", "active", String.valueOf(person.active()),
				"version", String.valueOf(now.version()));
	}

	private static Person person(String id, Map<String, String> typed) {
		return new Person(id, typed.getOrDefault("name", "").strip(), typed.getOrDefault("mail", "").strip(),
				"true".equals(typed.get("active")), PeopleFrame.none(typed.getOrDefault("supervisor", "")));
	}

	private static String reason(Map<String, String> typed) {
		return PeopleFrame.reason(typed.getOrDefault("reason", ""));
	}

}
