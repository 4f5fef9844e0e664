package almanac.cycles.riskreview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import almanac.registers.actions.Action;
import almanac.registers.incidents.Incident;
import almanac.registers.kit.Entry;
import almanac.registers.kit.Register;
import almanac.registers.risks.Risk;
import almanac.web.Texts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides which risks a review takes: all of them once a year and whenever the criteria
 * changed since, else those whose own time comes before the next review, and those nobody
 * reviewed yet.
 */
@Component
class DueRisks {

	private static final int COMPLETE_EVERY_MONTHS = 12;

	private final OpenRisks risks;

	private final Register<Action> actions;

	private final Register<Incident> incidents;

	private final Texts texts;

	private final ZoneId zone;

	DueRisks(OpenRisks risks, Register<Action> actions, Register<Incident> incidents, Texts texts,
			@Value("${almanac.zone}") ZoneId zone) {
		this.risks = risks;
		this.actions = actions;
		this.incidents = incidents;
		this.texts = texts;
		this.zone = zone;
	}

	/**
	 * @param due with the reasons, by number
	 */
	record Found(boolean isComplete, Map<Entry<Risk>, String> due) {
	}

	/**
	 * @param next start of the next review, {@literal null} if none is planned
	 */
	Found of(List<Entry<Risk>> all, LocalDate start, LocalDate next) {
		var until = (next != null) ? next : start.plusMonths(COMPLETE_EVERY_MONTHS);
		var oldest = oldest(all);
		var newCriteria = oldest.isPresent()
				&& LocalDate.ofInstant(this.risks.criteria().validFrom(), this.zone).isAfter(oldest.get());
		var complete = oldest.isEmpty() || newCriteria
				|| oldest.get().plusMonths(COMPLETE_EVERY_MONTHS).isBefore(until);
		var due = new LinkedHashMap<Entry<Risk>, String>();
		for (var it : all) {
			var own = own(it.value(), until);
			if (complete) {
				due.put(it, this.texts.of(newCriteria ? "risk-review.reason.criteria" : "risk-review.reason.yearly",
						this.risks.criteria().version()));
			}
			else if (own != null) {
				due.put(it, own);
			}
		}
		return new Found(complete, due);
	}

	private String own(Risk risk, LocalDate until) {
		if (risk.reviewedOn() == null) {
			return this.texts.of("risk-review.reason.new");
		}
		if (risk.nextReview() == null) {
			return this.texts.of("risk-review.reason.unplanned");
		}
		return risk.nextReview().isBefore(until) ? this.texts.of("risk-review.reason.due", risk.nextReview()) : null;
	}

	private static Optional<LocalDate> oldest(List<Entry<Risk>> all) {
		return all.stream().map((it) -> it.value().reviewedOn()).filter(Objects::nonNull).min(LocalDate::compareTo);
	}

	/** What happened since the oldest review, in words. */
	String since(List<Entry<Risk>> all) {
		var oldest = oldest(all);
		if (oldest.isEmpty()) {
			return this.texts.of("risk-review.since.never");
		}
		var happened = this.incidents.all()
			.filter((it) -> it.value().detectedAt() != null
					&& !LocalDate.ofInstant(it.value().detectedAt(), this.zone).isBefore(oldest.get()))
			.count();
		var done = this.actions.all()
			.filter((it) -> it.value().verifiedOn() != null && !it.value().verifiedOn().isBefore(oldest.get()))
			.count();
		return this.texts.of("risk-review.since", oldest.get(), happened, done);
	}

}
