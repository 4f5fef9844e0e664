package almanac.cycles.assetattestation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import almanac.engine.Directory;
import almanac.engine.ListValue;
import almanac.web.Texts;

import org.springframework.stereotype.Component;

/**
 * Tries by a sample whether the register is complete: from the register to the things and
 * back.
 */
@Component
class Completeness {

	private static final int SEED_BYTES = 16;

	/** Who takes the sample finds assets of others. */
	private static final String SAMPLER = "ISM";

	private final Listed listed;

	private final Rows rows;

	private final Directory directory;

	private final Texts texts;

	private final SecureRandom random = new SecureRandom();

	Completeness(Listed listed, Rows rows, Directory directory, Texts texts) {
		this.listed = listed;
		this.rows = rows;
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * @return {@code seed}, {@code least} things to look up, and the rows {@code toFind}
	 */
	Map<String, Object> draw(String run, List<Attested> all) {
		var inUse = all.stream()
			.filter((it) -> !it.is(Answer.RETIRE))
			.collect(Collectors.toMap(Attested::asset, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		var sampler = this.directory.eligible(SAMPLER);
		var ofOthers = inUse.values()
			.stream()
			.filter((it) -> !sampler.contains(it.nextOwner()))
			.map(Attested::asset)
			.toList();
		var seed = new byte[SEED_BYTES];
		this.random.nextBytes(seed);
		var sample = new Sample(HexFormat.of().formatHex(seed), run);
		var drawn = sample.of(ofOthers.isEmpty() ? List.copyOf(inUse.keySet()) : ofOthers, inUse.size());
		var assets = this.listed.of(drawn.stream().map(inUse::get).toList());
		var found = new LinkedHashMap<String, Object>();
		found.put("seed", sample.seed());
		found.put("least", Sample.size(inUse.size()));
		found.put("toFind",
				drawn.stream().map((it) -> this.rows.toFind(assets.get(it), inUse.get(it).nextOwner())).toList());
		return found;
	}

	/**
	 * @param toFind rows that were drawn
	 * @param seen rows of what was come across
	 */
	Map<String, Object> judge(Object toFind, Object seen) {
		var lost = missing(toFind).map((it) -> "%s %s".formatted(it.get("asset"), it.get("name"))).toList();
		var unknown = missing(seen).map((it) -> "%s (%s)".formatted(it.get("what"), it.get("where"))).toList();
		var judged = new LinkedHashMap<String, Object>();
		judged.put("notInRegister", unknown);
		judged.put("notFound", lost);
		judged.put("statement",
				Stream.of(said("unknown", unknown), said("lost", lost))
					.filter((it) -> !it.isEmpty())
					.collect(Collectors.joining(" ")));
		return judged;
	}

	private Stream<Map<String, String>> missing(Object answers) {
		return ListValue.rows(answers).stream().filter((it) -> "no".equals(it.get("found")));
	}

	private String said(String text, List<String> missing) {
		return missing.isEmpty() ? "" : this.texts.of("asset-attestation." + text, String.join(", ", missing));
	}

}
