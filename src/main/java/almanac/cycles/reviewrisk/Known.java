package almanac.cycles.reviewrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import almanac.engine.Directory;
import almanac.registers.actions.Action;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.CriteriaVersion;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is known about a risk before it is judged again, for the forms.
 */
@Component
class Known {

	private static final int MOST = 100;

	private final Register<Risk> risks;

	private final Register<Action> actions;

	private final Register<Incident> incidents;

	private final Acceptances acceptances;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	Known(Register<Risk> risks, Register<Action> actions, Register<Incident> incidents, Acceptances acceptances,
			Directory directory, Texts texts, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.risks = risks;
		this.actions = actions;
		this.incidents = incidents;
		this.acceptances = acceptances;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	Map<String, Object> of(Entry<Risk> risk, CriteriaVersion criteria) {
		var value = risk.value();
		var before = before(risk, criteria);
		var known = new LinkedHashMap<String, Object>();
		known.put("title", value.title());
		known.put("description", text(value.description()));
		known.put("scope", (value.scope() != null) ? value.scope() : this.texts.of("review-risk.everywhere"));
		known.put("owner", value.owner());
		known.put("assets", value.assets());
		known.put("controls", value.controls());
		known.put("threat", text(value.threat()));
		known.put("vulnerability", text(value.vulnerability()));
		known.put("before", (before != null) ? LevelWords.of(before) : this.texts.of("review-risk.never"));
		known.put("currentScore", (before != null) ? before.score() : null);
		known.put("rationale", text(value.rationale()));
		known.put("unchanged", Unchanged.of(this.risks.history(risk.id()), criteria));
		known.put("acceptance", acceptance(risk.id()));
		known.put("actions", actions(risk.id()));
		known.put("incidents", incidents(risk));
		known.put("lowerings", lowerings(risk));
		known.put("matrix", criteria.value().scores());
		known.put("likelihoodScale", LevelWords.choices(criteria.value().likelihood()));
		known.put("impactScale", LevelWords.choices(criteria.value().impact()));
		return known;
	}

	/** What was reached at the last review; nothing if there was none. */
	private static Score before(Entry<Risk> risk, CriteriaVersion criteria) {
		return (risk.value().reviewedOn() != null) ? criteria.current(risk).orElse(null) : null;
	}

	private String acceptance(String risk) {
		return this.acceptances.inForce(risk, today())
			.map((it) -> this.texts.of("review-risk.accepted", it.id(),
					this.directory.nameOf(it.value().acceptedBy()).orElse(it.value().acceptedBy()),
					it.value().validUntil()))
			.orElseGet(() -> this.texts.of("review-risk.notAccepted"));
	}

	private List<Map<String, Object>> actions(String risk) {
		return this.actions.naming("risks", risk, MOST).stream().map((it) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("number", it.id());
			row.put("title", it.value().title());
			row.put("state", this.texts.of("actions.state." + it.value().state().code()));
			row.put("due", Objects.toString(it.value().due(), "–"));
			return row;
		}).toList();
	}

	private List<Map<String, Object>> incidents(Entry<Risk> risk) {
		var since = risk.value().reviewedOn();
		return this.incidents.naming("risks", risk.id(), MOST).stream().filter((it) -> {
			var on = on(it.value());
			return since == null || (on != null && !on.isBefore(since));
		}).map((it) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("number", it.id());
			row.put("title", it.value().title());
			row.put("on", Objects.toString(on(it.value()), "–"));
			return row;
		}).toList();
	}

	private LocalDate on(Incident incident) {
		return (incident.detectedAt() != null) ? LocalDate.ofInstant(incident.detectedAt(), this.zone) : null;
	}

	/**
	 * What may have made the risk lower since it was last reviewed (RR11): an action
	 * lowers it once.
	 */
	private List<Map<String, Object>> lowerings(Entry<Risk> risk) {
		var all = new ArrayList<Map<String, Object>>();
		var since = risk.value().reviewedOn();
		this.actions.naming("risks", risk.id(), MOST)
			.stream()
			.filter((it) -> isVerifiedSince(it.value(), since))
			.forEach((it) -> all.add(choice(it.id(), it.id() + " " + it.value().title())));
		all.add(choice("evidence", this.texts.of("review-risk.otherEvidence")));
		return all;
	}

	private static boolean isVerifiedSince(Action action, LocalDate day) {
		return action.state() == Action.State.VERIFIED
				&& (day == null || (action.verifiedOn() != null && !action.verifiedOn().isBefore(day)));
	}

	private static Map<String, Object> choice(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

}
