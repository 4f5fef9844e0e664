package almanac.ladder;

import java.time.Clock;

import almanac.engine.Apart;
import almanac.engine.OwnTransaction;
import almanac.engine.Tick;
import almanac.ladder.RungRows.Watched;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Finds the tasks of which somebody is to be told now. Each has a transaction of its own,
 * so that one that fails keeps no other back.
 */
@Component
@Order(200)
class LadderTick implements Tick {

	/** The rest follows with the next tick, long before anybody takes the job away. */
	private static final int MOST = 2000;

	private final RungRows rows;

	private final Policy policy;

	private final Timetable timetable;

	private final Climb climb;

	private final OwnTransaction transaction;

	private final Clock clock;

	LadderTick(RungRows rows, Policy policy, Timetable timetable, Climb climb, OwnTransaction transaction,
			Clock clock) {
		this.rows = rows;
		this.policy = policy;
		this.timetable = timetable;
		this.climb = climb;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction, DuplicateKeyException.class);
		this.rows.watched(this.timetable.horizon(this.clock.instant(), this.policy.notice()))
			.stream()
			.filter(this::mayClimb)
			.limit(MOST)
			.forEach((it) -> apart.run(() -> this.climb.up(it.task())));
		apart.end();
	}

	private boolean mayClimb(Watched it) {
		return !this.timetable.upTo(this.clock.instant(), this.policy.of(it.cycle(), it.step()), it.opened(), it.due())
			.fallen()
			.isEmpty();
	}

}
