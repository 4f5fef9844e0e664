package almanac.engine;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import almanac.engine.Absences.Absence;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.beans.factory.annotation.Autowired;
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

	private final Round<Long> comingBack;

	private final Round<String> ofAway;

	private final Round<String> ofNobody;

	private final HandoverRows rows;

	private final Presence presence;

	private final HandingOver handing;

	private final Strandings strandings;

	private final LiveTasks live;

	private final OwnTransaction transaction;

	@Autowired
	HandoverTick(HandoverRows rows, Presence presence, HandingOver handing, Strandings strandings, LiveTasks live,
			OwnTransaction transaction) {
		this(rows, presence, handing, strandings, live, transaction, MOST);
	}

	HandoverTick(HandoverRows rows, Presence presence, HandingOver handing, Strandings strandings, LiveTasks live,
			OwnTransaction transaction, int most) {
		this.comingBack = new Round<>(most);
		this.ofAway = new Round<>(most);
		this.ofNobody = new Round<>(most);
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
		var back = this.rows.comingBack().stream().filter((it) -> !away.contains(it.backTo())).toList();
		this.comingBack.next(back, Handover::id).forEach((it) -> apart.run(() -> comeBack(it)));
		var ofAway = this.rows.holders()
			.stream()
			.filter((it) -> away.contains(it) || !this.presence.worksHere(it))
			.flatMap((it) -> this.rows.tasksOf(it).stream())
			.toList();
		this.ofAway.next(ofAway, Function.identity()).forEach((it) -> apart.run(() -> on(it, this.handing::moveOn)));
		this.ofNobody.next(this.rows.tasksOfNobody(), Function.identity())
			.forEach((it) -> apart.run(() -> on(it, this.handing::place)));
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
