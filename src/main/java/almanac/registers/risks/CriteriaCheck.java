package almanac.registers.risks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import almanac.engine.Directory;
import almanac.registers.risks.RiskCriteria.Step;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Language;
import almanac.web.Moments;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * What keeps criteria from coming into force, in the language of the person. Fields are
 * named as in {@code scores.2.3}: the cell of likelihood 2 and impact 3.
 */
@Component
class CriteriaCheck {

	static final int FEWEST = 3;

	static final int MOST = 6;

	static final int LABEL = 60;

	static final int DESCRIPTION = 500;

	private static final int REASON = 2000;

	private static final int HIGHEST = 999;

	private final Texts texts;

	private final Moments moments;

	private final Directory directory;

	CriteriaCheck(Texts texts, Moments moments, Directory directory) {
		this.texts = texts;
		this.moments = moments;
		this.directory = directory;
	}

	/** All that is wrong, in the order of the form. */
	List<Fault> faults(RiskCriteria it) {
		var faults = new ArrayList<Fault>();
		scale("likelihood", it.likelihood(), faults);
		scale("impact", it.impact(), faults);
		var cells = matrix(it, faults);
		new BandCheck(this, it, faults).judge(cells);
		return faults;
	}

	List<Fault> reason(String reason) {
		var faults = new ArrayList<Fault>();
		if (reason == null || reason.isBlank()) {
			faults.add(fault("reason", "required"));
		}
		else if (reason.length() > REASON) {
			faults.add(fault("reason", "longest", REASON));
		}
		return faults;
	}

	/** That somebody else was faster: who, and when. */
	String changed(CriteriaVersion now) {
		return this.texts.of("criteria.changed", this.directory.nameOf(now.author()).orElse(now.author()),
				this.moments.time(now.validFrom()), now.version());
	}

	private void scale(String scale, List<Step> steps, List<Fault> faults) {
		if (steps.size() < FEWEST || steps.size() > MOST) {
			faults.add(fault(scale, "size", FEWEST, MOST, steps.size()));
		}
		var labels = new ArrayList<Wording>();
		for (var at = 1; at <= steps.size(); at++) {
			var it = steps.get(at - 1);
			var field = scale + "." + at;
			labels.add((it != null) ? it.label() : null);
			named(field + ".label", labels.get(at - 1), faults);
			var description = (it != null) ? it.description() : null;
			if (description != null) {
				longest(field + ".description", description, DESCRIPTION, faults);
			}
		}
		different(scale, ".label", labels, faults);
	}

	void named(String field, Wording words, List<Fault> faults) {
		if (words == null || words.in(Locale.ENGLISH).isEmpty()) {
			faults.add(fault(field + ".en", "required"));
		}
		else {
			longest(field, words, LABEL, faults);
		}
	}

	private void longest(String field, Wording words, int most, List<Fault> faults) {
		if (words.en() != null && words.en().length() > most) {
			faults.add(fault(field + ".en", "longest", most));
		}
		if (words.de() != null && words.de().length() > most) {
			faults.add(fault(field + ".de", "longest", most));
		}
	}

	/** In each language, as people read it. */
	void different(String what, String part, List<Wording> labels, List<Fault> faults) {
		for (var language : Language.ALL) {
			var seen = new HashMap<String, Integer>();
			for (var at = 1; at <= labels.size(); at++) {
				var words = labels.get(at - 1);
				var label = (words != null) ? words.in(language).toLowerCase(Locale.ROOT) : "";
				var first = label.isEmpty() ? null : seen.putIfAbsent(label, at);
				if (first != null) {
					faults.add(fault("%s.%d%s.%s".formatted(what, at, part, language.getLanguage()), "repeated",
							words.in(language), first));
				}
			}
		}
	}

	/**
	 * @return the lowest and the highest score, or nothing if the matrix has gaps
	 */
	private List<Integer> matrix(RiskCriteria it, List<Fault> faults) {
		var before = faults.size();
		if (it.scores().size() != it.likelihood().size()) {
			faults.add(fault("scores", "rows", it.scores().size(), it.likelihood().size()));
			return List.of();
		}
		var cells = new ArrayList<Integer>();
		for (var row = 1; row <= it.scores().size(); row++) {
			var scores = it.scores().get(row - 1);
			if (scores.size() != it.impact().size()) {
				faults.add(fault("scores." + row, "columns", row, scores.size(), it.impact().size()));
				continue;
			}
			for (var column = 1; column <= scores.size(); column++) {
				var score = scores.get(column - 1);
				if (score == null) {
					faults.add(fault("scores.%d.%d".formatted(row, column), "gap", row, column));
				}
				else if (score < 1 || score > HIGHEST) {
					faults.add(fault("scores.%d.%d".formatted(row, column), "score", HIGHEST));
				}
				cells.add(score);
			}
		}
		if (faults.size() > before) {
			return List.of();
		}
		for (var row = 1; row <= it.scores().size(); row++) {
			for (var column = 1; column <= it.impact().size(); column++) {
				rising(it, row, column, faults);
			}
		}
		return cells.isEmpty() ? List.of() : List.of(cells.stream().mapToInt(Integer::intValue).min().getAsInt(),
				cells.stream().mapToInt(Integer::intValue).max().getAsInt());
	}

	private void rising(RiskCriteria it, int row, int column, List<Fault> faults) {
		var score = it.scores().get(row - 1).get(column - 1);
		var field = "scores.%d.%d".formatted(row, column);
		if (column > 1 && score < it.scores().get(row - 1).get(column - 2)) {
			faults.add(fault(field, "impactFalls", score, it.scores().get(row - 1).get(column - 2), column - 1));
		}
		if (row > 1 && score < it.scores().get(row - 2).get(column - 1)) {
			faults.add(fault(field, "likelihoodFalls", score, it.scores().get(row - 2).get(column - 1), row - 1));
		}
	}

	Fault fault(String field, String rule, Object... values) {
		return new Fault(field, rule, this.texts.of("criteria.rule." + rule, values));
	}

}
