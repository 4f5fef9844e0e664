package almanac.access.web;

import almanac.access.SetupLink;
import almanac.registers.people.Person;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the set-up link leads. Opening it changes nothing.
 */
@Controller
@RequestMapping("/setup/{token}")
class SetupPage {

	private static final int SHORTEST = 12;

	private final SetupLink link;

	SetupPage(SetupLink link) {
		this.link = link;
	}

	record Account(String login, String name, String mail, String password, String repeated) {
	}

	@GetMapping
	String open(@PathVariable String token, Model page, HttpServletResponse response) {
		if (!this.link.isAlive(token)) {
			response.setStatus(HttpStatus.GONE.value());
			return "setup-over";
		}
		page.addAttribute("account", new Account("", "", "", "", ""));
		return "setup";
	}

	@PostMapping
	String use(@PathVariable String token, @ModelAttribute("account") Account account, Model page,
			HttpServletResponse response) {
		var error = error(account);
		try {
			if (error == null && this.link.use(token,
					new Person(account.login(), account.name(), account.mail(), true, null), account.password())) {
				return "redirect:/login";
			}
		}
		catch (IllegalArgumentException ex) {
			error = ex.getMessage();
		}
		if (error == null) {
			response.setStatus(HttpStatus.GONE.value());
			return "setup-over";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		page.addAttribute("error", error);
		return "setup";
	}

	private static String error(Account account) {
		if (account.password() == null || account.password().length() < SHORTEST) {
			return "password: use at least %d characters.".formatted(SHORTEST);
		}
		return account.password().equals(account.repeated()) ? null
				: "repeated: the two passwords differ. Type the same twice.";
	}

}
