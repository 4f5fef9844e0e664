package almanac.signoff;

import java.time.Duration;

import almanac.engine.Apart;
import almanac.engine.Errands;
import almanac.engine.OwnTransaction;
import almanac.engine.Signing;
import almanac.engine.Tick;

import org.springframework.stereotype.Component;

/**
 * Ends requests that are not to be signed any more, and asks anew where something else is
 * to be signed now.
 */
@Component
class SignatureTick implements Tick {

	private static final int MOST = 200;

	/** Addresses are kept this long in full. */
	private static final Duration ADDRESSES = Duration.ofDays(90);

	private final Requests requests;

	private final RequestRows rows;

	private final Signing signing;

	private final Errands errands;

	private final OwnTransaction transaction;

	SignatureTick(Requests requests, RequestRows rows, Signing signing, Errands errands, OwnTransaction transaction) {
		this.requests = requests;
		this.rows = rows;
		this.signing = signing;
		this.errands = errands;
		this.transaction = transaction;
	}

	@Override
	public void run() {
		var apart = new Apart(this.transaction);
		this.rows.toLookAt(MOST).forEach((open) -> apart.run(() -> look(open)));
		apart.run(() -> this.rows.shortenAddresses(this.rows.now().minus(ADDRESSES)));
		apart.end();
	}

	private void look(Request open) {
		var now = this.signing.find(open.taskId()).orElse(null);
		if (this.requests.isStill(open, now)) {
			this.rows.lookedAt(open.id());
		}
		else if (now != null && this.requests.stateOf(open, now) == State.CHANGED) {
			this.errands.promise(this.requests.name(), open.taskId());
		}
	}

}
