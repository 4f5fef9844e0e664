package almanac.cycles.policyexception.web;

import almanac.cycles.policyexception.ExceptionRequests;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.kit.web.ShownEntry;
import almanac.registers.operations.Exemption;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What may be asked on the page of an exception.
 */
@ControllerAdvice("almanac.registers.kit.web")
class OffersOfException {

	private final ExceptionRequests requests;

	private final Register<Exemption> exceptions;

	private final RegisterRights rights;

	OffersOfException(ExceptionRequests requests, Register<Exemption> exceptions, RegisterRights rights) {
		this.requests = requests;
		this.exceptions = exceptions;
		this.rights = rights;
	}

	record Offer(boolean decide, boolean revoke) {
	}

	@ModelAttribute
	void exceptions(HttpServletRequest request, Authentication person, Model page) {
		if (person != null) {
			ShownEntry.of(request, "exceptions")
				.filter((it) -> this.rights.reads(this.exceptions.type(), person.getName()))
				.flatMap(this.exceptions::find)
				.ifPresent((it) -> page.addAttribute("exceptionOffer",
						new Offer(this.requests.isToDecide(it, person.getName()),
								this.requests.isToRevoke(it, person.getName()))));
		}
	}

}
