package almanac.registers.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Holds acceptances to the criteria they name, not to those in force: the score is that
 * of the matrix (RR5), and above the appetite top management signs, too, who is not the
 * one who accepts (RR2, RR4).
 */
@Component
class AcceptanceCheck {

	private final Criteria criteria;

	private final Texts texts;

	AcceptanceCheck(Criteria criteria, Texts texts) {
		this.criteria = criteria;
		this.texts = texts;
	}

	/** For as many values as there are. */
	Function<Acceptance, List<Fault>> rules() {
		var known = this.criteria.history().versions();
		return (it) -> {
			var faults = new ArrayList<Fault>();
			known.stream()
				.filter((version) -> it.criteriaVersion() != null && version.version() == it.criteriaVersion())
				.findFirst()
				.ifPresentOrElse((version) -> score(it, version, faults),
						() -> fail("criteriaVersion", "criteria", faults, it.criteriaVersion()));
			if (it.topManagement() != null && it.topManagement().equals(it.acceptedBy())) {
				fail("topManagement", "twoPeople", faults);
			}
			if (it.acceptedOn() != null && it.validUntil() != null && it.validUntil().isBefore(it.acceptedOn())) {
				fail("validUntil", "ends", faults);
			}
			return faults;
		};
	}

	private void score(Acceptance it, CriteriaVersion version, List<Fault> faults) {
		var score = version.value().score(it.likelihood(), it.impact());
		if (score.isEmpty()) {
			fail("likelihood", "levels", faults, it.likelihood(), it.impact(), version.version());
			return;
		}
		if (it.score() != null && it.score() != score.get().score()) {
			fail("score", "score", faults, it.likelihood(), it.impact(), score.get().score(), version.version());
		}
		if (score.get().above() && it.topManagement() == null) {
			fail("topManagement", "topManagement", faults, version.value().appetite());
		}
	}

	private void fail(String field, String rule, List<Fault> faults, Object... values) {
		faults.add(new Fault(field, rule, this.texts.of("risk-acceptances.rule." + rule, values)));
	}

}
