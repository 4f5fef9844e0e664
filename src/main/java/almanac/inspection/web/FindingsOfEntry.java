package almanac.inspection.web;

import java.util.Map;

import almanac.inspection.Decisions;
import almanac.inspection.State;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

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
		if (person != null && request.getMethod().equals("GET")
				&& "/registers/{name}/{id}".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path) {
			page.addAttribute("openFindings",
					this.decisions
						.page(State.OPEN, null, (String) path.get("name"), (String) path.get("id"), person.getName(), 0,
								1)
						.total());
		}
	}

}
