package almanac.evidence;

import java.util.LinkedHashMap;

import almanac.engine.Directory;
import almanac.engine.TaskHandedOver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns handovers of tasks into records, with the names people had then.
 */
@Component
class HandoverRecorder {

	private final Chain chain;

	private final ObjectProvider<Directory> directory;

	HandoverRecorder(Chain chain, ObjectProvider<Directory> directory) {
		this.chain = chain;
		this.directory = directory;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskHandedOver it) {
		var task = it.task();
		var handover = it.handover();
		var handed = new LinkedHashMap<String, Object>();
		handed.put("from", name(handover.from()));
		handed.put("to", name(handover.to()));
		handed.put("cause", handover.cause().code());
		handed.put("reason", handover.reason());
		var content = new LinkedHashMap<String, Object>();
		content.put("task", task.id());
		content.put("from", handover.from());
		content.put("to", handover.to());
		content.put("handed", handed);
		this.chain.append(new Fact(Kind.DELEGATED, task.cycle(), task.businessKey(), it.instanceId(), task.key(),
				task.name(), handover.person(), handover.at(), content, it.procedure(), null, null));
	}

	private String name(String person) {
		return (person == null) ? null
				: this.directory.getObject().nameOf(person).map((it) -> "%s (%s)".formatted(it, person)).orElse(person);
	}

}
