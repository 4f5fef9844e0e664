package almanac.cycles.assetattestation;

import almanac.web.Sha256;
import java.util.Comparator;
import java.util.List;

/**
 * Which assets are to be found. Whoever knows the seed and the run draws the same again:
 * those whose SHA-256 of {@code seed|run|number} comes first.
 *
 * @param seed random, on record
 * @param run business key
 */
record Sample(String seed, String run) {

	static final int LEAST = 5;

	private static final int MOST = 25;

	/** The root of how many there are, rounded up, five to twenty-five. */
	static int size(int assets) {
		return Math.max(LEAST, Math.min(MOST, (int) Math.ceil(Math.sqrt(assets))));
	}

	/** As many of these as {@link #size} says of all, fewer if there are not as many. */
	List<String> of(List<String> assets, int all) {
		return assets.stream().sorted(Comparator.comparing(this::place)).limit(size(all)).sorted().toList();
	}

	private String place(String asset) {
		return Sha256.of(this.seed + "|" + this.run + "|" + asset);
	}

}
