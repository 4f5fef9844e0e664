package almanac.registers.risks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.risks.Acceptance;
import almanac.registers.risks.Acceptances;
import almanac.registers.risks.Judgement;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskCriteria.Score;
import almanac.registers.risks.RiskMap.Cell;
import almanac.web.Moments;

import org.springframework.stereotype.Component;

/**
 * Where a risk stands: on the matrix, in time, and who bears it.
 */
@Component
class Standings {

	private final Register<Risk> risks;

	private final Acceptances acceptances;

	private final TreatmentWork work;

	private final ReviewOffer offer;

	private final RegisterRights rights;

	private final ScoreLines lines;

	private final Moments moments;

	private final Clock clock;

	Standings(Register<Risk> risks, Acceptances acceptances, TreatmentWork work, ReviewOffer offer,
			RegisterRights rights, ScoreLines lines, Moments moments, Clock clock) {
		this.risks = risks;
		this.acceptances = acceptances;
		this.work = work;
		this.offer = offer;
		this.rights = rights;
		this.lines = lines;
		this.moments = moments;
		this.clock = clock;
	}

	/**
	 * @param matrix of the criteria it was judged by, with what stands where
	 * @param judged newest first
	 * @param now {@literal null} where the page shows an earlier day
	 */
	record Standing(Matrix matrix, List<Judged> judged, Now now) {
	}

	record Judged(Entry<Risk> risk, ScoreLines.Scores scores) {
	}

	/**
	 * What holds on the day the page is looked at.
	 *
	 * @param acceptance the one that holds, {@literal null} if none does
	 * @param last the last one there was, {@literal null} if there never was one
	 * @param missing whether it is above the appetite and needs one
	 */
	record Now(Entry<Acceptance> acceptance, Entry<Acceptance> last, boolean missing, TreatmentWork.Work work,
			boolean mayReview, boolean underReview) {
	}

	/**
	 * @param judged newest first
	 * @param now whether the page shows the risk as it is
	 */
	Standing of(Entry<Risk> risk, List<Judgement> judged, boolean now, String person) {
		var newest = judged.get(0);
		return new Standing(Matrix.of(newest.criteria().value(), marks(newest)),
				judged.stream().map((it) -> new Judged(it.risk(), this.lines.of(it))).toList(),
				now ? now(risk, person) : null);
	}

	/** The kinds of score in each cell. */
	private static Map<Cell, List<String>> marks(Judgement it) {
		var marks = new HashMap<Cell, List<String>>();
		mark("inherent", it.inherent(), marks);
		mark("current", it.current(), marks);
		mark("expected", it.expected(), marks);
		return marks;
	}

	private static void mark(String kind, Optional<Score> score, Map<Cell, List<String>> marks) {
		score.ifPresent(
				(it) -> marks.computeIfAbsent(new Cell(it.likelihood(), it.impact()), (cell) -> new ArrayList<>())
					.add(kind));
	}

	private Now now(Entry<Risk> risk, String person) {
		var today = LocalDate.ofInstant(this.clock.instant(), this.moments.zone());
		var mayReview = !risk.retired()
				&& (this.rights.edits(this.risks.type(), person) || person.equals(risk.value().owner()))
				&& this.offer.isPossible(risk.id());
		return new Now(this.acceptances.inForce(risk.id(), today).orElse(null),
				this.acceptances.last(risk.id()).orElse(null), this.acceptances.isMissing(risk.id(), today),
				this.work.of(risk.id(), today, person), mayReview, this.offer.isUnderReview(risk.id()));
	}

}
