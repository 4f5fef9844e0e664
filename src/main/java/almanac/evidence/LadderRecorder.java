package almanac.evidence;

import java.util.LinkedHashMap;

import almanac.ladder.RungPassed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns reminders and escalations into records.
 */
@Component
class LadderRecorder {

	private final Chain chain;

	LadderRecorder(Chain chain) {
		this.chain = chain;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(RungPassed it) {
		var task = it.open().task();
		var told = new LinkedHashMap<String, Object>();
		told.put("rung", it.rung());
		told.put("due", task.due());
		told.put("people", it.people());
		told.put("skipped", it.skipped());
		var content = new LinkedHashMap<String, Object>();
		content.put("task", task.id());
		content.put("assignee", task.assignee());
		content.put("told", told);
		this.chain.append(new Fact(it.isEscalation() ? Kind.ESCALATED : Kind.REMINDED, task.cycle(), task.businessKey(),
				it.open().instanceId(), task.key(), task.name(), null, it.at(), content, it.open().procedure(), null,
				null));
	}

}
