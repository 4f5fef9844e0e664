package almanac.calendar;

import java.time.LocalDate;

import almanac.catalogue.Anchor;
import almanac.engine.AlreadyStarted;
import almanac.engine.CycleEnded;
import almanac.engine.CycleStarted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes when planned runs start and end, whoever starts them, in the same transaction.
 */
@Component
class PlannedRuns {

	private final Entries entries;

	private final Occurrences occurrences;

	private final Planning planning;

	private final Days days;

	PlannedRuns(Entries entries, Occurrences occurrences, Planning planning, Days days) {
		this.entries = entries;
		this.occurrences = occurrences;
		this.planning = planning;
		this.days = days;
	}

	/**
	 * @throws AlreadyStarted if somebody else was faster
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleStarted it) {
		this.occurrences.find(String.valueOf(it.businessKey())).ifPresent((known) -> {
			var entry = this.entries.lock(known.entry()).orElseThrow();
			var occurrence = this.occurrences.find(known.id()).orElseThrow();
			if (occurrence.state() != State.PLANNED || !occurrence.businessKey().equals(it.businessKey())) {
				throw new AlreadyStarted(it.businessKey());
			}
			this.occurrences.started(occurrence.id(), it.instanceId(), it.at());
			var reason = "Started " + it.businessKey();
			if (entry.anchor() == Anchor.FIXED) {
				this.planning.next(entry, entry.series().after(occurrence.slot()), null, reason);
			}
			else {
				this.entries.next(entry.with((LocalDate) null), null, reason);
			}
		});
	}

	/** A run that an operator deleted was not finished. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(CycleEnded it) {
		this.occurrences.find(String.valueOf(it.businessKey()))
			.filter((known) -> it.instanceId().equals(known.instance()))
			.ifPresent((known) -> {
				var entry = this.entries.lock(known.entry()).orElseThrow();
				var occurrence = this.occurrences.find(known.id()).orElseThrow();
				var day = this.days.of(it.at());
				if (it.end() != null) {
					this.occurrences.finished(occurrence.id(), outcome(occurrence, day), it.at());
				}
				if (entry.anchor() == Anchor.AFTER_COMPLETION && this.occurrences.planned(entry.id()).isEmpty()) {
					this.planning.next(entry, day.plus(entry.interval()), null, "Ended " + it.businessKey());
				}
			});
	}

	private static State outcome(Occurrence it, LocalDate day) {
		if (it.state() == State.MISSED || day.isAfter(it.graceUntil())) {
			return State.MISSED;
		}
		return day.isAfter(it.plannedFinish()) ? State.LATE : State.DONE;
	}

}
