package almanac.access.web;

import almanac.access.PasswordLinks;
import almanac.mail.NotMailed;
import almanac.web.Texts;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes a link by which a person chooses a password, from the page of the person, and
 * shows it there once.
 */
@Controller
class PasswordLinkForms {

	private final PasswordLinks links;

	private final Texts texts;

	PasswordLinkForms(PasswordLinks links, Texts texts) {
		this.links = links;
		this.texts = texts;
	}

	@PostMapping("/registers/people/{id}/password-link")
	String issue(@PathVariable String id, @RequestParam(defaultValue = "false") boolean mailed, Authentication issuer,
			RedirectAttributes next) {
		try {
			var issued = this.links.issue(id, mailed, issuer.getName());
			next.addFlashAttribute("passwordLink", (issued.path() != null) ? address(issued.path()) : null);
			if (mailed) {
				next.addFlashAttribute("message", this.texts.of("password.link.mailed"));
			}
		}
		catch (NotMailed ex) {
			next.addFlashAttribute("passwordRefused", this.texts.of("password.link.notMailed"));
		}
		return "redirect:/registers/people/{id}";
	}

	static String address(String path) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
	}

}
