package almanac.engine;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import almanac.engine.Absences.Absence;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves tasks of people who are away or left, brings back those of people who are here
 * again, and has somebody asked who does what nobody may do. Each has a transaction of
 * its own, so that one that fails keeps no other back.
 */
@Component
@Order(150)
class HandoverTick implements Tick {

	/** The rest follows with the next tick, long before anybody takes the job away. */
	private static final int MOST = 2000;

	private final HandoverRows rows;

	private final Presence presence;

	private final HandingOver handing;

	private final Strandings strandings;

	private final LiveTasks live;

	private final OwnTransaction transaction;

	HandoverTick(HandoverRows rows, Presence presence, HandingOver handing, Strandings strandings, LiveTasks live,
			OwnTransaction transaction) {
		this.rows = rows;
		this.presence = presence;
		this.handing = handing;
		this.strandings = strandings;
		this.live = live;
		this.transaction = transaction;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction);
		var away = this.presence.absences().stream().map(Absence::person).collect(Collectors.toSet());
		this.rows.comingBack()
			.stream()
			.filter((it) -> !away.contains(it.backTo()))
			.limit(MOST)
			.forEach((it) -> apart.run(() -> comeBack(it)));
		this.rows.holders()
			.stream()
			.filter((it) -> away.contains(it) || !this.presence.worksHere(it))
			.flatMap((it) -> this.rows.tasksOf(it).stream())
			.limit(MOST)
			.forEach((it) -> apart.run(() -> on(it, this.handing::moveOn)));
		this.rows.tasksOfNobody().stream().limit(MOST).forEach((it) -> apart.run(() -> on(it, this.handing::place)));
		this.rows.stranded().forEach((it) -> apart.run(() -> this.strandings.lookAfter(it)));
		apart.end();
	}

	private void comeBack(Handover moved) {
		var open = on(moved.task(), (task, rules) -> this.handing.giveBack(moved, task, rules));
		if (!open) {
			this.rows.over(moved);
		}
	}

	/**
	 * @return whether the task is open
	 */
	private boolean on(String task, BiConsumer<DelegateTask, TaskRules> work) {
		return this.live.of(task, (it, rules) -> {
			work.accept(it, rules);
			return true;
		}).isPresent();
	}

}
