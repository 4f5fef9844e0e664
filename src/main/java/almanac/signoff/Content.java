package almanac.signoff;

import almanac.web.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import almanac.web.Canonical;

/**
 * What is signed, as a whole.
 *
 * @param json canonical (RFC 8785)
 * @param sha256 of the JSON in UTF-8, lower-case hex
 */
public record Content(String title, String about, String meaning, List<Part> parts, String json, String sha256) {

	/** How many letters of the hash people are shown to compare. */
	private static final int SHOWN = 12;

	static Content of(String title, String about, String meaning, List<Part> parts) {
		var map = new LinkedHashMap<String, Object>();
		map.put("title", title);
		map.put("about", about);
		map.put("meaning", meaning);
		map.put("parts", parts.stream().map(Part::map).toList());
		var json = Canonical.json(map);
		return new Content(title, about, meaning, List.copyOf(parts), json, Sha256.of(json));
	}

	/** As it was kept. */
	@SuppressWarnings("unchecked")
	static Content read(String json) {
		var map = Canonical.read(json);
		var parts = ((List<Map<String, Object>>) map.get("parts")).stream().map(Part::of).toList();
		return new Content((String) map.get("title"), (String) map.get("about"), (String) map.get("meaning"), parts,
				json, Sha256.of(json));
	}

	/** The beginning of the hash in groups of four, to be compared by eye. */
	public String fingerprint() {
		return fingerprint(this.sha256);
	}

	static String fingerprint(String sha256) {
		return sha256.substring(0, SHOWN).replaceAll("(.{4})(?=.)", "$1 ");
	}

}
