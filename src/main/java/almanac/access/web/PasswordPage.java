package almanac.access.web;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import almanac.access.LinkThrottle;
import almanac.access.PasswordLinks;
import almanac.registers.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a link leads by which somebody chooses a password. Opening it changes nothing;
 * one that is dead looks like one that never was.
 */
@Controller
@RequestMapping("/password/{token}")
class PasswordPage {

	private final PasswordLinks links;

	private final LinkThrottle throttle;

	PasswordPage(PasswordLinks links, LinkThrottle throttle) {
		this.links = links;
		this.throttle = throttle;
	}

	@GetMapping
	String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model page) {
		return admitted(token, request, response, page, (person) -> form(person, Map.of(), page));
	}

	@PostMapping
	String choose(@PathVariable String token, @Valid ChosenPassword chosen, BindingResult binding,
			HttpServletRequest request, HttpServletResponse response, Model page) {
		return admitted(token, request, response, page, (person) -> {
			var errors = SetupPage.byField(binding);
			if (!errors.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return form(person, errors, page);
			}
			return this.links.use(token, chosen.password()) ? "redirect:/login?chosen" : over(response);
		});
	}

	/** Only for whose link it is, and not for who tries too often. */
	private String admitted(String token, HttpServletRequest request, HttpServletResponse response, Model page,
			Function<Person, String> answer) {
		var wait = this.throttle.admit(request);
		if (!wait.isZero()) {
			return slowedDown(wait, response, page);
		}
		var person = this.links.whose(token);
		if (person.isEmpty()) {
			return over(response);
		}
		this.throttle.lives(request);
		return answer.apply(person.get());
	}

	private static String form(Person person, Map<String, String> errors, Model page) {
		page.addAttribute("person", person);
		page.addAttribute("errors", errors);
		return "password";
	}

	private static String over(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		return "password-over";
	}

	private static String slowedDown(Duration wait, HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
		page.addAttribute("minutes", wait.toMinutes() + 1);
		return "password-over";
	}

}
