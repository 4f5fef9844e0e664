package almanac.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import almanac.calendar.MissExcused;
import almanac.calendar.PlanChanged;
import almanac.calendar.RunMissed;
import almanac.engine.Procedure;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what happens in the calendar into records: with those of the run if there is one,
 * else in a chain of the calendar entry.
 */
@Component
class PlanRecorder {

	private final Chain chain;

	private final EvidenceRecords records;

	PlanRecorder(Chain chain, EvidenceRecords records) {
		this.chain = chain;
		this.records = records;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(PlanChanged it) {
		append(Kind.PLAN_CHANGED, it.entry(), it.cycle(), null, it.person(), it.at(),
				Map.of("before", it.before(), "plan", it.after(), "why", Map.of("reason", it.reason())),
				it.procedure());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(RunMissed it) {
		var missed = new LinkedHashMap<String, Object>();
		missed.put("run", it.businessKey());
		missed.put("plannedStart", it.plannedStart().toString());
		missed.put("plannedFinish", it.plannedFinish().toString());
		missed.put("graceUntil", it.graceUntil().toString());
		missed.put("nonconformity", (it.nonconformity() != null) ? it.nonconformity() : "");
		append(Kind.RUN_MISSED, it.entry(), it.cycle(), it.instanceId(), null, it.at(),
				content(it.businessKey(), missed), it.procedure());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(MissExcused it) {
		append(Kind.MISS_EXCUSED, it.entry(), it.cycle(), it.instanceId(), it.person(), it.at(),
				content(it.businessKey(), Map.of("run", it.businessKey(), "reason", it.reason())), it.procedure());
	}

	private static Map<String, Object> content(String run, Map<String, Object> plan) {
		return Map.of("run", run, "plan", plan);
	}

	private void append(Kind kind, long entry, String cycle, String instance, String person, Instant at,
			Map<String, Object> content, Procedure calendar) {
		var run = (instance != null) ? this.records.beginning((String) content.get("run")) : null;
		if (run != null && run.isPresent()) {
			this.chain.append(new Fact(kind, cycle, run.get().businessKey(), instance, null, null, person, at, content,
					run.get().model(), null, null));
		}
		else {
			this.chain.append(new Fact(kind, cycle, "calendar:" + entry, "calendar:" + entry, null, null, person, at,
					content, calendar, null, null));
		}
	}

}
