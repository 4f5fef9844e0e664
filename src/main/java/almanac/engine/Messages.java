package almanac.engine;

import java.util.List;
import java.util.Map;

import almanac.web.Page;

/**
 * The journal of what cycles tell each other. A message nobody waits for is kept and
 * listed as not yet received.
 */
public interface Messages {

	/** Sends in the transaction of the caller. */
	void send(String name, String fromBusinessKey, Map<String, Object> payload);

	/** Oldest first. */
	List<Message> sentBy(String businessKey);

	/**
	 * Newest first.
	 * @param received {@literal null} for all
	 */
	Page<Message> list(Boolean received, int page, int size);

	default Page<Message> notYetReceived(int page, int size) {
		return list(false, page, size);
	}

}
