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
 * Attempts are counted for an address together with a name: after {@value #FREE} in a row
 * without success each further one doubles a waiting time, up to a quarter of an hour. An
 * address that fails with {@value #FREE_FOR_ADDRESS} attempts, whatever the names, waits
 * as a whole; an address is an IPv4 address or an IPv6 network of 64 bits. Nothing is
 * counted for a name alone, so whoever guesses at the administrator's password does not
 * keep the administrator out.
 * <p>
 * Who shares the address with a guesser, behind a router or a proxy, is heard all the
 * same from a browser in which he has signed in before ({@link KnownBrowsers}): its
 * attempts are counted for that browser and nothing else.
 * <p>
 * Kept in memory: a restart forgets, and every node counts for itself.
 */
@Component
class LoginThrottle {

	static final int FREE = 5;

	static final int FREE_FOR_ADDRESS = 50;

	static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int REMEMBERED = 20_000;

	private static final int LONGEST_NAME = 64;

	private final Clock clock;

	private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
			return size() > REMEMBERED;
		}

	};

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	private record Attempts(int count, Instant last) {
	}

	/**
	 * Counts an attempt before its password is looked at, so that many at once do not
	 * slip through together.
	 * @return how long to wait instead, zero if the attempt is heard
	 */
	synchronized Duration admit(Origin origin, String name) {
		var wait = waiting(pair(origin, name), FREE);
		if (!origin.isKnownBrowser()) {
			var whole = waiting(origin.key(), FREE_FOR_ADDRESS);
			wait = (wait.compareTo(whole) > 0) ? wait : whole;
		}
		if (wait.isZero()) {
			count(pair(origin, name), 1);
			count(origin.key(), 1);
		}
		return wait;
	}

	/** The admitted attempt was right. */
	synchronized void succeeded(Origin origin, String name) {
		this.attempts.remove(pair(origin, name));
		count(origin.key(), -1);
	}

	private void count(String key, int more) {
		var now = this.clock.instant();
		var before = this.attempts.get(key);
		var sum = ((before == null || isForgotten(before, now)) ? 0 : before.count()) + more;
		this.attempts.put(key, new Attempts(Math.max(sum, 0), now));
	}

	private Duration waiting(String key, int free) {
		var counted = this.attempts.get(key);
		var now = this.clock.instant();
		if (counted == null || counted.count() < free || isForgotten(counted, now)) {
			return Duration.ZERO;
		}
		var seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(counted.count() - free + 1, 20));
		var left = Duration.between(now, counted.last().plusSeconds(seconds));
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static boolean isForgotten(Attempts counted, Instant now) {
		return counted.last().plus(LONGEST.multipliedBy(2)).isBefore(now);
	}

	private static String pair(Origin origin, String name) {
		return origin.key() + " " + ((name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name);
	}

}
