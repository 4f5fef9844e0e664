package almanac.cycles.policyexception.web;

import java.util.Map;

import almanac.cycles.policyexception.ExceptionRequests;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.operations.Exemption;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What may be asked on the page of an exception.
 */
@ControllerAdvice("almanac.registers.kit.web")
class ExceptionsOfPages {

	private final ExceptionRequests requests;

	private final Register<Exemption> exceptions;

	private final RegisterRights rights;

	ExceptionsOfPages(ExceptionRequests requests, Register<Exemption> exceptions, RegisterRights rights) {
		this.requests = requests;
		this.exceptions = exceptions;
		this.rights = rights;
	}

	record Offer(boolean decide, boolean revoke) {
	}

	@ModelAttribute
	void exceptions(HttpServletRequest request, Authentication person, Model page) {
		if (person != null && request.getMethod().equals("GET")
				&& "/registers/{name}/{id}".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& "exceptions".equals(path.get("name"))
				&& this.rights.reads(this.exceptions.type(), person.getName())) {
			this.exceptions.find((String) path.get("id"))
				.ifPresent((it) -> page.addAttribute("exceptionOffer",
						new Offer(this.requests.isToDecide(it, person.getName()),
								this.requests.isToRevoke(it, person.getName()))));
		}
	}

}
