package almanac.access.web;

import java.util.Map;
import java.util.stream.Collectors;

import almanac.access.SetupLink;
import almanac.registers.people.Person;
import almanac.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
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

	private final Texts texts;

	SetupPage(SetupLink link, Texts texts) {
		this.link = link;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable String token, Model page, HttpServletResponse response) {
		if (!this.link.isAlive(token)) {
			return over(response);
		}
		return filledIn(Account.empty(), Map.of(), page);
	}

	@PostMapping
	String use(@PathVariable String token, @Valid Account account, BindingResult binding, Model page,
			HttpServletResponse response) {
		if (!this.link.isAlive(token)) {
			return over(response);
		}
		var errors = byField(binding);
		if (errors.isEmpty()) {
			try {
				var first = new Person(account.login(), account.name().strip(), account.mail(), true, null);
				return this.link.use(token, first, account.password()) ? "redirect:/login?ready" : over(response);
			}
			catch (IllegalArgumentException ex) {
				errors = Map.of("login", this.texts.of("setup.login.taken", account.login()));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return filledIn(account, errors, page);
	}

	private static String filledIn(Account account, Map<String, String> errors, Model page) {
		page.addAttribute("account", account);
		page.addAttribute("errors", errors);
		return "setup";
	}

	static Map<String, String> byField(BindingResult binding) {
		return binding.getFieldErrors()
			.stream()
			.collect(Collectors.toMap((it) -> Account.input(it.getField()), FieldError::getDefaultMessage,
					(first, second) -> first));
	}

	private static String over(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		return "setup-over";
	}

}
