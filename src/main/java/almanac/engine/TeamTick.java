package almanac.engine;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Mends what superiors see where two changes met in the same moment, and once after an
 * upgrade.
 */
@Component
@Order(160)
class TeamTick implements Tick {

	private final Teams teams;

	TeamTick(Teams teams) {
		this.teams = teams;
	}

	@Override
	public void run() {
		this.teams.reconcile();
	}

}
