package almanac.registers.risks.web;

import almanac.engine.Cycles;
import almanac.registers.risks.RiskReviews;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether a risk can be reviewed now: there is a cycle for it, and it is not at it.
 */
@Component
class ReviewOffer {

	private final Cycles cycles;

	private final ObjectProvider<RiskReviews> reviews;

	ReviewOffer(Cycles cycles, ObjectProvider<RiskReviews> reviews) {
		this.cycles = cycles;
		this.reviews = reviews;
	}

	boolean isUnderReview(String risk) {
		return this.reviews.stream().anyMatch((it) -> it.isUnderReview(risk));
	}

	boolean isPossible(String risk) {
		return this.cycles.known().contains(RiskReviews.CYCLE) && !isUnderReview(risk);
	}

}
