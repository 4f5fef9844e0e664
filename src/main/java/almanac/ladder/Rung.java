package almanac.ladder;

import java.time.Instant;

import almanac.web.Code;

/**
 * A step of the ladder and when it falls.
 *
 * @param round 0, or how often its level is repeated
 */
record Rung(Level level, int round, Instant at) {

	/** Its name in the database, e.g. {@code top-2}. */
	String code() {
		return (this.round > 0) ? this.level.code() + "-" + this.round : this.level.code();
	}

	static Rung of(String code, Instant at) {
		var dash = code.indexOf('-');
		return (dash < 0) ? new Rung(Code.of(Level.class, code), 0, at) : new Rung(
				Code.of(Level.class, code.substring(0, dash)), Integer.parseInt(code.substring(dash + 1)), at);
	}

}
