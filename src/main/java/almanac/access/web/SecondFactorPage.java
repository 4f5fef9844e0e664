package almanac.access.web;

import almanac.access.SecondFactors;
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
 * Where a person sets the own authenticator app up or takes it away, and where it is
 * taken away for who lost the phone.
 */
@Controller
class SecondFactorPage {

	private static final String ADDRESS = "/me/second-factor";

	private static final int LONGEST_REASON = 2000;

	private final SecondFactors factors;

	private final Texts texts;

	SecondFactorPage(SecondFactors factors, Texts texts) {
		this.factors = factors;
		this.texts = texts;
	}

	@GetMapping(ADDRESS)
	String show(Authentication person, Model page) {
		var login = person.getName();
		page.addAttribute("since", this.factors.since(login).orElse(null));
		page.addAttribute("app", this.factors.secretToShow(login).map((it) -> AppSecret.of(it, login)).orElse(null));
		return "second-factor";
	}

	@PostMapping(ADDRESS + "/secret")
	String begin(Authentication person) {
		this.factors.begin(person.getName());
		return "redirect:" + ADDRESS;
	}

	@PostMapping(ADDRESS)
	String enrol(@RequestParam(defaultValue = "") String code, Authentication person, HttpServletResponse response,
			Model page, RedirectAttributes next) {
		return this.factors.enrol(person.getName(), code) ? kept("second-factor.kept", next)
				: refused("second-factor.wrong", person, response, page);
	}

	@PostMapping(ADDRESS + "/removal")
	String remove(@RequestParam(defaultValue = "") String proof, Authentication person, HttpServletResponse response,
			Model page, RedirectAttributes next) {
		return this.factors.remove(person.getName(), proof) ? kept("second-factor.removed", next)
				: refused("second-factor.proof.wrong", person, response, page);
	}

	@PostMapping("/registers/people/{id}/second-factor/removal")
	String removeFor(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Authentication remover,
			RedirectAttributes next) {
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			next.addFlashAttribute("secondFactorRefused", this.texts.of("second-factor.reason.wrong"));
			next.addFlashAttribute("secondFactorReason", reason);
			return "redirect:/registers/people/{id}#second-factor";
		}
		this.factors.removeFor(id, remover.getName(), reason);
		next.addFlashAttribute("message", this.texts.of("second-factor.removedFor"));
		return "redirect:/registers/people/{id}";
	}

	private String kept(String text, RedirectAttributes next) {
		next.addFlashAttribute("message", this.texts.of(text));
		return "redirect:" + ADDRESS;
	}

	private String refused(String text, Authentication person, HttpServletResponse response, Model page) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		var wait = this.factors.locked(person.getName());
		page.addAttribute("wrong", wait.isPresent()
				? this.texts.of("second-factor.locked", wait.get().plusSeconds(59).toMinutes()) : this.texts.of(text));
		return show(person, page);
	}

}
