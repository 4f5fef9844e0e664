package almanac.cycles.riskreview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import almanac.engine.Directory;
import almanac.engine.Similarity;
import almanac.registers.controls.Control;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.LevelWords;
import almanac.registers.risks.Risk;
import almanac.web.Language;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the picture of the risks against what it has to be: of one measure, owned,
 * decided, and complete against the controls.
 */
@Component
class Comparability {

	/** RR1: with more than so many per cent of all, the ISMS manager owns too many. */
	private static final int MOST_OF_ONE = 30;

	private static final double COPIED = 0.95;

	private final OpenRisks risks;

	private final ReviewRows rows;

	private final Acceptances acceptances;

	private final Register<Control> controls;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	Comparability(OpenRisks risks, ReviewRows rows, Acceptances acceptances, Register<Control> controls,
			Directory directory, Texts texts, Clock clock, @Value("${almanac.zone}") ZoneId zone) {
		this.risks = risks;
		this.rows = rows;
		this.acceptances = acceptances;
		this.controls = controls;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/** How many risks each level has, before and now. */
	List<Map<String, Object>> levels(List<Entry<Risk>> all, List<Map<String, String>> before) {
		return this.risks.criteria().value().bands().stream().map((band) -> {
			var name = band.name().in(Language.current());
			var row = new LinkedHashMap<String, Object>();
			row.put("level", name);
			row.put("before", before.stream().filter((it) -> it.get("level").endsWith("(" + name + ")")).count());
			row.put("now",
					all.stream()
						.filter((it) -> this.risks.score(it).filter((score) -> score.band().equals(band)).isPresent())
						.count());
			return (Map<String, Object>) row;
		}).toList();
	}

	/** What became of each risk. */
	List<Map<String, Object>> outcome(List<Entry<Risk>> reviewed, List<Map<String, String>> before) {
		var then = before.stream().collect(Collectors.toMap((it) -> it.get("risk"), (it) -> it.get("level")));
		return reviewed.stream().map((it) -> {
			var row = this.rows.named(it);
			row.put("level", "%s → %s".formatted(then.getOrDefault(it.id(), "–").split(" ")[0], this.rows.level(it)));
			row.put("decision", this.texts.of("risk-review.decision." + it.value().state().code()));
			row.put("until", Objects.toString(it.value().acceptedUntil(), "–"));
			return (Map<String, Object>) row;
		}).toList();
	}

	/**
	 * @return {@literal null} if the level did not change, or no level that needs top
	 * management is concerned
	 */
	Map<String, Object> moved(Entry<Risk> risk, Map<String, String> before) {
		var now = this.risks.score(risk);
		var level = now.map(LevelWords::of).orElse("–");
		var high = this.risks.criteria()
			.value()
			.bands()
			.stream()
			.filter((it) -> it.authority().needsTopManagement())
			.map((it) -> "(" + it.name().in(Language.current()) + ")")
			.toList();
		var was = before.get("level");
		if (band(was).equals(band(level)) || high.stream().noneMatch((it) -> was.endsWith(it) || level.endsWith(it))) {
			return null;
		}
		return Map.of("risk", risk.id(), "before", was, "now", level);
	}

	private static String band(String level) {
		return level.substring(level.indexOf(' ') + 1);
	}

	List<Map<String, Object>> findings(List<Entry<Risk>> all, Set<String> reviewed) {
		var findings = new ArrayList<Map<String, Object>>();
		add(findings, "owners", all.stream().filter((it) -> !this.risks.isOwned(it)).map(Entry::id).toList());
		add(findings, "acceptance", this.acceptances.missing(LocalDate.ofInstant(this.clock.instant(), this.zone)));
		add(findings, "copied",
				all.stream().filter((it) -> reviewed.contains(it.id()) && isCopied(it)).map(Entry::id).toList());
		add(findings, "notApplicable", notApplicable(all));
		managersShare(findings, all);
		return findings;
	}

	private void add(List<Map<String, Object>> findings, String what, List<String> found) {
		findings.add(Map.of("what", this.texts.of("risk-review.check." + what), "found",
				found.isEmpty() ? this.texts.of("risk-review.check.nothing") : String.join(", ", found)));
	}

	/** Controls that are to treat a risk and do not apply (6.1.3 c). */
	private List<String> notApplicable(List<Entry<Risk>> all) {
		var used = new HashSet<String>();
		all.forEach((it) -> used.addAll(it.value().controls()));
		return this.controls.find(used)
			.values()
			.stream()
			.filter((it) -> !it.value().applicable())
			.map(Entry::id)
			.sorted()
			.toList();
	}

	private boolean isCopied(Entry<Risk> risk) {
		var history = this.risks.history(risk.id());
		var before = history.stream()
			.filter((it) -> it.value().reviewedOn() != null
					&& !it.value().reviewedOn().equals(risk.value().reviewedOn()))
			.map((it) -> it.value().rationale())
			.filter(Objects::nonNull)
			.findFirst();
		return before.isPresent() && risk.value().rationale() != null
				&& Similarity.of(before.get(), risk.value().rationale()) > COPIED;
	}

	private void managersShare(List<Map<String, Object>> findings, List<Entry<Risk>> all) {
		var managers = this.directory.eligible("ISM");
		var own = all.stream().filter((it) -> managers.contains(it.value().owner())).count();
		var found = (own * 100 > (long) all.size() * MOST_OF_ONE)
				? this.texts.of("risk-review.check.managers.found", own, all.size())
				: this.texts.of("risk-review.check.nothing");
		findings.add(Map.of("what", this.texts.of("risk-review.check.managers", MOST_OF_ONE), "found", found));
	}

}
