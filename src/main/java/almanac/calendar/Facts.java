package almanac.calendar;

import java.util.LinkedHashMap;
import java.util.Map;

import almanac.engine.Cycles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what happened in the calendar, for the evidence.
 */
@Component
class Facts {

	private final ApplicationEventPublisher events;

	private final Cycles cycles;

	private final Days days;

	Facts(ApplicationEventPublisher events, Cycles cycles, Days days) {
		this.events = events;
		this.cycles = cycles;
		this.days = days;
	}

	/** From one version to the next, by whoever made it and for the reason given. */
	void changed(Entry before, Entry after) {
		var differences = Edit.differences(before, after);
		changed(after, after.author(), side(differences, 0), side(differences, 1), after.reason());
	}

	void changed(Entry entry, String person, Map<String, Object> before, Map<String, Object> after, String reason) {
		this.cycles.procedure("isms-calendar")
			.ifPresent((model) -> this.events.publishEvent(
					new PlanChanged(entry.id(), entry.cycle(), person, this.days.now(), before, after, reason, model)));
	}

	void missed(Entry entry, Occurrence it, String nonconformity) {
		this.cycles.procedure("isms-calendar")
			.ifPresent((model) -> this.events.publishEvent(
					new RunMissed(entry.id(), entry.cycle(), it.businessKey(), it.instance(), it.plannedStart(),
							it.plannedFinish(), it.graceUntil(), nonconformity, this.days.now(), model)));
	}

	void excused(Entry entry, Occurrence it, String person, String reason) {
		this.cycles.procedure("isms-calendar")
			.ifPresent((model) -> this.events.publishEvent(new MissExcused(entry.id(), entry.cycle(), it.businessKey(),
					it.instance(), person, reason, this.days.now(), model)));
	}

	private static Map<String, Object> side(Map<String, Object[]> differences, int side) {
		var values = new LinkedHashMap<String, Object>();
		differences.forEach((field, both) -> values.put(field, (both[side] != null) ? both[side].toString() : ""));
		return values;
	}

}
