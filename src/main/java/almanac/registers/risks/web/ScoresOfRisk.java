package almanac.registers.risks.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Criteria;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;
import almanac.web.Moments;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the risk whose page is shown comes to, by the criteria of the time it was judged
 * at.
 */
@ControllerAdvice("almanac.registers.kit.web")
class ScoresOfRisk {

	private final Register<Risk> risks;

	private final Criteria criteria;

	private final CriteriaWords words;

	private final Moments moments;

	ScoresOfRisk(Register<Risk> risks, Criteria criteria, CriteriaWords words, Moments moments) {
		this.risks = risks;
		this.criteria = criteria;
		this.words = words;
		this.moments = moments;
	}

	/**
	 * @param version the criteria they come from
	 * @param later whether others are in force by now
	 */
	record Scores(CriteriaVersion version, boolean later, List<Line> lines) {
	}

	/**
	 * @param kind inherent, current or expected
	 * @param score {@literal null} if nobody judged that
	 */
	record Line(String kind, Score score, String likelihood, String impact, String level, int shade,
			String acceptance) {
	}

	@ModelAttribute
	void scores(HttpServletRequest request, Model page) {
		if (request.getMethod().equals("GET")
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& "risks".equals(path.get("name"))) {
			var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			if ("/registers/{name}".equals(pattern)) {
				page.addAttribute("criteriaLink", true);
			}
			else if ("/registers/{name}/{id}".equals(pattern)) {
				found((String) path.get("id"), request.getParameter("asOf"))
					.ifPresent((it) -> page.addAttribute("scores", scores(it)));
			}
		}
	}

	private Optional<Entry<Risk>> found(String id, String asOf) {
		try {
			return this.risks.find(id, (asOf == null || asOf.isEmpty()) ? null
					: LocalDate.parse(asOf).plusDays(1).atStartOfDay(this.moments.zone()).toInstant().minusMillis(1));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private Scores scores(Entry<Risk> risk) {
		var criteria = this.criteria.asOf(risk.validFrom()).orElseGet(this.criteria::inForce);
		return new Scores(criteria, criteria.validTo() != null, Stream
			.of(line("inherent", criteria.inherent(risk), criteria), line("current", criteria.current(risk), criteria),
					line("expected", criteria.expected(risk), criteria))
			.toList());
	}

	private Line line(String kind, Optional<Score> score, CriteriaVersion criteria) {
		var by = criteria.value();
		return score
			.map((it) -> new Line(kind, it, this.words.in(by.likelihood().get(it.likelihood() - 1).label()),
					this.words.in(by.impact().get(it.impact() - 1).label()), this.words.in(it.band().name()),
					CriteriaWords.shade(it.rank(), by.bands().size()), this.words.acceptance(it.band())))
			.orElseGet(() -> new Line(kind, null, "", "", "", 0, ""));
	}

}
