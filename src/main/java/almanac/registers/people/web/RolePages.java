package almanac.registers.people.web;

import java.util.Map;

import almanac.registers.kit.ChangedMeanwhile;
import almanac.registers.people.People;
import almanac.registers.people.Role;
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
 * Who carries which role, for everybody with a part in the ISMS; handed over by the ISMS
 * manager, saying why.
 */
@Controller
class RolePages {

	private final People people;

	private final PeopleFrame frame;

	private final Texts texts;

	RolePages(People people, PeopleFrame frame, Texts texts) {
		this.people = people;
		this.frame = frame;
		this.texts = texts;
	}

	@GetMapping("/registers/roles")
	String all(Authentication reader, Model model) {
		this.frame.part(reader);
		model.addAttribute("roles", this.people.roles().stream().filter((it) -> !it.id().equals("EMP")).toList());
		this.frame.fill(reader, model);
		return "people/roles";
	}

	@GetMapping("/registers/roles/{id:(?!import$).+}")
	String one(@PathVariable String id, Authentication reader, Model model, HttpServletResponse response) {
		this.frame.part(reader);
		return this.people.role(id)
			.map((role) -> shown(role, role.holder(), role.deputy(), "", Map.of(), reader, model))
			.orElseGet(() -> PeopleFrame.gone(response, model));
	}

	@PostMapping("/registers/roles/{id:(?!import$).+}")
	String appoint(@PathVariable String id, @RequestParam(defaultValue = "") String holder,
			@RequestParam(defaultValue = "") String deputy, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "-1") int version, Authentication reader, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		this.frame.editor(reader);
		var role = this.people.role(id);
		if (role.isEmpty()) {
			return PeopleFrame.gone(response, model);
		}
		try {
			this.people.appoint(id, version, PeopleFrame.none(holder), PeopleFrame.none(deputy), reader.getName(),
					PeopleFrame.reason(reason));
			next.addFlashAttribute("message", this.texts.of("people.kept", role.get().name()));
			return "redirect:/registers/roles/{id}";
		}
		catch (IllegalArgumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return shown(role.get(), holder, deputy, reason, this.frame.wrong(ex), reader, model);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return shown(role.get(), holder, deputy, reason, this.frame.wrong(ex, "history"), reader, model);
		}
	}

	/**
	 * Beside what is typed stands the history, so that the version is the one in force.
	 */
	private String shown(Role role, String holder, String deputy, String reason, Map<String, String> wrong,
			Authentication reader, Model model) {
		var history = this.people.historyOfRole(role.id());
		model.addAttribute("role", role);
		model.addAttribute("version", history.isEmpty() ? 0 : history.get(0).version());
		model.addAttribute("holder", holder);
		model.addAttribute("deputy", deputy);
		model.addAttribute("reason", reason);
		model.addAttribute("wrong", wrong);
		model.addAttribute("history", history);
		this.frame.fill(reader, model);
		return "people/role";
	}

}
