package almanac.inspection.web;

import almanac.inspection.Decisions;
import almanac.inspection.State;
import almanac.registers.kit.web.ShownEntry;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * How many findings are open about the entry whose page is shown.
 */
@ControllerAdvice("almanac.registers.kit.web")
class FindingsOfEntry {

	private final Decisions decisions;

	FindingsOfEntry(Decisions decisions) {
		this.decisions = decisions;
	}

	@ModelAttribute
	void count(HttpServletRequest request, Authentication person, Model page) {
		if (person != null) {
			ShownEntry.of(request)
				.ifPresent((it) -> page.addAttribute("openFindings",
						this.decisions.page(State.OPEN, null, it.register(), it.id(), person.getName(), 0, 1).total()));
		}
	}

}
