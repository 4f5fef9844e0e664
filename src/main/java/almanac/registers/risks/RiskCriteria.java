package almanac.registers.risks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import almanac.web.Code;

/**
 * By what risks are judged (6.1.2 a): scales, the score of each cell, the levels those
 * scores make, how much risk the organisation accepts and who may accept which.
 *
 * @param scores by likelihood, then by impact, both from the lowest
 * @param bands from the lowest
 * @param appetite the highest score that is accepted as it is
 */
public record RiskCriteria(List<Step> likelihood, List<Step> impact, List<List<Integer>> scores, List<Band> bands,
		Integer appetite) {

	public RiskCriteria {
		likelihood = copy(likelihood);
		impact = copy(impact);
		scores = copy(scores).stream().map(RiskCriteria::copy).toList();
		bands = copy(bands);
	}

	/** What is missing inside stays missing, for the check to name it. */
	private static <T> List<T> copy(List<T> list) {
		return (list != null) ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of();
	}

	/**
	 * Words in the languages of the organisation; {@literal null} for what it did not
	 * say.
	 */
	public record Wording(String en, String de) {

		static final Wording NOTHING = new Wording(null, null);

		public Wording {
			en = said(en);
			de = said(de);
		}

		private static String said(String text) {
			return (text != null && !text.isBlank()) ? text.strip() : null;
		}

		/** In the language, else in the other one; empty if nothing is said. */
		public String in(Locale language) {
			var first = language.equals(Locale.GERMAN) ? this.de : this.en;
			var other = (first != null) ? first : language.equals(Locale.GERMAN) ? this.en : this.de;
			return (other != null) ? other : "";
		}

	}

	/**
	 * A step of a scale.
	 *
	 * @param description {@literal null} if the label says all
	 */
	public record Step(Wording label, Wording description) {

		public Step {
			description = Wording.NOTHING.equals(description) ? null : description;
		}

	}

	/**
	 * A level of risk: the scores from the one to the other, both included.
	 *
	 * @param months how long an acceptance lasts at most, {@literal null} for no limit
	 */
	public record Band(Wording name, Integer from, Integer to, Authority authority, Integer months) {

		boolean holds(int score) {
			return this.from <= score && score <= this.to;
		}

	}

	/**
	 * Who accepts a risk, from the least to the most.
	 */
	public enum Authority implements Code {

		OWNER, OWNER_ISM_INFORMED, OWNER_AND_TOP_MANAGEMENT,

		/** Not acceptable but for a time, with interim measures. */
		TOP_MANAGEMENT_EXCEPTION;

		public boolean needsTopManagement() {
			return this == OWNER_AND_TOP_MANAGEMENT || this == TOP_MANAGEMENT_EXCEPTION;
		}

	}

	/**
	 * What two levels come to.
	 *
	 * @param rank of the band, 1 for the lowest
	 * @param above whether it is above the appetite
	 */
	public record Score(int likelihood, int impact, int score, int rank, Band band, boolean above) {

		private static final int LONGEST_MONTHS = 12;

		/** How long it can be accepted; a year where the criteria set no limit. */
		public int longestMonths() {
			return (this.band.months() != null) ? this.band.months() : LONGEST_MONTHS;
		}

	}

	/** Empty if one of the levels is missing or not on its scale. */
	public Optional<Score> score(Integer likelihood, Integer impact) {
		if (likelihood == null || impact == null || likelihood < 1 || likelihood > this.likelihood.size() || impact < 1
				|| impact > this.impact.size()) {
			return Optional.empty();
		}
		var score = this.scores.get(likelihood - 1).get(impact - 1);
		var rank = rank(score);
		return Optional.of(new Score(likelihood, impact, score, rank, this.bands.get(rank - 1), score > this.appetite));
	}

	private int rank(int score) {
		for (var at = 0; at < this.bands.size(); at++) {
			if (this.bands.get(at).holds(score)) {
				return at + 1;
			}
		}
		throw new IllegalStateException("No level holds the score %d. Known: %s.".formatted(score, this.bands));
	}

}
