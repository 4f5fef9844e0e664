package almanac.registers.risks.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.web.ShownEntry;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.Judgement;
import almanac.registers.risks.Risk;
import almanac.web.Moments;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the risk whose page is shown comes to, by the criteria of the time it was judged
 * at, and where it stands.
 */
@ControllerAdvice("almanac.registers.kit.web")
class ScoresOfRisk {

	private final Register<Risk> risks;

	private final Criteria criteria;

	private final ScoreLines lines;

	private final Standings standings;

	private final Moments moments;

	ScoresOfRisk(Register<Risk> risks, Criteria criteria, ScoreLines lines, Standings standings, Moments moments) {
		this.risks = risks;
		this.criteria = criteria;
		this.lines = lines;
		this.standings = standings;
		this.moments = moments;
	}

	@ModelAttribute
	void scores(HttpServletRequest request, Principal person, Model page) {
		var risk = ShownEntry.of(request, "risks").orElse(null);
		if (risk != null && person != null) {
			var asOf = request.getParameter("asOf");
			var versions = versions(risk, asOf);
			if (!versions.isEmpty()) {
				show(versions, asOf == null || asOf.isEmpty(), person.getName(), page);
			}
		}
		else if (isList(request)) {
			page.addAttribute("criteriaLink", true);
		}
	}

	private static boolean isList(HttpServletRequest request) {
		return request.getMethod().equals("GET")
				&& "/registers/{name}".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& "risks".equals(path.get("name"));
	}

	private void show(List<Entry<Risk>> versions, boolean now, String person, Model page) {
		var judged = Judgement.of(versions, this.criteria.history());
		page.addAttribute("scores", this.lines.of(judged.get(0)));
		page.addAttribute("standing", this.standings.of(versions.get(0), judged, now, person));
	}

	/** As they were known then, newest first. */
	private List<Entry<Risk>> versions(String id, String asOf) {
		try {
			var end = (asOf == null || asOf.isEmpty()) ? null
					: LocalDate.parse(asOf).plusDays(1).atStartOfDay(this.moments.zone()).toInstant();
			return this.risks.history(id).stream().filter((it) -> end == null || it.validFrom().isBefore(end)).toList();
		}
		catch (DateTimeParseException ex) {
			return List.of();
		}
	}

}
