package almanac.cycles.reviewrisk;

import java.util.List;

import almanac.engine.Cycles;
import almanac.engine.Directory;
import almanac.registers.kit.EntryRefused;
import almanac.registers.kit.NoSuchEntry;
import almanac.registers.kit.Register;
import almanac.registers.kit.RegisterRights;
import almanac.registers.risks.Risk;
import almanac.registers.risks.RiskReviews;
import almanac.web.Problems.Fault;
import almanac.web.Texts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Reviews people ask for: who may change risks, or owns the one.
 */
@Component
public class AskedReviews implements RiskReviews {

	private static final int SHORTEST_REASON = 20;

	private static final int LONGEST_REASON = 1000;

	private final Reassessments reassessments;

	private final Register<Risk> risks;

	private final RegisterRights rights;

	private final Directory directory;

	private final Cycles cycles;

	private final Texts texts;

	AskedReviews(Reassessments reassessments, Register<Risk> risks, RegisterRights rights, Directory directory,
			Cycles cycles, Texts texts) {
		this.reassessments = reassessments;
		this.risks = risks;
		this.rights = rights;
		this.directory = directory;
		this.cycles = cycles;
		this.texts = texts;
	}

	@Override
	public boolean isUnderReview(String risk) {
		return !this.cycles.running(CYCLE + ":" + risk + ":").isEmpty();
	}

	/**
	 * @return business key of the review; that under way, if there is one
	 * @throws EntryRefused if nobody says why, or the risk is out of use, closed or
	 * nobody's
	 * @throws NoSuchEntry if there is no such risk
	 * @throws AccessDeniedException if it is not for this person to ask
	 */
	public String ask(String risk, String reason, String person) {
		this.rights.requireReader(this.risks.type(), person);
		var entry = this.risks.find(risk)
			.orElseThrow(() -> new NoSuchEntry(this.texts.of("review-risk.ask.unknown", risk)));
		if (!this.rights.edits(this.risks.type(), person) && !person.equals(entry.value().owner())) {
			throw new AccessDeniedException("Reviews of %s are asked for by its owner".formatted(risk));
		}
		var said = (reason != null) ? reason.strip() : "";
		if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
			refuse("reason", "length", "review-risk.ask.reason", SHORTEST_REASON, LONGEST_REASON, said.length());
		}
		if (entry.retired() || entry.value().state() == Risk.State.CLOSED) {
			refuse("state", "closed", "review-risk.ask.closed", risk);
		}
		if (entry.value().owner() == null || !this.directory.isActive(entry.value().owner())) {
			refuse("owner", "owner", "review-risk.ask.owner", risk);
		}
		return this.reassessments.request(risk,
				this.texts.of("review-risk.reason.person", this.directory.nameOf(person).orElse(person), said), null,
				false, null, person);
	}

	private void refuse(String field, String rule, String words, Object... values) {
		throw new EntryRefused(List.of(new Fault(field, rule, this.texts.of(words, values))));
	}

}
