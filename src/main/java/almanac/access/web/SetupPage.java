package almanac.access.web;

import almanac.access.SetupLink;
import almanac.registers.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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

	private final SetupLink link;

	SetupPage(SetupLink link) {
		this.link = link;
	}

	@GetMapping
	String open(@PathVariable String token, Model page, HttpServletResponse response) {
		if (!this.link.isAlive(token)) {
			return over(response);
		}
		page.addAttribute("account", Account.empty());
		return "setup";
	}

	@PostMapping
	String use(@PathVariable String token, @Valid @ModelAttribute("account") Account account, BindingResult errors,
			HttpServletResponse response) {
		if (!this.link.isAlive(token)) {
			return over(response);
		}
		if (!errors.hasErrors()) {
			try {
				var first = new Person(account.login(), account.name().strip(), account.mail(), true, null);
				return this.link.use(token, first, account.password()) ? "redirect:/login?ready" : over(response);
			}
			catch (IllegalArgumentException ex) {
				errors.rejectValue("login", "refused", ex.getMessage());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "setup";
	}

	private static String over(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		return "setup-over";
	}

}
