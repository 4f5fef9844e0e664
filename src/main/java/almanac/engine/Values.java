package almanac.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Translates between values as the engine keeps them and plain ones: texts, numbers,
 * booleans, lists and maps.
 */
final class Values {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Values() {
	}

	static Map<String, Object> plain(Map<String, Object> values) {
		var plain = new LinkedHashMap<String, Object>();
		if (values != null) {
			values.forEach((key, value) -> plain.put(key, plain(value)));
		}
		return plain;
	}

	static Object plain(Object value) {
		if (value instanceof TypedValue typed) {
			return plain(typed.getValue());
		}
		if (value instanceof SpinJsonNode node) {
			return parse(node.toString());
		}
		if (value instanceof Integer || value instanceof Short) {
			return ((Number) value).longValue();
		}
		return value;
	}

	/** Lists and maps become Json, everything else stays a primitive of its type. */
	static TypedValue typed(Object value) {
		if (value instanceof List<?> || value instanceof Map<?, ?>) {
			return SpinValues.jsonValue(write(value)).create();
		}
		return Variables.untypedValue(value);
	}

	static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not representable as JSON: " + ex.getMessage(), ex);
		}
	}

	private static Object parse(String json) {
		try {
			return plainNumbers(JSON.readValue(json, Object.class));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not JSON: " + ex.getMessage(), ex);
		}
	}

	private static Object plainNumbers(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(Values::plainNumbers).toList();
		}
		if (value instanceof Map<?, ?> map) {
			var plain = new LinkedHashMap<String, Object>();
			map.forEach((key, it) -> plain.put(key.toString(), plainNumbers(it)));
			return plain;
		}
		return plain(value);
	}

}
