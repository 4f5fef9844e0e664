package almanac.timemachine;

import java.util.ArrayList;
import java.util.List;

import almanac.calendar.RunMissed;
import almanac.engine.CycleEnded;
import almanac.engine.CycleStarted;
import almanac.engine.TaskAssigned;
import almanac.ladder.RungPassed;
import almanac.timemachine.Happening.Kind;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notes what happens while somebody asks it to, and is on record.
 */
@Component
@Profile("demo")
class Witness {

	private List<Happening> seen;

	synchronized void begin() {
		this.seen = new ArrayList<>();
	}

	/** In the order in which it happened. */
	synchronized List<Happening> end() {
		var all = this.seen;
		this.seen = null;
		return all;
	}

	@TransactionalEventListener
	public void on(CycleStarted it) {
		note(new Happening(it.at(), Kind.STARTED, it.cycle(), it.businessKey(), null, List.of(),
				evidence(it.businessKey())));
	}

	@TransactionalEventListener
	public void on(CycleEnded it) {
		note(new Happening(it.at(), Kind.ENDED, it.cycle(), it.businessKey(), null, List.of(),
				evidence(it.businessKey())));
	}

	@TransactionalEventListener
	public void on(RunMissed it) {
		note(new Happening(it.at(), Kind.MISSED, it.cycle(), it.businessKey(), it.nonconformity(), List.of(),
				(it.nonconformity() != null) ? "/nonconformities/" + it.nonconformity() : "/calendar/" + it.entry()));
	}

	@TransactionalEventListener
	public void on(TaskAssigned it) {
		note(new Happening(it.at(), Kind.ASSIGNED, it.task().cycle(), it.task().businessKey(), it.task().name(),
				List.of(it.person()), "/tasks/" + it.task().id()));
	}

	@TransactionalEventListener
	public void on(RungPassed it) {
		var task = it.open().task();
		note(new Happening(it.at(), it.isEscalation() ? Kind.ESCALATED : Kind.REMINDED, task.cycle(),
				task.businessKey(), task.name(), it.people(), "/tasks/" + task.id()));
	}

	private synchronized void note(Happening it) {
		if (this.seen != null) {
			this.seen.add(it);
		}
	}

	private static String evidence(String businessKey) {
		return "/evidence?businessKey=" + businessKey;
	}

}
