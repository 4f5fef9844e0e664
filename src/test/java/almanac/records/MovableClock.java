package almanac.records;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time as the test says.
 */
public class MovableClock extends Clock {

	private Instant now = Instant.parse("2026-03-02T09:00:00Z");

	public void set(String instant) {
		this.now = Instant.parse(instant);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
