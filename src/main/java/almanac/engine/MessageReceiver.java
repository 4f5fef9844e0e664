package almanac.engine;

import java.util.Map;

/**
 * Takes a message that cycles send, in the transaction of the sender and instead of a
 * cycle that begins with it.
 */
public interface MessageReceiver {

	/** Name of the message, e.g. {@code capaRequested}. */
	String message();

	/**
	 * @param fromBusinessKey of the run that sends it
	 * @return number of what came of it, for the sender
	 * @throws RuntimeException if the payload lacks something; the sender does not go on
	 */
	String receive(String fromBusinessKey, Map<String, Object> payload);

}
