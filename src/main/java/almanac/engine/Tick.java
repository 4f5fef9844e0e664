package almanac.engine;

/**
 * What has to be looked after every few minutes. The calendar of the ISMS, itself a
 * model, calls all beans of this type in turn, never two at a time in the whole cluster;
 * each reads what is due and does it once, however often it is called.
 */
public interface Tick {

	void run();

}
