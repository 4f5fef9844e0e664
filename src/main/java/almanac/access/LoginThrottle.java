package almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down without letting anybody lock somebody else out.
 * <p>
 * Failures are counted for an address together with a name: after {@value #FREE} in a row
 * each further one doubles a waiting time, up to a quarter of an hour. An address that
 * fails with many names waits as a whole. A name alone is never blocked, so whoever
 * guesses at the administrator's password from elsewhere does not keep the administrator
 * out.
 */
@Component
class LoginThrottle {

	static final int FREE = 5;

	static final int FREE_FOR_ADDRESS = 50;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int REMEMBERED = 20_000;

	private final Clock clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > REMEMBERED;
		}

	};

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	private record Failures(int count, Instant last) {
	}

	/** How long this address has to wait before it may try this name, zero if not. */
	synchronized Duration waitingTime(String address, String name) {
		var pair = waiting(this.failures.get(pair(address, name)), FREE);
		var whole = waiting(this.failures.get(address), FREE_FOR_ADDRESS);
		return (pair.compareTo(whole) > 0) ? pair : whole;
	}

	synchronized void failed(String address, String name) {
		count(pair(address, name));
		count(address);
	}

	synchronized void succeeded(String address, String name) {
		this.failures.remove(pair(address, name));
	}

	private void count(String key) {
		var now = this.clock.instant();
		var before = this.failures.get(key);
		var forgotten = before == null || before.last().plus(LONGEST).isBefore(now);
		this.failures.put(key, new Failures(forgotten ? 1 : before.count() + 1, now));
	}

	private Duration waiting(Failures failures, int free) {
		if (failures == null || failures.count() < free) {
			return Duration.ZERO;
		}
		var seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(failures.count() - free + 1, 20));
		var left = Duration.between(this.clock.instant(), failures.last().plusSeconds(seconds));
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static String pair(String address, String name) {
		return address + " " + name;
	}

}
