package almanac.registers.risks;

import java.util.ArrayList;
import java.util.List;

import almanac.registers.risks.RiskCriteria.Authority;
import almanac.registers.risks.RiskCriteria.Band;
import almanac.registers.risks.RiskCriteria.Wording;
import almanac.web.Problems.Fault;

/**
 * That each score has one level and each level somebody who may accept it, the more the
 * higher; and that nobody below top management accepts what is above the appetite (RR2,
 * RR3).
 */
final class BandCheck {

	private static final int FEWEST = 2;

	private static final int MOST = 6;

	private static final int LONGEST = 60;

	private final CriteriaCheck words;

	private final RiskCriteria criteria;

	private final List<Fault> faults;

	BandCheck(CriteriaCheck words, RiskCriteria criteria, List<Fault> faults) {
		this.words = words;
		this.criteria = criteria;
		this.faults = faults;
	}

	/**
	 * @param scores the lowest and the highest, or none if the matrix has gaps
	 */
	void judge(List<Integer> scores) {
		var bands = this.criteria.bands();
		if (bands.size() < FEWEST || bands.size() > MOST) {
			fail("bands", "bands", FEWEST, MOST, bands.size());
		}
		var names = new ArrayList<Wording>();
		for (var at = 1; at <= bands.size(); at++) {
			var it = bands.get(at - 1);
			names.add((it != null) ? it.name() : null);
			this.words.named("bands.%d.name".formatted(at), names.get(at - 1), this.faults);
			borders(at, it, (at > 1) ? bands.get(at - 2) : null);
			authority(at, it, (at > 1) ? bands.get(at - 2) : null);
		}
		this.words.different("bands", ".name", names, this.faults);
		if (!scores.isEmpty()) {
			ends(bands, scores.get(0), scores.get(1));
		}
		appetite(scores);
	}

	private void borders(int at, Band it, Band below) {
		var from = (it != null) ? it.from() : null;
		var to = (it != null) ? it.to() : null;
		if (from == null) {
			fail("bands.%d.from".formatted(at), "required");
		}
		else if (below != null && below.to() != null && from != below.to() + 1) {
			fail("bands.%d.from".formatted(at), (from <= below.to()) ? "overlap" : "hole", from, below.to(),
					below.to() + 1);
		}
		if (to == null) {
			fail("bands.%d.to".formatted(at), "required");
		}
		else if (from != null && to < from) {
			fail("bands.%d.to".formatted(at), "reversed", to, from);
		}
	}

	private void authority(int at, Band it, Band below) {
		var field = "bands.%d.authority".formatted(at);
		if (it == null || it.authority() == null) {
			fail(field, "required");
			return;
		}
		if (below != null && below.authority() != null && it.authority().compareTo(below.authority()) < 0) {
			fail(field, "weaker");
		}
		if (this.criteria.appetite() != null && it.to() != null && it.to() > this.criteria.appetite()
				&& !it.authority().needsTopManagement()) {
			fail(field, "aboveAppetite", this.criteria.appetite());
		}
		months(at, it, below);
	}

	private void months(int at, Band it, Band below) {
		var field = "bands.%d.months".formatted(at);
		if (it.months() == null && it.authority() == Authority.TOP_MANAGEMENT_EXCEPTION) {
			fail(field, "exception");
		}
		else if (it.months() != null && (it.months() < 1 || it.months() > LONGEST)) {
			fail(field, "months", LONGEST);
		}
		else if (below != null && below.months() != null && (it.months() == null || it.months() > below.months())) {
			fail(field, "longer", below.months());
		}
	}

	private void ends(List<Band> bands, int lowest, int highest) {
		if (!bands.isEmpty() && bands.get(0) != null && bands.get(0).from() != null && bands.get(0).from() > lowest) {
			fail("bands.1.from", "start", lowest);
		}
		var last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
		if (last != null && last.to() != null && last.to() < highest) {
			fail("bands.%d.to".formatted(bands.size()), "end", highest);
		}
	}

	private void appetite(List<Integer> scores) {
		var appetite = this.criteria.appetite();
		if (appetite == null) {
			fail("appetite", "required");
		}
		else if (!scores.isEmpty() && (appetite < scores.get(0) || appetite > scores.get(1))) {
			fail("appetite", "offScale", appetite, scores.get(0), scores.get(1));
		}
	}

	private void fail(String field, String rule, Object... values) {
		this.faults.add(this.words.fault(field, rule, values));
	}

}
