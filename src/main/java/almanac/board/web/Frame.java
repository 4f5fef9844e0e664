package almanac.board.web;

import java.security.Principal;
import java.util.stream.Stream;

import almanac.registers.people.People;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame around every page shows: who is signed in and where.
 */
@ControllerAdvice(annotations = Controller.class)
class Frame {

	private final People people;

	Frame(People people) {
		this.people = people;
	}

	@ModelAttribute("me")
	String me(Principal person) {
		return (person != null) ? this.people.nameOf(person.getName()).orElse(person.getName()) : null;
	}

	/** Forms say by it whose page they were. */
	@ModelAttribute("login")
	String login(Principal person) {
		return (person != null) ? person.getName() : null;
	}

	/** The place the page belongs to. */
	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		var address = request.getRequestURI();
		return Stream.of("/nonconformities", "/registers").filter(address::startsWith).findFirst().orElse(address);
	}

	@ModelAttribute("mayReadRegisters")
	boolean mayReadRegisters(Principal person) {
		return person != null && this.people.hasPart(person.getName());
	}

}
