package almanac.registers.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what separates the cells of a file: the character that takes most of its lines
 * apart into the same number of cells.
 */
final class Delimiter {

	/** How much of the file is looked at. */
	private static final int SAMPLE = 64 * 1024;

	private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

	private Delimiter() {
	}

	/**
	 * How well a delimiter fits.
	 *
	 * @param share of the lines that have as many cells as the first with two or more
	 */
	private record Fit(char delimiter, double share, int width) {

		boolean isBetterThan(Fit other) {
			return this.share > other.share || this.share == other.share && this.width > other.width;
		}

	}

	static char of(String text) {
		if (text.matches("(?s)sep=.\\R.*")) {
			return text.charAt(4);
		}
		var end = (text.length() > SAMPLE) ? text.lastIndexOf('\n', SAMPLE) : text.length();
		var sample = text.substring(0, (end > 0) ? end : text.length());
		var best = new Fit(',', 0, 1);
		for (var candidate : KNOWN) {
			var fit = fit(sample, candidate);
			best = fit.isBetterThan(best) ? fit : best;
		}
		return best.delimiter();
	}

	private static Fit fit(String sample, char delimiter) {
		var widths = new ArrayList<Integer>();
		try {
			Records.read(sample, delimiter, (line) -> {
				if (!line.isBlank()) {
					widths.add((line.filled() > 1) ? line.cells().size() : 1);
				}
				return true;
			});
		}
		catch (UnreadableTable quotesThatTheReaderWillReport) {
			// what was read before them may do
		}
		var width = widths.stream().filter((it) -> it > 1).findFirst().orElse(1);
		var same = widths.stream().filter((it) -> it.equals(width)).count();
		return new Fit(delimiter, (width > 1) ? (double) same / widths.size() : 0, width);
	}

}
