package almanac.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * One spelling for every content that is kept for good, so that its hash can be computed
 * again by anybody (RFC 8785).
 */
public final class Canonical {

	/* Above it, JSON numbers lose digits in most readers; RFC 8785 asks for a text. */
	private static final long SAFE_INTEGER = (1L << 53) - 1;

	private static final ObjectMapper JSON = new ObjectMapper();

	private Canonical() {
	}

	public static String json(Map<String, ?> content) {
		try {
			return new JsonCanonicalizer(JSON.writeValueAsString(plain(content))).getEncodedString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What is to be kept could not be written as JSON", ex);
		}
	}

	public static Map<String, Object> read(String content) {
		try {
			return JSON.readValue(content, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException("What was kept could not be read as JSON", ex);
		}
	}

	private static Object plain(Object value) {
		if (value instanceof Map<?, ?> map) {
			var copy = new LinkedHashMap<String, Object>();
			map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
			return copy;
		}
		if (value instanceof Iterable<?> items) {
			var copy = new ArrayList<>();
			items.forEach((item) -> copy.add(plain(item)));
			return copy;
		}
		if (value instanceof Long number && Math.abs(number) > SAFE_INTEGER || value instanceof BigInteger
				|| value instanceof BigDecimal) {
			return value.toString();
		}
		if (value instanceof Date date) {
			return date.toInstant().toString();
		}
		return (value == null || value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

}
