package almanac.access.web;

import java.util.List;
import java.util.Map;

import almanac.access.LoginRefused;
import almanac.registers.people.People;
import almanac.registers.people.Role;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * The login, which in the demo also says who is who.
 */
@Controller
class LoginPage {

	private static final List<String> NOTICES = List.of("out", "old", "ready", "chosen");

	private final People people;

	private final Texts texts;

	private final boolean demo;

	LoginPage(People people, Texts texts, Environment environment) {
		this.people = people;
		this.texts = texts;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	record Login(String login, String name, String role) {
	}

	@GetMapping("/login")
	String login(@RequestParam Map<String, String> query, HttpServletRequest request, Model page) {
		page.addAttribute("error", query.containsKey("error") ? taken(request) : null);
		NOTICES.forEach((notice) -> page.addAttribute(notice, query.containsKey(notice)));
		page.addAttribute("logins", this.demo ? logins() : List.of());
		return "login";
	}

	private String taken(HttpServletRequest request) {
		var wait = (Long) WebUtils.getSessionAttribute(request, LoginRefused.WAIT);
		WebUtils.setSessionAttribute(request, LoginRefused.WAIT, null);
		if (wait == null) {
			return null;
		}
		return (wait == 0) ? this.texts.of("login.mismatch") : (wait < 120) ? this.texts.of("login.wait.seconds", wait)
				: this.texts.of("login.wait.minutes", (wait + 59) / 60);
	}

	private List<Login> logins() {
		return this.people.roles().stream().filter((role) -> role.holder() != null).map(this::login).toList();
	}

	private Login login(Role role) {
		return new Login(role.holder(), this.people.nameOf(role.holder()).orElse(""),
				this.texts.of("role." + role.id()));
	}

}
