package almanac.engine;

/**
 * What looks by itself for what has fallen due, every few minutes. Every bean of this
 * type is run by the ISMS calendar, one after the other by {@code @Order}, each in a
 * transaction of its own and never on two machines at once. It reads from tables what is
 * due, so that a missed call costs nothing and a repeated one changes nothing.
 */
public interface Tick {

	void run();

}
