package almanac.registers.people.web;

import java.util.List;
import java.util.Map;

import almanac.registers.kit.Holdings;
import almanac.registers.people.People;
import almanac.registers.people.Person;
import almanac.registers.people.Role;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who works here and who carries which role, for everybody with a part in the ISMS;
 * changed by the ISMS manager, saying why.
 */
@Controller
class PeoplePages {

	private static final int SIZE = 25;

	private static final int LONGEST_REASON = 2000;

	private final People people;

	private final Holdings holdings;

	private final Texts texts;

	PeoplePages(People people, Holdings holdings, Texts texts) {
		this.people = people;
		this.holdings = holdings;
		this.texts = texts;
	}

	@GetMapping("/registers/people")
	String all(@RequestParam(defaultValue = "0") int page, Authentication reader, Model model) {
		part(reader);
		model.addAttribute("found", this.people.all(Math.max(page, 0), SIZE));
		common(reader, model);
		return "people/list";
	}

	@GetMapping("/registers/people/new")
	String blank(Authentication reader, Model model) {
		editor(reader);
		return form(null, Map.of("active", "true"), null, reader, model);
	}

	@PostMapping("/registers/people/new")
	String add(@RequestParam Map<String, String> typed, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		editor(reader);
		return kept(null, typed, reader, model, response, next, () -> this.people
			.add(person(typed.getOrDefault("id", "").strip(), typed), reader.getName(), reason(typed)));
	}

	@GetMapping("/registers/people/{id}")
	String one(@PathVariable String id, Authentication reader, Model model, HttpServletResponse response) {
		part(reader);
		var person = this.people.find(id);
		if (person.isEmpty()) {
			return gone(response, model);
		}
		return form(id,
				Map.of("name", person.get().name(), "mail", person.get().mail(), "supervisor",
						(person.get().supervisor() != null) ? person.get().supervisor() : "", "active",
						String.valueOf(person.get().active())),
				null, reader, model);
	}

	@PostMapping("/registers/people/{id}")
	String change(@PathVariable String id, @RequestParam Map<String, String> typed, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		editor(reader);
		if (this.people.find(id).isEmpty()) {
			return gone(response, model);
		}
		return kept(id, typed, reader, model, response, next,
				() -> this.people.change(person(id, typed), reader.getName(), reason(typed)));
	}

	@GetMapping("/registers/roles")
	String roles(Authentication reader, Model model) {
		part(reader);
		model.addAttribute("roles", this.people.roles().stream().filter((it) -> !it.id().equals("EMP")).toList());
		common(reader, model);
		return "people/roles";
	}

	@GetMapping("/registers/roles/{id}")
	String role(@PathVariable String id, Authentication reader, Model model, HttpServletResponse response) {
		part(reader);
		return this.people.role(id)
			.map((role) -> role(role, role.holder(), role.deputy(), "", null, reader, model))
			.orElseGet(() -> gone(response, model));
	}

	@PostMapping("/registers/roles/{id}")
	String appoint(@PathVariable String id, @RequestParam(defaultValue = "") String holder,
			@RequestParam(defaultValue = "") String deputy, @RequestParam(defaultValue = "") String reason,
			Authentication reader, Model model, HttpServletResponse response, RedirectAttributes next) {
		editor(reader);
		var role = this.people.role(id);
		if (role.isEmpty()) {
			return gone(response, model);
		}
		try {
			this.people.appoint(id, none(holder), none(deputy), reader.getName(), limited(reason));
			next.addFlashAttribute("message", this.texts.of("people.kept", role.get().name()));
			return "redirect:/registers/roles/{id}";
		}
		catch (IllegalArgumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return role(role.get(), holder, deputy, reason, ex, reader, model);
		}
	}

	private String role(Role role, String holder, String deputy, String reason, IllegalArgumentException wrong,
			Authentication reader, Model model) {
		model.addAttribute("role", role);
		model.addAttribute("holder", holder);
		model.addAttribute("deputy", deputy);
		model.addAttribute("reason", reason);
		model.addAttribute("wrong", wrong(wrong));
		model.addAttribute("history", this.people.historyOfRole(role.id()));
		common(reader, model);
		return "people/role";
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
			return form(id, typed, ex, reader, model);
		}
	}

	private String form(String id, Map<String, String> typed, IllegalArgumentException wrong, Authentication reader,
			Model model) {
		model.addAttribute("id", id);
		model.addAttribute("typed", typed);
		model.addAttribute("wrong", wrong(wrong));
		model.addAttribute("known", (id != null) ? this.people.find(id).orElse(null) : null);
		model.addAttribute("carried",
				this.people.roles().stream().filter((it) -> id != null && it.isCarriedBy(id)).toList());
		model.addAttribute("history", (id != null) ? this.people.historyOf(id) : List.of());
		model.addAttribute("held", (id != null) ? this.holdings.of(id, reader.getName()) : List.of());
		model.addAttribute("reports",
				this.people.active().stream().filter((it) -> id != null && id.equals(it.supervisor())).toList());
		common(reader, model);
		return "people/one";
	}

	private void common(Authentication reader, Model model) {
		model.addAttribute("everybody", this.people.active());
		model.addAttribute("directory", this.people);
		model.addAttribute("mayEdit", mayEdit(reader));
	}

	private static Person person(String id, Map<String, String> typed) {
		return new Person(id, typed.getOrDefault("name", "").strip(), typed.getOrDefault("mail", "").strip(),
				"true".equals(typed.get("active")), none(typed.getOrDefault("supervisor", "")));
	}

	private static String reason(Map<String, String> typed) {
		return limited(typed.getOrDefault("reason", ""));
	}

	private static String limited(String reason) {
		if (reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("reason: use at most %d characters.".formatted(LONGEST_REASON));
		}
		return reason.strip();
	}

	private static String none(String typed) {
		return typed.isBlank() ? null : typed.strip();
	}

	/** What is wrong with which field, in the language of the person. */
	private Map<String, String> wrong(IllegalArgumentException ex) {
		if (ex == null) {
			return Map.of();
		}
		var field = ex.getMessage().replaceAll("(?s):.*", "");
		return Map.of(field, this.texts.find("people.wrong." + field).orElse(ex.getMessage()));
	}

	private boolean mayEdit(Authentication reader) {
		return this.people.rolesOf(reader.getName()).contains("ISM");
	}

	private void part(Authentication reader) {
		if (!this.people.hasPart(reader.getName())) {
			throw new AccessDeniedException("People are for roles beyond EMP");
		}
	}

	private void editor(Authentication reader) {
		part(reader);
		if (!mayEdit(reader)) {
			throw new AccessDeniedException("People and roles are changed by ISM");
		}
	}

	private static String gone(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("status", 404);
		return "error";
	}

}
