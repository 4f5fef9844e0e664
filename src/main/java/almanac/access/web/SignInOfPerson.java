package almanac.access.web;

import java.time.Instant;
import java.util.Map;

import almanac.access.PasswordLinks;
import almanac.access.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whether the person whose page is shown can sign in, for those who may help.
 */
@ControllerAdvice("almanac.registers.people.web")
class SignInOfPerson {

	private final PasswordLinks links;

	private final SecondFactors factors;

	SignInOfPerson(PasswordLinks links, SecondFactors factors) {
		this.links = links;
		this.factors = factors;
	}

	/**
	 * @param newest {@literal null} if none was ever made
	 * @param appSince {@literal null} if there is no authenticator app
	 */
	record SignIn(boolean possible, boolean mailable, PasswordLinks.Known newest, Instant appSince,
			boolean appRemovable) {
	}

	@ModelAttribute
	void signIn(HttpServletRequest request, Authentication reader, Model page) {
		if (reader != null
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& request.getRequestURI().startsWith(request.getContextPath() + "/registers/people/")
				&& path.get("id") instanceof String id && this.links.mayIssue(reader.getName(), id)) {
			page.addAttribute("signIn",
					new SignIn(this.links.hasPassword(id), this.links.canMail(), this.links.newest(id).orElse(null),
							this.factors.since(id).orElse(null), this.factors.mayRemove(reader.getName(), id)));
		}
	}

}
