package almanac.access.web;

import java.util.List;

import almanac.registers.people.People;
import almanac.registers.people.Role;
import jakarta.servlet.http.HttpSession;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The login, which in the demo also says who is who.
 */
@Controller
class LoginPage {

	private final People people;

	private final boolean demo;

	LoginPage(People people, Environment environment) {
		this.people = people;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	record Login(String login, String name, String role) {
	}

	@GetMapping("/login")
	String login(@RequestParam(required = false) String error, @RequestParam(required = false) String out,
			HttpSession session, Model page) {
		page.addAttribute("error", (error != null) ? session.getAttribute("almanac.login.message") : null);
		page.addAttribute("out", out != null);
		page.addAttribute("logins", this.demo ? logins() : List.of());
		return "login";
	}

	private List<Login> logins() {
		return this.people.roles().stream().filter((role) -> role.holder() != null).map(this::login).toList();
	}

	private Login login(Role role) {
		return new Login(role.holder(), this.people.nameOf(role.holder()).orElse(""), role.name());
	}

}
