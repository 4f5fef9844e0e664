package almanac.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Models that keep the program going and are no cycles of the ISMS: they say so by the
 * property {@code almanac:technical}, leave neither evidence nor history and stand in no
 * list.
 */
@Component
class TechnicalModels {

	private static final String PROPERTY = "almanac:technical";

	private final Set<String> keys = ConcurrentHashMap.newKeySet();

	static boolean isTechnical(Map<String, String> properties) {
		return "true".equals(properties.get(PROPERTY));
	}

	void add(String key) {
		this.keys.add(key);
	}

	/**
	 * Whether it is one of those read so far; the engine reads a model before it runs.
	 */
	boolean contains(String key) {
		return key != null && this.keys.contains(key);
	}

}
