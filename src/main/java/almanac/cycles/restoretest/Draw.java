package almanac.cycles.restoretest;

import almanac.web.Sha256;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What chance decides about a restore test. Whoever knows the seed and the run draws the
 * same again: each number is SHA-256 of {@code seed|run|purpose}, read as a whole number,
 * modulo how many there are to choose from.
 *
 * @param seed random, on record
 * @param run business key
 */
record Draw(String seed, String run) {

	private static final int WINDOW_IN_DAYS = 30;

	private static final int SAMPLE = 5;

	/** A minute of the thirty days before this one. */
	LocalDateTime outage(LocalDateTime before) {
		var first = before.truncatedTo(ChronoUnit.DAYS).minusDays(WINDOW_IN_DAYS);
		return first.plusMinutes(number("outage", WINDOW_IN_DAYS * 24 * 60));
	}

	/** Where in a list of records to look, in per cent of its length. */
	List<Integer> sample() {
		return IntStream.rangeClosed(1, SAMPLE).mapToObj((it) -> 1 + number("sample " + it, 100)).sorted().toList();
	}

	private int number(String purpose, int choices) {
		var hash = Sha256.of(this.seed + "|" + this.run + "|" + purpose);
		return new BigInteger(hash, 16).mod(BigInteger.valueOf(choices)).intValue();
	}

}
