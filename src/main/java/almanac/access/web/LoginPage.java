package almanac.access.web;

import java.util.List;
import java.util.Map;

import almanac.access.LoginRefused;
import almanac.registers.people.People;
import almanac.registers.people.Role;
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

	private static final List<String> NOTICES = List.of("out", "old", "ready");

	private final People people;

	private final boolean demo;

	LoginPage(People people, Environment environment) {
		this.people = people;
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

	private static Object taken(HttpServletRequest request) {
		var message = WebUtils.getSessionAttribute(request, LoginRefused.MESSAGE);
		WebUtils.setSessionAttribute(request, LoginRefused.MESSAGE, null);
		return message;
	}

	private List<Login> logins() {
		return this.people.roles().stream().filter((role) -> role.holder() != null).map(this::login).toList();
	}

	private Login login(Role role) {
		return new Login(role.holder(), this.people.nameOf(role.holder()).orElse(""), role.name());
	}

}
