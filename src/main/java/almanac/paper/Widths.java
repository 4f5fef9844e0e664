package almanac.paper;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a table are on paper, where nobody can scroll: no word is
 * broken that need not be, and what is left goes to those that say most.
 */
final class Widths {

	/** Of the width of a table: a sign, the space around a cell. */
	private static final double SIGN = 1.25;

	private static final double AROUND = 2.6;

	private static final int LONGEST_WORD = 20;

	private static final int LONGEST_TEXT = 120;

	private Widths() {
	}

	/** In per cent, together at most 100. */
	static List<Integer> of(Part.Table table) {
		var columns = IntStream.range(0, table.columns().size())
			.mapToObj((column) -> Stream
				.concat(Stream.of(table.columns().get(column)), table.rows().stream().map((row) -> row.get(column)))
				.map((it) -> (it != null) ? it : "")
				.toList())
			.toList();
		var needed = columns.stream().map(Widths::needed).toList();
		var said = columns.stream().map(Widths::said).toList();
		var left = 100 - sum(needed);
		var all = sum(said);
		return IntStream.range(0, columns.size())
			.mapToObj((it) -> (int) ((left > 0) ? needed.get(it) + left * said.get(it) / all
					: 100 * needed.get(it) / sum(needed)))
			.toList();
	}

	private static double needed(List<String> texts) {
		return AROUND + SIGN * texts.stream()
			.flatMap((it) -> Stream.of(it.split("\\s+")))
			.mapToInt((it) -> Math.min(it.length(), LONGEST_WORD))
			.max()
			.orElse(0);
	}

	private static double said(List<String> texts) {
		return 1 + texts.stream().mapToInt((it) -> Math.min(it.length(), LONGEST_TEXT)).average().orElse(0);
	}

	private static double sum(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).sum();
	}

}
