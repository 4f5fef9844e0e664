package almanac.registers.people.web;

import java.time.ZoneId;
import java.util.List;

import almanac.registers.people.People;
import almanac.registers.people.Preferences;
import almanac.web.Language;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;

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
 * What the program knows about the person in front of it, and how that person likes to
 * read.
 */
@Controller
@RequestMapping("/me")
class MyPage {

	private final People people;

	private final Preferences preferences;

	private final Texts texts;

	MyPage(People people, Preferences preferences, Texts texts) {
		this.people = people;
		this.preferences = preferences;
		this.texts = texts;
	}

	/** What is chosen, empty for no choice. */
	record Chosen(String language, String zone) {
	}

	@GetMapping
	String me(Authentication person, Model page) {
		var preference = this.preferences.of(person.getName());
		return shown(new Chosen((preference.language() != null) ? preference.language().getLanguage() : "",
				(preference.zone() != null) ? preference.zone().getId() : ""), person, page);
	}

	@PostMapping
	String keep(@RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String zone,
			Authentication person, HttpServletResponse response, Model page, RedirectAttributes next) {
		try {
			this.preferences.keep(person.getName(), language, zone.strip());
			next.addFlashAttribute("kept", true);
			return "redirect:/me";
		}
		catch (IllegalArgumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			page.addAttribute("wrong", ex.getMessage().startsWith("zone") ? this.texts.of("me.zone.wrong", zone)
					: this.texts.of("me.language.wrong"));
			return shown(new Chosen(language, zone), person, page);
		}
	}

	private String shown(Chosen chosen, Authentication person, Model page) {
		page.addAttribute("chosen", chosen);
		page.addAttribute("person", this.people.find(person.getName()).orElse(null));
		page.addAttribute("login", person.getName());
		page.addAttribute("roles",
				this.people.roles().stream().filter((role) -> role.isCarriedBy(person.getName())).toList());
		page.addAttribute("languages", Language.ALL);
		page.addAttribute("zones", zones());
		return "me";
	}

	private static List<String> zones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((id) -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
			.sorted()
			.toList();
	}

}
